import { refusal, reszolvaso, uj, type Ctx, type Refusal } from '@asp/kit';
import { Iktatokonyv } from './iktatokonyv.entity.ts';

/** A closed book takes no more numbers. */
export const lezartKonyv = ({ elotag, ev }: Pick<Iktatokonyv, 'elotag' | 'ev'>): Refusal =>
  refusal('LEZART_KONYV', `A(z) ${elotag} könyvet ${ev}-re már lezárták; ebbe az évbe nem lehet iktatni.`, ['input', 'elotag']);

const evben = (ctx: Ctx): number => Number(ctx.today.slice(0, 4));

/**
 * The open book of the day's year; that it is still open is seen again when its number is taken (`iktatokonyv_szama`). In a new year
 * the first registration opens the books of the last one again (335/2005. (XII. 29.) Korm. r. 39. §).
 */
export async function nyitottKonyv(ctx: Ctx, elotag: string | null | undefined, evKonyvei?: Iktatokonyv[]): Promise<Iktatokonyv> {
  const ev = evben(ctx);
  let konyvek = evKonyvei ?? (await konyvekEvben(ctx));
  if (konyvek.length === 0) {
    await konyveketNyit(ctx, ev);
    konyvek = await konyvekEvben(ctx);
  }
  const illo = elotag ? konyvek.filter((k) => k.elotag === elotag.trim().toUpperCase()) : konyvek;
  if (illo.length === 0)
    throw refusal(
      'NINCS_KONYV',
      `Nincs ilyen előtagú iktatókönyv ${ev}-ben. ${konyvek.length ? `Választható: ${konyvek.map((k) => k.elotag).join(', ')}.` : 'Nyisson iktatókönyvet.'}`,
      ['input', 'elotag'],
    );
  const nyitott = illo.filter((k) => !k.lezarva);
  if (nyitott.length === 0) throw lezartKonyv(illo[0]!);
  if (nyitott.length > 1)
    throw refusal('TOBB_KONYV', `Több nyitott iktatókönyv van; válasszon: ${nyitott.map((k) => k.elotag).join(', ')}.`, [
      'input',
      'elotag',
    ]);
  return nyitott[0]!;
}

/** The books of the day's year. */
export async function konyvekEvben(ctx: Ctx): Promise<Iktatokonyv[]> {
  const { oszlopok, olvas } = reszolvaso(Iktatokonyv);
  const sorok = await ctx.sqlTomb(
    `select ${oszlopok} from iktatokonyv t where t.onkormanyzat = $1 and t.ev = $2 order by t.elotag`,
    [ctx.onkormanyzat, evben(ctx)],
    'konyvekEvben',
  );
  return sorok.map(olvas);
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
