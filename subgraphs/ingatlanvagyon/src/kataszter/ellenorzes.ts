import { hiba, refusals, type Ctx, type Hiba } from '@asp/kit';
import { eovGeometriaHibaja, type EovHiba } from '../rules/eov-geometria.ts';
import { forgalomkepesseg, osszhangban } from '../rules/forgalomkepesseg.ts';
import { fekvesbeIllik } from '../rules/hrsz-fekves.ts';
import { hanyadErvenyes } from '../rules/tulajdoni-hanyad.ts';
import { ervenyesKategoriak } from '../vagyonkategoria/vagyon-kategoria.ts';
import type { Boritolap } from './boritolap-adat.entity.ts';
import type { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';

export type Ut = readonly string[];

/** Ends the act when anything was found; all faults come back at once. */
export function elutasitHaHibas(hibak: readonly Hiba[]): void {
  if (hibak.length > 0) throw refusals([...hibak]);
}

interface Ellenorzes {
  mezo: string;
  kod: string;
  uzenet: string;
  rossz: (b: Boritolap, ma: string) => boolean;
}

const hosszu = (mezo: 'cim' | 'vagyonkezelo' | 'jogok', betu: number): Ellenorzes => ({
  mezo,
  kod: 'SZOVEG_HOSSZU',
  uzenet: `Legfeljebb ${betu} betű lehet. Rövidítse.`,
  rossz: (b) => (b[mezo] ?? '').length > betu,
});

const BECSLES_MEZOI = ['becsultErtek', 'becsultNap', 'becsultMod'] as const;
const reszleges = (b: Boritolap) => new Set(BECSLES_MEZOI.map((mezo) => b[mezo] == null)).size > 1;

/** First level of the checks: each field of the cover sheet by itself and against its neighbours. */
const ELLENORZESEK: readonly Ellenorzes[] = [
  {
    mezo: 'hrsz',
    kod: 'HRSZ_FEKVES',
    uzenet:
      'A helyrajzi szám nem illik a fekvéshez: külterületen 0-val kezdődik, belterületen és zártkertben nem. Javítsa a számot vagy a fekvést.',
    rossz: (b) => !fekvesbeIllik(b.fekves, b.hrsz),
  },
  { mezo: 'cim', kod: 'CIM_HIANYZIK', uzenet: 'Adja meg a címet vagy a közterület nevét.', rossz: (b) => !b.cim.trim() },
  hosszu('cim', 300),
  hosszu('vagyonkezelo', 300),
  hosszu('jogok', 4000),
  {
    mezo: 'terulet',
    kod: 'TERULET_HIBAS',
    uzenet: 'A terület 1 és 100 000 000 m² közötti egész szám legyen.',
    rossz: (b) => b.terulet < 1 || b.terulet > 100_000_000,
  },
  {
    mezo: 'hanyadSzamlalo',
    kod: 'HANYAD_HIBAS',
    uzenet: 'A tulajdoni hányad 0-nál nagyobb és legfeljebb 1/1 lehet.',
    rossz: (b) => !hanyadErvenyes(b.hanyadSzamlalo, b.hanyadNevezo),
  },
  { mezo: 'bruttoErtek', kod: 'ERTEK_NEGATIV', uzenet: 'A bruttó érték nem lehet negatív.', rossz: (b) => b.bruttoErtek < 0n },
  { mezo: 'becsultErtek', kod: 'ERTEK_NEGATIV', uzenet: 'A becsült érték nem lehet negatív.', rossz: (b) => (b.becsultErtek ?? 0n) < 0n },
  {
    mezo: 'becsultErtek',
    kod: 'BECSLES_HIANYOS',
    uzenet: 'A becsült értékhez a becslés napja és módja is kell: vagy mindhármat adja meg, vagy egyiket sem.',
    rossz: reszleges,
  },
  {
    mezo: 'becsultNap',
    kod: 'JOVOBELI_NAP',
    uzenet: 'A becslés napja nem lehet a jövőben. Írja be a becslés tényleges napját.',
    rossz: (b, ma) => (b.becsultNap ?? '') > ma,
  },
  {
    mezo: 'forgalomkepesseg',
    kod: 'FORGALOMKEPESSEG_ELTER',
    uzenet: 'A forgalomképesség ellentmond a vagyoni kategóriának (Nvtv. 5. §). Hagyja üresen, vagy javítsa a kategóriát.',
    rossz: (b) => forgalomkepesseg(b.vagyonKategoriaKod) !== null && !osszhangban(b.vagyonKategoriaKod, b.forgalomkepesseg),
  },
];

export function boritolapHibai(ctx: Ctx, adat: Boritolap, ut: Ut): Hiba[] {
  return ELLENORZESEK.filter(({ rossz }) => rossz(adat, ctx.today)).map(({ kod, uzenet, mezo }) => hiba(kod, uzenet, [...ut, mezo]));
}

/** The category must be in force on the day of the change, or today: an old property is entered under the law of today. */
export async function kategoriaHibai(ctx: Ctx, kod: string, nap: string, ut: Ut): Promise<Hiba[]> {
  const maiak = await ervenyesKategoriak(ctx, ctx.today);
  const akkoriak = await ervenyesKategoriak(ctx, nap);
  if ([...maiak, ...akkoriak].some((kategoria) => kategoria.kod === kod)) return [];
  const lehet = maiak.map((kategoria) => kategoria.kod).join(', ');
  return [
    hiba('KATEGORIA_ISMERETLEN', `Nincs ilyen érvényes vagyoni kategória. Ezek közül választhat: ${lehet}.`, [...ut, 'vagyonKategoriaKod']),
  ];
}

export function jovobeliNapHibai(ctx: Ctx, nap: string, ut: Ut): Hiba[] {
  if (nap <= ctx.today) return [];
  return [hiba('JOVOBELI_NAP', `A nap nem lehet későbbi a mainál (${ctx.today}). A kataszterbe megtörtént változás kerül.`, [...ut])];
}

const EOV_UZENET: Record<EovHiba, string> = {
  ALAK: 'A geometria Point vagy Polygon legyen, [Y, X] számpárokkal.',
  TARTOMANY: 'A koordináta nem EOV: 400 000 < Y < 960 000 és 0 < X < 400 000 méter.',
  FELCSERELT: 'Az Y és X koordináta fel van cserélve. EOV-ban az Y (keleti) áll elöl, és mindig nagyobb az X-nél.',
  NYITOTT_GYURU: 'A sokszög nincs bezárva: az utolsó pont legyen azonos az elsővel.',
  KEVES_PONT: 'A sokszöghöz legalább három különböző pont kell, és az elsőt a végén meg kell ismételni.',
};

export function geometriaHibai(geometria: unknown, ut: Ut): Hiba[] {
  const kod = geometria == null ? null : eovGeometriaHibaja(geometria);
  return kod ? [hiba(`GEOMETRIA_${kod}`, EOV_UZENET[kod], [...ut, 'geometria'])] : [];
}

export function eloHibai(ingatlan: KataszteriIngatlan, ut: Ut): Hiba[] {
  if (ingatlan.allapot === 'NYILVANTARTOTT') return [];
  return [
    hiba(
      'INGATLAN_LEZART',
      `Az ingatlan ${ingatlan.ervenyesIg} óta nincs nyilvántartásban, borítólapja már nem változik. Keresse ki az utódját.`,
      [...ut],
    ),
  ];
}

/** Lot numbers that a living property already has. */
export async function foglaltHrszHibai(
  ctx: Ctx,
  fekves: string,
  hrszek: readonly { hrsz: string; ut: Ut }[],
  kiveve: readonly string[] = [],
): Promise<Hiba[]> {
  const foglaltak = await ctx.sql<{ hrsz: string }>(
    `select hrsz from kataszteri_ingatlan where onkormanyzat = $1 and fekves = $2 and hrsz = any($3) and ervenyes_ig is null and not id = any($4::uuid[])`,
    [ctx.onkormanyzat, fekves, hrszek.map((h) => h.hrsz), kiveve],
  );
  const foglalt = new Set(foglaltak.map((sor) => sor.hrsz));
  return hrszek
    .filter(({ hrsz }) => foglalt.has(hrsz))
    .map(({ hrsz, ut }) =>
      hiba(
        'HRSZ_FOGLALT',
        `A(z) ${hrsz} helyrajzi szám már szerepel a kataszterben. Nyissa meg azt a borítólapot, vagy javítsa a számot.`,
        [...ut],
      ),
    );
}
