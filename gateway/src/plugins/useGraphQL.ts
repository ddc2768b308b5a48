/** The last concern: validates the operation, has it carried out and answers. */
import { GraphQLError, MaxIntrospectionDepthRule, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Answer } from '../execution/execution.ts';
import type { Supergraph } from '../execution/supergraph.ts';
import { head } from '../front/headers.ts';
import { mediaType } from '../front/mediaType.ts';
import { statusFor } from '../front/status.ts';
import { written } from '../front/written.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange, Leaving, OperationContext } from '../types.ts';

export function useGraphQL({ schema, execute, plan }: Supergraph, limits: Limits) {
  const faultsOf = validator(schema);
  return async (x: Exchange) => {
    const { document, hash, node } = x.operation!;
    const context = contextOf(x);
    if (node.operation === 'query') context.leaving = leavingOf(x);
    const faults = faultsOf(document);
    if (faults.length > 0) [x.refused, x.faultStatus] = ['SEMA_HIBA', 400];
    const operation = { document, hash, node, variables: x.body!.variables, context };
    const answer: Answer = faults.length > 0 ? { errors: faults } : await execute(operation);
    if (x.planAsked && faults.length === 0) context.terv = (await plan(operation)).extensions?.['terv'] as OperationContext['terv'];
    send(x, answer, context);
  };

  function send(x: Exchange, answer: Answer, context: OperationContext): void {
    const { status, body, encoding, gone } = written(answer, context, limits);
    const type = `${mediaType(x.req.headers.accept)}; charset=utf-8`;
    // without data it is the document or a variable that is faulty; a refused act brings its own status
    head(x, statusFor(x.req, status, 'SEMA_HIBA'), ['content-type', type, 'content-length', String(body.length)]);
    x.res.end(body, encoding, gone);
    x.answered = true;
  }
}

/** Each document is validated once for each schema. */
function validator(schema: GraphQLSchema) {
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  const rules = [...specifiedRules, MaxIntrospectionDepthRule];
  return (document: DocumentNode) => {
    let faults = known.get(document);
    if (!faults) known.set(document, (faults = validate(schema, document, rules).map(asValidation)));
    return faults;
  };
}

const asValidation = ({ message, nodes, source, positions }: GraphQLError) =>
  new GraphQLError(message, { nodes, source, positions, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

/** Who leaves before the answer is there ends what his query has begun; when all is answered there is nothing left to end. */
function leavingOf({ ended }: Exchange): Leaving {
  const leaving: Leaving = { left: false, calls: [] };
  ended.push(() => {
    leaving.left = true;
    for (const giveUp of leaving.calls) giveUp('the caller has left');
  });
  return leaving;
}

function contextOf({ requestId, log, caller, cel, ugyId, cost, budget }: Exchange): OperationContext {
  return { ...caller!, requestId, log, cel, ugyId, cost, budget, passes: new Map() };
}
