import { betolt, hiba, refusal, type Ctx, type Hiba } from '@asp/kit';
import { kovetkezoAllapot, type BetetlapMuvelet } from '../rules/betetlap-allapotgep.ts';
import { ertekEgyezes } from '../rules/ertek-egyezes.ts';
import { muszakiAdatokHibai } from '../rules/muszaki-adatok.ts';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { Betetlap } from './betetlap.entity.ts';
import type { BetetlapAllapot } from './kodok.ts';

const MUVELET_NEVE: Record<BetetlapMuvelet, string> = {
  MODOSIT: 'módosítani',
  ELLENORIZ: 'ellenőrizni',
  ALAIR: 'aláírni',
  MEGSZUNTET: 'megszüntetni',
};

/** Takes one step of the state machine or refuses with the state in which the sheet is. */
export function leptet(betetlap: Betetlap, muvelet: BetetlapMuvelet): BetetlapAllapot {
  const kovetkezo = kovetkezoAllapot(betetlap.allapot, muvelet);
  if (kovetkezo) return kovetkezo;
  throw refusal(
    'ALLAPOT_TILTJA',
    `${betetlap.allapot} állapotú betétlapot nem lehet ${MUVELET_NEVE[muvelet]}. Nézze meg a lap lehetséges műveleteit.`,
    ['input', 'id'],
  );
}

/** Field level: the technical data by the form of the kind. */
export function muszakiHibak(lap: Pick<Betetlap, 'tipus' | 'muszakiAdatok' | 'bruttoErtek' | 'megnevezes'>): Hiba[] {
  return [
    ...muszakiAdatokHibai(lap.tipus, lap.muszakiAdatok).map((h) =>
      hiba('MUSZAKI_ADAT_HIBAS', h.uzenet, ['input', 'muszakiAdatok', h.mezo]),
    ),
    ...(lap.bruttoErtek < 0n ? [hiba('ERTEK_NEGATIV', 'A bruttó érték nem lehet negatív.', ['input', 'bruttoErtek'])] : []),
    ...(lap.megnevezes.trim() ? [] : [hiba('MEGNEVEZES_HIANYZIK', 'Írja be a betétlap megnevezését.', ['input', 'megnevezes'])]),
  ];
}

/** Between sheets: the land sheet repeats the area of the cover, and the sheets do not carry more value than the cover. */
export async function lapokKozottiHibak(ctx: Ctx, lap: Betetlap): Promise<Hiba[]> {
  const ingatlan = await betolt(ctx, KataszteriIngatlan, lap.ingatlanId);
  const lapok = await ctx.em.find(Betetlap, { ingatlanId: lap.ingatlanId, allapot: { $ne: 'MEGSZUNT' } });
  const ertekek = [...lapok.filter((masik) => masik.id !== lap.id), lap].map((l) => l.bruttoErtek);
  const { elteres } = ertekEgyezes(ingatlan.bruttoErtek, ertekek);
  return [...foldHibai(ingatlan, lap, lapok), ...(elteres > 0n ? [ertekHiba(elteres)] : [])];
}

const ertekHiba = (elteres: bigint) =>
  hiba(
    'ERTEK_ELTER',
    `A betétlapok bruttó értéke együtt ${elteres} Ft-tal több a borítólapénál. Javítsa a betétlap értékét, vagy előbb a borítólapét.`,
    ['input', 'bruttoErtek'],
  );

function foldHibai(ingatlan: KataszteriIngatlan, lap: Betetlap, lapok: readonly Betetlap[]): Hiba[] {
  if (lap.tipus !== 'FOLD') return [];
  const tobb = lapok.some((masik) => masik.tipus === 'FOLD' && masik.id !== lap.id && masik.szuloId == null && lap.szuloId == null);
  const elter = lap.szuloId == null && lap.muszakiAdatok.terulet !== ingatlan.terulet;
  return [
    ...(tobb ? [hiba('FOLD_TOBBSZOR', 'Az ingatlannak már van földbetétlapja. Azt módosítsa.', ['input', 'tipus'])] : []),
    ...(elter
      ? [
          hiba('TERULET_ELTER', `A földbetétlap területe eltér a borítólapétól (${ingatlan.terulet} m²). Javítsa valamelyiket.`, [
            'input',
            'muszakiAdatok',
            'terulet',
          ]),
        ]
      : []),
  ];
}
