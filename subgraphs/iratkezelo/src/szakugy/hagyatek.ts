import { betolt, esemeny, refusal, type Ctx, type Esemeny } from '@asp/kit';
import { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { szamHelye, szamoz } from '../iktatas/szamoz.ts';
import { ujAlszam } from '../iktatas/uj-alszam.ts';
import { ujUgyirat } from '../iktatas/uj-ugyirat.ts';
import type { Irat } from '../irat/irat.entity.ts';
import { IrattariTetel } from '../irattar/irattari-tetel.entity.ts';
import { Iktatokonyv } from '../konyv/iktatokonyv.entity.ts';
import { nyitottKonyv } from '../konyv/nyitott-konyv.ts';
import { nyitott } from '../rules/ugyirat-allapotgep.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';

/** What a document of a probate case is called in the registry; names of persons stay in the case. */
const TARGY: Record<string, string> = {
  NYILATKOZAT_FELHIVAS: 'Felhívás nyilatkozatra',
  IDEZES: 'Idézés',
  ERTEKBIZONYITVANY_MEGKERESES: 'Megkeresés adó- és értékbizonyítványért',
  ISMERTETES: 'Leltártervezet ismertetése',
  ISMERTETESI_JEGYZOKONYV: 'Jegyzőkönyv a leltártervezet ismertetéséről',
  GYAM_ERTESITES: 'Értesítés a gyámhatóságnak',
  NINCS_HAGYATEK_FELJEGYZES: 'Feljegyzés: nincs hagyaték',
  ATTETEL: 'Áttétel',
  KOZJEGYZOI_CSOMAG: 'Hagyatéki leltár megküldése a közjegyzőnek',
};

const BELSO = new Set(['NINCS_HAGYATEK_FELJEGYZES', 'ISMERTETESI_JEGYZOKONYV']);

const iktatva = (ctx: Ctx, ugyId: string, forras: string, iktatoszam: string): string =>
  esemeny(ctx, { fajta: 'iratkezelo.szakirat.iktatva', targy: { entitas: 'HagyatekiUgy', id: ugyId }, adat: { forras, iktatoszam } });

/** A probate case began: it gets a file with the next number of the book, and the notice of death becomes its first document. */
export async function hagyatekMegindult(
  ctx: Ctx,
  { targy, adat }: Esemeny<{ kuldemenyId: string | null; ugyintezoId: string }>,
): Promise<void> {
  const kuldemeny = adat.kuldemenyId ? await betolt(ctx, Kuldemeny, adat.kuldemenyId) : null;
  if (kuldemeny && kuldemeny.allapot !== 'ERKEZTETETT')
    throw refusal('MAR_IKTATOTT', 'A hagyatéki ügyet indító küldeményt már iktatták vagy elintézték. Iktassa át, és küldje újra.');
  const ugyirat = await hagyatekUgyirat(ctx, targy.id, adat.ugyintezoId);
  if (kuldemeny) {
    await alszam(ctx, ugyirat, 'BEJOVO', 'Értesítés halálesetről', kuldemeny);
    kuldemeny.allapot = 'IKTATOTT';
  }
  iktatva(ctx, targy.id, ugyirat.forras!, ugyirat.iktatoszam);
}

/** A document of the case is ready: it gets the next sub-number of the case's file. */
export async function hagyatekIrat(ctx: Ctx, { targy, adat, actorId }: Esemeny<{ iratId: string; fajta: string }>): Promise<void> {
  const ugyirat = (await folyoUgyirat(ctx, targy.id)) ?? (await hagyatekUgyirat(ctx, targy.id, actorId));
  const irat = await alszam(ctx, ugyirat, BELSO.has(adat.fajta) ? 'BELSO' : 'KIMENO', TARGY[adat.fajta] ?? 'Hagyatéki irat');
  irat.forras = `hagyatek.irat/${adat.iratId}`;
  iktatva(ctx, targy.id, irat.forras, irat.iktatoszam);
}

const alszam = (ctx: Ctx, ugyirat: Ugyirat, irany: Irat['irany'], targy: string, kuldemeny: Kuldemeny | null = null): Promise<Irat> =>
  ujAlszam(
    ctx,
    ugyirat,
    { irany, targy, adathordozo: kuldemeny && kuldemeny.fajta !== 'ELEKTRONIKUS' ? 'PAPIR' : 'ELEKTRONIKUS', mellekletek: 0 },
    kuldemeny,
  );

const legutobbi = (ctx: Ctx, ugyId: string): Promise<Ugyirat | null> =>
  ctx.em.findOne(Ugyirat, { forras: `hagyatek.ugy/${ugyId}` }, { orderBy: { id: 'desc' } });

/** The case's file when it still takes documents: open, and of this year's book. */
async function folyoUgyirat(ctx: Ctx, ugyId: string): Promise<Ugyirat | null> {
  const ugyirat = await legutobbi(ctx, ugyId);
  if (!ugyirat || !nyitott(ugyirat.allapot)) return null;
  const konyv = await ctx.em.findOneOrFail(Iktatokonyv, { id: ugyirat.iktatokonyvId });
  return konyv.lezarva || konyv.ev < Number(ctx.today.slice(0, 4)) ? null : ugyirat;
}

/** A new file of the case; an earlier one (of last year, or closed) is its precedent. */
async function hagyatekUgyirat(ctx: Ctx, ugyId: string, ugyintezoId: string): Promise<Ugyirat> {
  const tetel = await ctx.em.findOne(IrattariTetel, { automatikus: 'HAGYATEK', ervenyesIg: null });
  if (!tetel)
    throw refusal(
      'TETEL_HIANYZIK',
      'Az irattári tervben nincs megjelölve, melyik tételbe tartoznak a hagyatéki ügyek. Jelölje meg, és küldje újra.',
    );
  const elozmeny = await legutobbi(ctx, ugyId);
  const adat = { irattariTetelId: tetel.id, elozmenyId: elozmeny?.id ?? null, ugyintezoId, ugyfelek: [], ingatlanok: [] };
  const konyv = await nyitottKonyv(ctx, null);
  const helye = szamHelye();
  const ugyirat = ujUgyirat(ctx, { konyv, tetel, adat }, { targy: 'Hagyatéki leltár' }, helye);
  return szamoz(ctx, konyv, { helye, ugyirat: Object.assign(ugyirat, { forras: `hagyatek.ugy/${ugyId}` }) });
}
