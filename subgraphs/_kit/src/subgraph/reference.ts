import type { Ctx } from '../tenant/ctx.ts';
import { uuidAlaku, type TenantEntity, type TenantEntityClass } from '../tenant/entity.ts';

type Ref = Record<string, unknown>;

/** Resolves an entity reference by whichever declared key it carries: one statement per key shape, null when missing or foreign. */
export function byKey(ctx: Ctx, entity: TenantEntityClass, keys: readonly string[], ref: Ref): Promise<TenantEntity | null> {
  const mezok = keys.map((key) => key.split(' ')).find((fields) => fields.every((field) => ref[field] !== undefined));
  if (!mezok || (mezok[0] === 'id' && !uuidAlaku(String(ref.id)))) return Promise.resolve(null);
  const kulcs = mezok.map((mezo) => String(ref[mezo]));
  return ctx.loader<string[], TenantEntity>(`kulcs:${entity.name}:${mezok.join(' ')}`, (kulcsok) => keres(ctx, entity, mezok, kulcsok)).load(kulcs);
}

async function keres(ctx: Ctx, entity: TenantEntityClass, mezok: readonly string[], kulcsok: readonly string[][]): Promise<(TenantEntity | null)[]> {
  const szuro = mezok.length === 1 ? { [mezok[0]!]: { $in: kulcsok.map(([k]) => k) } } : { $or: kulcsok.map((kulcs) => Object.fromEntries(mezok.map((m, i) => [m, kulcs[i]]))) };
  const sorok = (await ctx.em.find(entity, szuro as never)) as TenantEntity[];
  const jel = (sor: TenantEntity) => JSON.stringify(mezok.map((m) => String(sor[m as keyof TenantEntity])));
  const talalt = new Map(sorok.map((sor) => [jel(sor), sor]));
  return kulcsok.map((kulcs) => talalt.get(JSON.stringify(kulcs)) ?? null);
}
