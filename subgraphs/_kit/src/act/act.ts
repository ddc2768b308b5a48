import { createHash } from 'node:crypto';
import { OptimisticLockError } from '@mikro-orm/core';
import { TenantEntity, uuidAlaku, type TenantEntityClass } from '../tenant/entity.ts';
import type { Ctx } from '../tenant/ctx.ts';
import type { Utasitas } from '../tenant/transaction.ts';
import { hiba, refusal, Refusal, type ActPayload } from './refusal.ts';

type Eredmeny<P> = Omit<P, 'hibak'>;

/**
 * Runs one act: in a savepoint, once per idempotency key, with refusals as data and an audit row either way.
 * Anything that is not a refusal is a bug and is thrown. An act with last statements (`ctx.vegul`) ends with its own commit.
 */
export async function act<P extends ActPayload>(
  ctx: Ctx,
  muvelet: string,
  input: { idempotenciaKulcs?: string },
  work: () => Promise<Eredmeny<P>>,
): Promise<P> {
  const eddig = ctx.esemenyek.length;
  const elotte = ctx.vegul.length;
  let lezarva = false;
  // Not waited for: what follows goes out behind it, and fails where it fails.
  ctx.sql('savepoint act').catch(() => {});
  try {
    const elozo = await lefoglal(ctx, muvelet, input);
    if (elozo) return { ...((await visszatolt(ctx, elozo)) as object), hibak: [] } as unknown as P;
    const eredmeny = await work();
    await ctx.kiir();
    ctx.naplo({ muvelet });
    const vege = [...megjegyez(ctx, input, eredmeny), { text: 'release savepoint act', values: [] }];
    lezarva = ctx.vegul.length > elotte;
    if (lezarva) await ctx.lezar(vege);
    else await Promise.all(vege.map(({ text, values }) => ctx.sql(text, values)));
    return { ...eredmeny, hibak: [] } as unknown as P;
  } catch (error) {
    if (!lezarva) await ctx.sql('rollback to savepoint act');
    ctx.elfelejt();
    ctx.esemenyek.length = eddig;
    ctx.vegul.length = elotte;
    const elutasitas = elutasitasBol(error);
    if (!elutasitas) throw error;
    ctx.naplo({ muvelet, eredmeny: 'ELUTASITVA', adat: { kodok: elutasitas.hibak.map((h) => h.kod) } });
    return { hibak: elutasitas.hibak } as unknown as P;
  }
}

function elutasitasBol(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof OptimisticLockError) return new Refusal([verzioElteres()]);
  return null;
}

const verzioElteres = () =>
  hiba('VERZIO_ELTERES', 'Az adatot időközben más módosította. Töltse be újra, nézze meg a változást, és ismételje meg a módosítást.', [
    'input',
    'verzio',
  ]);

/** Loads a row to be changed; refuses when it is missing in this municipality or the clerk saw an older version. */
export async function betolt<T extends TenantEntity>(
  ctx: Ctx,
  entity: TenantEntityClass<T>,
  id: string,
  verzio?: number,
  mezo = 'id',
): Promise<T> {
  const sor = uuidAlaku(id) ? ((await ctx.em.findOne(entity as TenantEntityClass, { id })) as T | null) : null;
  if (!sor) throw nincs(mezo);
  if (verzio !== undefined && sor.verzio !== verzio) throw new Refusal([verzioElteres()]);
  return sor;
}

/** Loads a row that is only read; refuses when it is missing in this municipality. */
export async function olvasott<T extends TenantEntity>(ctx: Ctx, entity: TenantEntityClass<T>, id: string, mezo = 'id'): Promise<T> {
  const sor = await ctx.byId(entity).load(id);
  if (!sor) throw nincs(mezo);
  return sor;
}

const nincs = (mezo: string) =>
  refusal('NEM_TALALHATO', 'Nincs ilyen azonosítójú adat ebben az önkormányzatban. Keresse ki újra a listából.', ['input', mezo]);

// --- idempotency -------------------------------------------------------------------------------------------------

/** Amounts and rows as references; `this[k]`, because rows bring a toJSON of their own. */
const szoveg = (ertek: unknown) =>
  JSON.stringify(ertek, function (this: Record<string, unknown>, k, v) {
    const eredeti = this[k];
    if (eredeti instanceof TenantEntity) return { $e: eredeti.constructor.name, id: eredeti.id };
    return typeof v === 'bigint' ? { $n: String(v) } : v;
  });

type Elozo = Record<string, unknown>;

/** Reserves the key; answers with the stored result when the same input already ran. A concurrent twin waits here. */
async function lefoglal(ctx: Ctx, muvelet: string, input: { idempotenciaKulcs?: string }): Promise<Elozo | null> {
  const kulcs = input.idempotenciaKulcs;
  if (!kulcs) return null;
  const hash = createHash('sha256').update(muvelet).update(szoveg(input)).digest('hex');
  const foglalt = await ctx.sql(
    'insert into asp.idempotencia (onkormanyzat, kulcs, actor_id, muvelet, bemenet_hash) values ($1, $2, $3, $4, $5) on conflict do nothing returning kulcs',
    [ctx.onkormanyzat, kulcs, ctx.actor.id, muvelet, hash],
  );
  if (foglalt.length > 0) return null;
  const [sor] = await ctx.sql<{ bemenet_hash: string; valasz: Elozo }>(
    'select bemenet_hash, valasz from asp.idempotencia where actor_id = $1 and kulcs = $2',
    [ctx.actor.id, kulcs],
  );
  if (sor?.bemenet_hash !== hash) {
    throw refusal('KULCS_MASHOL_HASZNALT', 'Ezt az ismétlés elleni kulcsot már más tartalommal használta. Küldjön új kulcsot.', [
      'input',
      'idempotenciaKulcs',
    ]);
  }
  return sor.valasz;
}

const megjegyez = (ctx: Ctx, { idempotenciaKulcs }: { idempotenciaKulcs?: string }, eredmeny: object): Utasitas[] =>
  idempotenciaKulcs
    ? [
        {
          name: 'idempotencia',
          text: 'update asp.idempotencia set valasz = $3 where actor_id = $1 and kulcs = $2',
          values: [ctx.actor.id, idempotenciaKulcs, szoveg(eredmeny)],
        },
      ]
    : [];

/** Stored answers hold references; the rows themselves are read again, as they are now. */
async function visszatolt(ctx: Ctx, ertek: unknown): Promise<unknown> {
  if (Array.isArray(ertek)) return Promise.all(ertek.map((e) => visszatolt(ctx, e)));
  if (ertek === null || typeof ertek !== 'object') return ertek;
  const jel = ertek as { $n?: string; $e?: string; id?: string };
  if (typeof jel.$n === 'string') return BigInt(jel.$n);
  if (typeof jel.$e === 'string')
    return ctx.em.findOne(ctx.em.getMetadata().getByClassName(jel.$e as never).class as never, { id: jel.id } as never);
  const parok = await Promise.all(Object.entries(ertek).map(async ([k, v]) => [k, await visszatolt(ctx, v)] as const));
  return Object.fromEntries(parok);
}
