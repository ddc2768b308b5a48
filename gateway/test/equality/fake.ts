/**
 * A subgraph whose answers follow from its schema: the same object always says the same, whoever asks, so that two executors
 * meet the same world. Some operations meet faults as well: exceptions, forbidden nulls, values of a wrong shape.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, getNamedType, GraphQLError, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType, parse } from 'graphql';
import type { DocumentNode, GraphQLFieldResolver, GraphQLOutputType, GraphQLSchema } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../../src/types.ts';
import { hash } from './chance.ts';

/** Which faults an operation meets: none, those of an honest subgraph, or those of a broken one. */
export type Faults = 'none' | 'errors' | 'broken';
type Json = Record<string, unknown>;
interface World {
  seed: number;
  faults: Faults;
}

const TEXTS = [
  'a',
  'Őrség',
  'idéző " jel',
  'visszaper \\',
  'sor\nvég',
  '',
  '🏠',
  '\u2028',
  '\u0007',
  '\ud800',
  '</script>',
  'x'.repeat(250),
];
const OTHERS = ['2026-11-22', 12.5, 7, true, { a: [1, null] }, ['x']];

export function fakeSubgraph(sdl: string): (request: SubgraphRequest, world: World) => Promise<SubgraphAnswer> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
  const documents = new Map<string, DocumentNode>();
  return async ({ query, variables, operationName }, world) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    const result = await execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      fieldResolver: resolver(schema, world),
      typeResolver: (value) => (value as Json)['__typename'] as string,
    });
    const answer = JSON.parse(JSON.stringify(result)) as SubgraphAnswer;
    if (world.faults === 'broken') spoil(answer.data, world.seed);
    return answer;
  };
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

function resolver(schema: GraphQLSchema, world: World): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, _, info) => {
    const object = (source ?? {}) as Json;
    const { fieldName, parentType, returnType } = info;
    if (Object.hasOwn(object, fieldName)) return object[fieldName]; // a key or a required field of a representation
    const told = JSON.stringify([parentType.name, object['$'] ?? Object.entries(object).sort(byKey), fieldName, args]);
    return value(returnType, `${world.seed}${told}`);
  };

  function value(type: GraphQLOutputType, at: string): unknown {
    const lot = hash(at);
    if (isNonNullType(type)) return world.faults !== 'none' && lot % 97 === 0 ? null : present(type.ofType, at);
    if (world.faults !== 'none' && lot % 41 === 0)
      return new GraphQLError(`hiba ${lot}`, { extensions: { code: ['SAJAT', 'NEM_TALALHATO'][lot % 2] } });
    return lot % 11 === 0 ? null : present(type, at);
  }

  function present(type: GraphQLOutputType, at: string): unknown {
    const lot = hash(`${at}!`);
    if (isNonNullType(type)) return present(type.ofType, at);
    if (isListType(type)) return Array.from({ length: lot % 3 }, (_, i) => value(type.ofType as GraphQLOutputType, `${at}${i}`));
    if (isAbstractType(type)) return present(schema.getPossibleTypes(type)[lot % schema.getPossibleTypes(type).length]!, at);
    // few different objects, so that the same one is met in several places
    if (isObjectType(type)) return { __typename: type.name, $: lot % 50 };
    if (isEnumType(type)) return type.getValues()[lot % type.getValues().length]!.value;
    return leaf(getNamedType(type).name, lot);
  }
}

function leaf(type: string, lot: number): unknown {
  if (type === 'Int') return (lot % 2001) - 1000;
  if (type === 'Float') return (lot % 2001) / 8;
  if (type === 'Boolean') return lot % 2 === 0;
  if (type === 'ID') return `azonosító-${lot % 40}`;
  if (type === 'String') return TEXTS[lot % TEXTS.length];
  return OTHERS[lot % OTHERS.length];
}

const ODD = [undefined, null, 'KANARI', 3, [], {}, [null], 1e300, { __typename: 'Nincs' }];

/** What to spoil follows from what an object holds, so that equal objects are spoilt alike. */
function spoil(value: unknown, seed: number): void {
  if (Array.isArray(value)) for (const item of value) spoil(item, seed);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const object = value as Json;
  const lot = hash(`${seed}${JSON.stringify(object)}`);
  for (const item of Object.values(object)) spoil(item, seed);
  const keys = Object.keys(object);
  if (lot % 40 === 0 && !keys.includes('_entities')) object[keys[lot % keys.length]!] = ODD[(lot >>> 8) % ODD.length];
}
