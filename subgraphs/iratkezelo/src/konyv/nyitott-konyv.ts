import { olvaso, refusal, uj, type Ctx } from '@asp/kit';
import { Iktatokonyv } from './iktatokonyv.entity.ts';

/**
 * The open book of the day's year, held against closing until the end of the transaction. In a new year the first registration
 * opens the books of the last one again (335/2005. (XII. 29.) Korm. r. 39. §).
 */
export async function nyitottKonyv(ctx: Ctx, elotag: string | null | undefined): Promise<Iktatokonyv> {
  const ev = Number(ctx.today.slice(0, 4));
  let konyvek = await konyvekEvben(ctx, ev);
  if (konyvek.length === 0) {
    await konyveketNyit(ctx, ev);
    konyvek = await konyvekEvben(ctx, ev);
  }
  const illo = elotag ? konyvek.filter((k) => k.elotag === elotag.trim().toUpperCase()) : konyvek;
  if (illo.length === 0)
    throw refusal(
      'NINCS_KONYV',
      `Nincs ilyen előtagú iktatókönyv ${ev}-ben. ${konyvek.length ? `Választható: ${konyvek.map((k) => k.elotag).join(', ')}.` : 'Nyisson iktatókönyvet.'}`,
      ['input', 'elotag'],
    );
  const nyitott = illo.filter((k) => !k.lezarva);
  if (nyitott.length === 0)
    throw refusal('LEZART_KONYV', `A(z) ${illo[0]!.elotag} könyvet ${ev}-re már lezárták; ebbe az évbe nem lehet iktatni.`, [
      'input',
      'elotag',
    ]);
  if (nyitott.length > 1)
    throw refusal('TOBB_KONYV', `Több nyitott iktatókönyv van; válasszon: ${nyitott.map((k) => k.elotag).join(', ')}.`, [
      'input',
      'elotag',
    ]);
  return nyitott[0]!;
}

async function konyvekEvben(ctx: Ctx, ev: number): Promise<Iktatokonyv[]> {
  const sorok = await ctx.sql('select * from iktatokonyv where onkormanyzat = $1 and ev = $2 order by elotag for share', [
    ctx.onkormanyzat,
    ev,
  ]);
  return sorok.map(olvaso(Iktatokonyv));
}

/** The books of the latest earlier year, opened for this one; two first registrations at midnight open them once. */
const konyveketNyit = (ctx: Ctx, ev: number): Promise<unknown[]> =>
  ctx.sql(
    `insert into iktatokonyv (onkormanyzat, id, ev, elotag, cim, nyitotta)
     select $1, asp.uuid7(), $2::int, elotag, cim, 'automatikus' from iktatokonyv
     where onkormanyzat = $1 and ev = (select max(ev) from iktatokonyv where onkormanyzat = $1 and ev < $2::int)
     on conflict (onkormanyzat, ev, elotag) do nothing`,
    [ctx.onkormanyzat, ev],
  );

export const ujKonyv = (ctx: Ctx, adat: Pick<Iktatokonyv, 'ev' | 'elotag' | 'cim'>): Iktatokonyv =>
  uj(ctx, Iktatokonyv, { ...adat, nyitotta: ctx.actor.id, lezarva: null, lezarta: null, lezarasFoszam: null, lezarasLenyomat: null });
