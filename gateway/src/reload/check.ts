/**
 * What a new supergraph must show before it is served: permissions in the form that we enforce, on every root field, and a plan
 * for every query. Nothing is asked of a szakrendszer.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  parse,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLOutputType, OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Supergraph } from '../execution/supergraph.ts';
import type { OperationContext } from '../types.ts';

/** Deep enough to cross from one szakrendszer to another. */
const DEPTH = 3;

export async function checkSupergraph(supergraph: Supergraph, log: Logger): Promise<void> {
  refuseOpenRoots(supergraph);
  for (const field of Object.values(supergraph.schema.getQueryType()?.getFields() ?? {})) {
    await breathe(); // the operations of others go on meanwhile
    await planned(supergraph, field, log);
  }
}

/** A root field that demands nothing nobody could ask: such a supergraph has lost our directives on its way. */
function refuseOpenRoots({ schema, demands }: Supergraph): void {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type): type is GraphQLObjectType => isObjectType(type));
  const bare = roots.flatMap((type) =>
    Object.keys(type.getFields())
      .filter((field) => !demands.field(type.name, field)?.engedelyek.length)
      .map((field) => `${type.name}.${field}`),
  );
  if (bare.length > 0)
    throw new Error(`no @engedely on ${bare.slice(0, 5).join(', ')}${bare.length > 5 ? ` and ${bare.length - 5} more` : ''}`);
}

async function planned({ planOf }: Supergraph, field: GraphQLField<unknown, unknown>, log: Logger): Promise<void> {
  const selection = selectionOf(field.type, DEPTH);
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${literalOf(type)}`);
  const text = `query Proba { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selection} }`;
  const document = parse(text, { noLocation: true });
  const node = document.definitions.find((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION)!;
  const reason = await planOf({ document, node, hash: `proba:${text}`, context: { log } as unknown as OperationContext }).then(
    (result) => ('errors' in result ? result.errors?.[0]?.message : undefined),
    (error: Error) => error.message,
  );
  if (reason !== undefined) throw new Error(`Query.${field.name} cannot be planned: ${reason}`);
}

/** Every leaf that wants no argument, as deep as said; at least the type's name. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  const fields = 'getFields' in named ? Object.values(named.getFields()) : [];
  const free = fields.filter(({ args }) => !args.some(isRequiredArgument));
  const parts = free.flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name];
    return depth > 1 ? [`${field.name} ${selectionOf(field.type, depth - 1)}`] : [];
  });
  return `{ ${['__typename', ...parts].join(' ')} }`;
}

/** Some value of the type: the plan depends on the fields, not on values. */
function literalOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return type.name === 'Int' || type.name === 'Float' ? '1' : type.name === 'Boolean' ? 'true' : '"1"';
  const needed = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`;
}
