import type { GraphQLFieldResolver } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Ctx } from '../tenant/ctx.ts';

type Resolvers = Record<string, Record<string, unknown>>;
type Feloldo = GraphQLFieldResolver<unknown, Ctx>;
type Leiras = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];

/**
 * Field resolvers without arguments are called with their row and context as they are: type-graphql's own handling (container,
 * middlewares, conversion of arguments) costs more than most of them do, and runs once per row. Whatever has more to it keeps it.
 */
export function kozvetlenul(resolvers: Resolvers, osztalyok: readonly Function[], nevOf: (type: Function) => string | undefined): void {
  const peldanyok = new Map(osztalyok.map((osztaly) => [osztaly, new (osztaly as new () => Record<string, Function>)()]));
  for (const leiras of getMetadataStorage().fieldResolvers) {
    const peldany = peldanyok.get(leiras.target);
    const tipus = leiras.kind === 'external' ? (leiras.getObjectType?.() as Function | undefined) : undefined;
    const mezok = tipus && resolvers[nevOf(tipus) ?? ''];
    const mezo = leiras.schemaName ?? leiras.methodName;
    const eredeti = mezok?.[mezo];
    const parameterek = sima(leiras);
    if (!peldany || !mezok || typeof eredeti !== 'function' || !parameterek) continue;
    const metodus = peldany[leiras.methodName]!;
    const kozvetlen: Feloldo = (root, args, ctx, info) =>
      root instanceof tipus
        ? metodus.apply(
            peldany,
            parameterek.map((fajta) => (fajta === 'root' ? root : fajta === 'context' ? ctx : info)),
          )
        : (eredeti as Feloldo)(root, args, ctx, info);
    mezok[mezo] = kozvetlen;
  }
}

/** Kinds of the parameters in their order; undefined where one needs more than to be handed over. */
function sima({ params = [], middlewares = [], roles }: Leiras): ('root' | 'context' | 'info')[] | undefined {
  if (middlewares.length > 0 || roles) return undefined;
  const fajtak: ('root' | 'context' | 'info')[] = [];
  for (const p of params) {
    if (p.kind !== 'root' && p.kind !== 'context' && p.kind !== 'info') return undefined;
    if (p.kind !== 'info' && p.propertyName) return undefined;
    fajtak[p.index] = p.kind;
  }
  return fajtak.length === params.length ? fajtak : undefined;
}
