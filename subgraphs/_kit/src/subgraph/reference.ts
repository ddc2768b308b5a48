import type { Ctx } from '../tenant/ctx.ts';
import { uuidAlaku, type TenantEntity, type TenantEntityClass } from '../tenant/entity.ts';
import { metaja, olvaso, oszlopa } from '../tenant/olvas.ts';

type Ref = Record<string, unknown>;

type Lathato = (ctx: Ctx, sor: TenantEntity) => boolean | Promise<boolean>;

/**
 * An entity whose rows are not open to everybody with its permission says so in a static `lathato(ctx, row)`; a reference to a row
 * that it refuses is null, like one that is not there.
 */
export async function reference(ctx: Ctx, entity: TenantEntityClass, keys: readonly string[], ref: Ref): Promise<TenantEntity | null> {
  const sor = await byKey(ctx, entity, keys, ref);
  const lathato = (entity as unknown as { lathato?: Lathato }).lathato;
  return sor && lathato && !(await lathato(ctx, sor)) ? null : sor;
}

/** Resolves an entity reference by whichever declared key it carries: one statement per key shape, null when missing or foreign. */
function byKey(ctx: Ctx, entity: TenantEntityClass, keys: readonly string[], ref: Ref): Promise<TenantEntity | null> {
  const mezok = keys.map((key) => key.split(' ')).find((fields) => fields.every((field) => ref[field] !== undefined));
  if (!mezok || (mezok[0] === 'id' && !uuidAlaku(String(ref.id)))) return Promise.resolve(null);
  if (mezok.length === 1 && mezok[0] === 'id') return ctx.byId(entity).load(String(ref.id));
  const kulcs = mezok.map((mezo) => String(ref[mezo]));
  return ctx
    .loader<string[], TenantEntity>(`kulcs:${entity.name}:${mezok.join(' ')}`, (kulcsok) => keres(ctx, entity, mezok, kulcsok))
    .load(kulcs);
}

async function keres(
  ctx: Ctx,
  entity: TenantEntityClass,
  mezok: readonly string[],
  kulcsok: readonly string[][],
): Promise<(TenantEntity | null)[]> {
  const meta = metaja(entity);
  const oszlopok = mezok.map((mezo) => oszlopa(meta, mezo));
  const sorok = await ctx.sql(
    `select t.* from "${meta.tableName}" t join unnest(${mezok.map((_, i) => `$${i + 2}::text[]`).join(', ')}) as k(${oszlopok.join(', ')}) on ${oszlopok.map((o) => `t.${o} = k.${o}`).join(' and ')} where t.onkormanyzat = $1`,
    [ctx.onkormanyzat, ...mezok.map((_, i) => kulcsok.map((kulcs) => kulcs[i]))],
  );
  const talalt = new Map(
    sorok.map(olvaso(entity)).map((sor) => [JSON.stringify(mezok.map((m) => String(sor[m as keyof TenantEntity]))), sor]),
  );
  return kulcsok.map((kulcs) => talalt.get(JSON.stringify(kulcs)) ?? null);
}
