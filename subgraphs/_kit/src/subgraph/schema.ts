import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { GraphQLObjectType, isInterfaceType, isObjectType, parse, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { Idopont } from '../graph/scalars.ts';
import { typeMeta } from '../graph/meta.ts';
import { homokozoResolver } from '../homokozo/homokozo.resolver.ts';
import { naploResolver } from '../audit/naplo.resolver.ts';
import { hataridoResolver } from '../hatarido/hatarido.resolver.ts';
import { esemenyResolver } from '../esemenyek/esemeny.resolver.ts';
import { sablonResolver } from '../okiratok/sablonok.graph.ts';
import { keresesResolver } from '../kereses/kereses.resolver.ts';
import { tarhelyResolver } from '../fajlok/tarhely.ts';
import type { Ctx } from '../tenant/ctx.ts';
import type { TenantEntityClass } from '../tenant/entity.ts';
import { reference } from './reference.ts';
import { ugyResolver } from './ugy.ts';
import { kozvetlenul } from './kozvetlen.ts';
import { orzott, pajzs } from './pajzs.ts';
import { koltsegek } from './koltsegek.ts';
import { szerzodesek } from './szerzodes.ts';
import { applyMiddleware } from './shield.ts';
import type { SubgraphDefinition } from './define.ts';

const HEADER = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@tag", "@composeDirective", "@cost", "@listSize"])
  @link(url: "https://asp.invalid/asp/v1.0", import: ["@engedely", "@osztaly", "@frissBelepes"])
  @composeDirective(name: "@engedely")
  @composeDirective(name: "@osztaly")
  @composeDirective(name: "@frissBelepes")
directive @engedely(kod: String!) on OBJECT | FIELD_DEFINITION
directive @osztaly(szint: String!) on OBJECT | FIELD_DEFINITION
directive @frissBelepes(perc: Int!) on FIELD_DEFINITION
`;
const OWN_DIRECTIVES = /^directive @(?!engedely|osztaly|frissBelepes)[^\n]*\n?/gm;

export interface BuiltSchema {
  sdl: string;
  schema: GraphQLSchema;
}

/** type-graphql classes → SDL with directives → federated schema with reference resolvers → shield. */
export async function subgraphSchema(definition: SubgraphDefinition): Promise<BuiltSchema> {
  const orphans: Function[] = [...definition.entities, ...(definition.orphans ?? [])];
  const feloldok: Function[] = [
    ...definition.resolvers,
    naploResolver(definition.name),
    ...(definition.kibocsat ? [esemenyResolver(definition.name)] : []),
    ...(definition.fajlok ? [tarhelyResolver(definition.name)] : []),
    ...(definition.hataridok ? [hataridoResolver(definition.name)] : []),
    ...(definition.keresheto ? [keresesResolver(definition.name, definition.keresheto)] : []),
    ...(definition.sablonok ? [sablonResolver(definition.name, definition.sablonok)] : []),
    ...(definition.homokozo ? [homokozoResolver(definition.name, definition.homokozo)] : []),
    ...(definition.ugyIntezoje ? [ugyResolver(definition.name, definition.ugyIntezoje)] : []),
  ];
  const plain = await buildSchema({
    resolvers: feloldok as unknown as NonEmptyArray<Function>,
    orphanedTypes: orphans,
    scalarsMap: [{ type: Date, scalar: Idopont }],
    validate: false,
    skipCheck: true,
    container: undefined,
  });
  closedByDefault(plain, definition.name);
  szerzodesek(plain, definition.szerzodes);
  koltsegek(plain);
  const sdl =
    HEADER +
    printSchemaWithDirectives(plain, { assumeValid: true } as never)
      .replace(/^schema \{[^}]*\}\n*/m, '')
      .replace(OWN_DIRECTIVES, '');
  const resolvers = withoutPlainFields(plain, createResolversMap(plain) as ResolverMap);
  kozvetlenul(resolvers, feloldok, graphName);
  for (const type of orphans) addReference(plain, resolvers, definition, type);
  const federated = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return { sdl, schema: shielded(definition.name, federated, plain) };
}

type ResolverMap = Record<string, Record<string, unknown>>;

/** type-graphql wraps every property in an asynchronous resolver; plain properties go without one, which is most of the time of a list. */
function withoutPlainFields(schema: GraphQLSchema, resolvers: ResolverMap): ResolverMap {
  const resolved = new Set(getMetadataStorage().fieldResolvers.map((f) => f.schemaName ?? f.methodName));
  const roots = [schema.getQueryType()?.name, schema.getMutationType()?.name];
  for (const [type, fields] of Object.entries(resolvers)) {
    if (roots.includes(type) || !isObjectType(schema.getType(type))) continue;
    for (const field of Object.keys(fields)) if (!resolved.has(field)) delete fields[field];
  }
  return resolvers;
}

/** graphql-shield guards the root fields and `_entities`, guards of our own what lies below; no other field keeps a wrapper. */
function shielded(name: string, federated: GraphQLSchema, plain: GraphQLSchema): GraphQLSchema {
  const { rules, orok, middleware } = pajzs(name, federated, plain);
  const schema = applyMiddleware(federated, middleware);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const original = (federated.getType(type.name) as GraphQLObjectType).getFields();
    for (const field of Object.values(type.getFields())) {
      if (rules[type.name]?.[field.name]) continue;
      const { resolve } = original[field.name]!;
      const or = orok.get(`${type.name}.${field.name}`);
      field.resolve = or ? orzott(or, resolve as never) : resolve;
    }
  }
  return schema;
}

/** A type or root field without a permission does not build: what declares none is closed. */
function closedByDefault(schema: GraphQLSchema, name: string): void {
  const missing = Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => {
      const root = type === schema.getQueryType() || type === schema.getMutationType();
      const has = (node: { astNode?: { directives?: readonly { name: { value: string } }[] } | null }) =>
        node.astNode?.directives?.some((d) => d.name.value === 'engedely');
      if (!root) return has(type) ? [] : [type.name];
      return Object.values(type.getFields())
        .filter((field) => !has(field))
        .map((field) => `${type.name}.${field.name}`);
    });
  if (missing.length > 0) throw new Error(`${name}: @Permission is missing on ${missing.join(', ')}`);
  const onInterface = Object.values(schema.getTypeMap()).filter(
    (t) => isInterfaceType(t) && t.astNode?.directives?.some((d) => d.name.value === 'engedely'),
  );
  if (onInterface.length > 0) throw new Error(`${name}: @Permission does not stand on interfaces (${onInterface.join(', ')})`);
}

type Representation = Record<string, unknown> & { __typename: string };

function addReference(schema: GraphQLSchema, resolvers: ResolverMap, definition: SubgraphDefinition, type: Function): void {
  const { keys } = typeMeta(type);
  if (keys.length === 0) return;
  const name = Object.values(schema.getTypeMap()).find((t) => isObjectType(t) && graphName(type) === t.name)?.name ?? type.name;
  const own = definition.entities.includes(type as TenantEntityClass);
  resolvers[name] ??= {};
  resolvers[name].__resolveReference = own
    ? async (ref: Representation, ctx: Ctx, _info: GraphQLResolveInfo) =>
        extensible(await reference(ctx, type as TenantEntityClass, keys, ref))
    : (ref: Representation) => Object.assign(Object.create((type as { prototype: object }).prototype), ref);
}

/** Read rows are frozen, and @apollo/subgraph notes the type name on what a reference resolves to. */
const extensible = (row: object | null): object | null => row && (Object.create(row) as object);

const graphName = (type: Function) => getMetadataStorage().objectTypes.find((t) => t.target === type)?.name;
