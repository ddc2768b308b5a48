import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { readDemands, ruleFor } from '@asp/kit/call';
import { permissionsIn, publicOperation } from '../../gateway/src/public/operations.ts';
import { inRoot } from '../src/root.ts';

const read = (file: string) => readFileSync(inRoot('schema', file), 'utf8');
const whole = buildSchema(read('api.graphql'));
const openSdl = read('contracts/nyilvanos.graphql');
const open = buildSchema(openSdl);

const objects = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));

/** A literal that the type accepts. */
function literal(type: GraphQLInputType): string {
  const named = getNamedType(type);
  const text = isEnumType(named)
    ? named.getValues()[0]!.name
    : isInputObjectType(named)
      ? `{ ${Object.values(named.getFields()).filter(isRequiredInputField).map(given).join(' ')} }`
      : named.name === 'Int' || named.name === 'Float'
        ? '1'
        : named.name === 'Boolean'
          ? 'true'
          : '"02185"';
  return String(type).startsWith('[') ? `[${text}]` : text;
}
const given = ({ name, type }: { name: string; type: GraphQLInputType }) => `${name}: ${literal(type)}`;

function call({ name, args }: GraphQLField<unknown, unknown>): string {
  const required = args.filter((arg: GraphQLArgument) => isRequiredArgument(arg));
  return required.length ? `${name}(${required.map(given).join(' ')})` : name;
}

/** The shortest way from the root to every object type: the calls to make. */
function ways(root: GraphQLObjectType): Map<string, string[]> {
  const found = new Map([[root.name, [] as string[]]]);
  const queue = [root];
  for (let type = queue.shift(); type; type = queue.shift()) {
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (!isObjectType(next) || found.has(next.name)) continue;
      found.set(next.name, [...found.get(type.name)!, call(field)]);
      queue.push(next);
    }
  }
  return found;
}

interface Place {
  at: string;
  text: string;
}

/** One operation for every field that anybody can reach. */
function places(kind: 'query' | 'mutation', root: GraphQLObjectType): Place[] {
  return [...ways(root)].flatMap(([name, way]) =>
    Object.values((whole.getType(name) as GraphQLObjectType).getFields()).map((field) => {
      const leaf = `${call(field)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
      return {
        at: `${name}.${field.name}`,
        text: `# jogalap: próba\n${kind} proba { ${[...way, leaf].join(' { ')}${' }'.repeat(way.length + 1)}`,
      };
    }),
  );
}

const all = [...places('query', whole.getQueryType()!), ...places('mutation', whole.getMutationType()!)];
const isOpen = ({ at, text }: Place) => {
  const [type = '', field = ''] = at.split('.');
  return text.includes('query proba') && Boolean((open.getType(type) as GraphQLObjectType | undefined)?.getFields()[field]);
};
const accepted = ({ text }: Place, schema: GraphQLSchema) => {
  try {
    return Boolean(publicOperation('proba', text, schema));
  } catch {
    return false;
  }
};

describe('what can be asked without a token', () => {
  test('the generator reaches every field of the graph, and its operations are right', () => {
    const reached = new Set(all.map(({ at }) => at));
    const missed = objects(whole).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(missed.filter((at) => !reached.has(at))).toEqual([]);
    const queries = all.filter(({ text }) => text.includes('query proba'));
    expect(queries.filter((place) => !accepted(place, whole)).map(({ text }) => text)).toEqual([]);
    expect(all.length).toBeGreaterThan(500);
  });

  test('no operation with a field outside of the open contract is taken up', () => {
    const closed = all.filter((place) => !isOpen(place));
    expect(closed.length).toBeGreaterThan(400);
    expect(closed.filter((place) => accepted(place, open)).map(({ at }) => at)).toEqual([]);
  });

  test('the rights of an anonymous question open nothing that has a class or a permission of its own', () => {
    const demands = readDemands(read('supergraph.graphql'));
    const engedelyek = permissionsIn(openSdl);
    const rule = ruleFor(whole, demands, {
      actor: { szerepkorok: ['NYILVANOS'], engedelyek },
    });
    const guarded = objects(whole).flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !open.getType(type.name) || !(open.getType(type.name) as GraphQLObjectType).getFields()[field.name])
        .filter((field) => {
          const [own, holder] = [demands.field(type.name, field.name), demands.type(type.name)];
          return [...(own?.engedelyek ?? []), ...(holder?.engedelyek ?? [])].some((code) => code !== '*' && !engedelyek.includes(code));
        })
        .map((field) => [`${type.name}.${field.name}`, rule(type, field)?.code] as const),
    );
    expect(guarded.length).toBeGreaterThan(300);
    expect(guarded.filter(([, code]) => code === undefined).map(([at]) => at)).toEqual([]);
    expect(engedelyek.sort()).toEqual(['ado.adonem.olvas', 'keret.onkormanyzat.olvas']);
  });
});
