/** Stands before any executor: refuses, prunes, lets the rest be carried out and explains what is missing. */
import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { REFUSALS } from '../errors.ts';
import type { Answer, Execute, Operation } from '../execution/execution.ts';
import { belepesFriss, frissBelepest, ruleFor, span } from '../kit.ts';
import type { Actor, Demands, Denial, FreshLogin } from '../kit.ts';
import type { OperationContext } from '../types.ts';
import type { Met, Path } from './marks.ts';
import { prune } from './prune.ts';
import type { Pruned } from './prune.ts';
import { restore, shapeOf } from './restore.ts';

/** Authorization of one document for one set of rights. */
interface Decided extends Pruned {
  hash: string;
  /** The login that it asks for. */
  fresh: FreshLogin | null;
}

export function authorizing(schema: GraphQLSchema, demands: Demands, inner: Execute): Execute {
  const decided = new LRUCache<string, Decided>({ max: 2_000 });
  const rightsOf = rightsReader();

  return async (operation) => {
    const allowed = span('authorization', () => decide(operation));
    if (allowed.marks.size > 0 && operation.node.operation === 'mutation') return { errors: refusalsOf(allowed, 403) };
    if (allowed.fresh && tooOld(allowed.fresh, operation.context)) return { errors: [staleLogin(allowed.fresh)] };
    if (allowed.marks.size === 0) return answered(await inner(operation));
    const { document, hash, marks } = allowed;
    const pruned = { ...operation, document, hash, marks, node: sameOperation(allowed, operation) };
    return explained(answered(await inner(pruned)), pruned);
  };

  function decide({ document, hash, context }: Operation): Decided {
    const key = `${hash}:${rightsOf(context)}`;
    const known = decided.get(key);
    if (known) return known;
    const fresh = frissBelepest(schema, demands, document);
    const made = { hash: key, fresh, ...prune(schema, document, ruleFor(schema, demands, context)) };
    decided.set(key, made);
    return made;
  }

  function explained(answer: Answer, operation: Operation & Pruned): Answer {
    if (answer.met) return withErrors(answer, answer.met);
    if (answer.data === undefined) return answer;
    const { data, met } = restore(answer.data, shapeOf(schema, operation, operation.node));
    return withErrors({ ...answer, data }, met);
  }
}

/** Without `data` an answer counts as the caller's fault, which only a faulty variable is. */
function answered(answer: Answer): Answer {
  if (answer.text !== undefined || answer.data !== undefined) return answer;
  const faultyVariable = answer.errors?.every((error) => error.message.startsWith('Variable "$'));
  return faultyVariable ? answer : { ...answer, data: null };
}

/** Actors with equal rights and purpose share decisions and query plans. */
function rightsReader() {
  const known = new WeakMap<Actor, string>();
  const rights = (actor: Actor) => {
    const text = JSON.stringify([[...actor.engedelyek].sort(), [...actor.szerepkorok].sort()]);
    return createHash('sha256').update(text).digest('base64url');
  };
  return ({ actor, cel, ugyId }: OperationContext): string => {
    let own = known.get(actor);
    if (own === undefined) known.set(actor, (own = rights(actor)));
    return `${own}:${ugyId ? 1 : 0}:${cel ?? ''}`;
  };
}

const tooOld = ({ legfeljebbPerc }: FreshLogin, { belepett }: OperationContext): boolean =>
  !belepesFriss(legfeljebbPerc, belepett === undefined ? undefined : Date.now() / 1000 - belepett);

/** Nothing of the operation runs; after a new login it is sent again as it is. */
const staleLogin = (fresh: FreshLogin) =>
  new GraphQLError(REFUSALS.FRISS_BELEPES_SZUKSEGES[1], {
    extensions: { code: 'FRISS_BELEPES_SZUKSEGES', ...fresh, http: { status: REFUSALS.FRISS_BELEPES_SZUKSEGES[0] } },
  });

function sameOperation({ document }: Pruned, { node }: Operation): OperationDefinitionNode {
  const same = document.definitions.find((d) => d.kind === 'OperationDefinition' && d.name?.value === node.name?.value);
  return same as OperationDefinitionNode;
}

function withErrors(answer: Answer, met: Met): Answer {
  const missing = [...met].map(([{ denial }, { path, count }]) => denialError(denial, { path, extensions: { elofordulas: count } }));
  const errors = [...(answer.errors ?? []), ...missing];
  return { ...answer, errors: errors.length > 0 ? errors : undefined };
}

function refusalsOf({ marks }: Pruned, status: number): GraphQLError[] {
  return [...marks.values()].map((mark) => denialError(mark.denial, { extensions: { http: { status } } }));
}

function denialError(denial: Denial, { path, extensions }: { path?: Path; extensions: object }): GraphQLError {
  const { mezo, ...rest } = denial;
  return new GraphQLError(REFUSALS[denial.code][1], { path, extensions: { ...rest, mezo, ...extensions } });
}
