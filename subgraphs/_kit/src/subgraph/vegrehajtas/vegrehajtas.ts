import {
  execute,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Futas, igeret, type Igeret } from './futas.ts';
import { objektum } from './kivitel.ts';
import { kivalasztas } from './terv.ts';

type Vegrehajtas = (ctx: unknown, variables: Record<string, unknown> | undefined) => ExecutionResult | Promise<ExecutionResult>;

/** Carries out one operation for one caller. */
export type Vegrehajto = Vegrehajtas & {
  /** True when the operation is a query. */
  olvas: boolean;
};

/**
 * Prepares an operation once and carries it out many times, with the answer that graphql-js's `execute` gives: the test
 * `vegrehajtas.test.ts` and `tenantWall` hold the two together. What is rare (mutations, introspection, @skip and @include)
 * is left to graphql-js.
 */
export function vegrehajto(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Vegrehajto {
  const operation = getOperationAST(document, operationName);
  const olvas = operation?.operation === OperationTypeNode.QUERY;
  const fut: Vegrehajtas =
    olvas && egyszeru(document)
      ? elokeszit(schema, document, operation)
      : (contextValue, variableValues) =>
          execute({ schema, document, operationName, contextValue, variableValues }) as Igeret<ExecutionResult>;
  return Object.assign(fut, { olvas });
}

const RITKA = new Set(['__schema', '__type']);

function egyszeru(document: DocumentNode): boolean {
  let van = true;
  const nem = () => void (van = false);
  visit(document, {
    Directive: nem,
    Field: ({ name, alias }) => (RITKA.has(name.value) || alias?.value === '__proto__' ? nem() : undefined),
  });
  return van;
}

function elokeszit(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Vegrehajtas {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as never;
  for (const node of document.definitions) if (node.kind === 'FragmentDefinition') fragments[node.name.value] = node;
  const gyoker = kivalasztas(schema, fragments, schema.getQueryType()!, [operation.selectionSet]);
  const alap = { schema, fragments, operation };
  return (ctx, variables) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 50 });
    if (errors) return { errors };
    const futas = new Futas(ctx, coerced!, alap);
    const bukott = (error: unknown) => {
      futas.felvesz(error as GraphQLError, undefined);
      return futas.valasz(null);
    };
    try {
      const data = objektum(gyoker, undefined, undefined, futas);
      return igeret(data) ? data.then((kesz) => futas.valasz(kesz), bukott) : futas.valasz(data);
    } catch (error) {
      return bukott(error);
    }
  };
}
