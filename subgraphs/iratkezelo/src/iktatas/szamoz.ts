import { osztalyMaszk, ujId, type Ctx } from '@asp/kit';
import { Irat } from '../irat/irat.entity.ts';
import type { Iktatokonyv } from '../konyv/iktatokonyv.entity.ts';
import { lezartKonyv } from '../konyv/nyitott-konyv.ts';
import { iktatoszam } from '../rules/iktatoszam.ts';
import { UgyiratLepes } from '../ugyirat/ugyirat-lepes.entity.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';

/**
 * The next number of the book, its file, and the first document with its step in one statement: from its beginning to the commit every
 * other registration in the book waits, so nothing else is done in between.
 */
const SZAMOZ = `
  with szam as (select iktatokonyv_szama($2::uuid) as n),
  alszam as (select asp.kovetkezo('ugyirat', $3::jsonb ->> 'id') from jsonb_array_elements($4::jsonb) e where (e ->> 'alszam')::int = 1),
  u as (insert into ugyirat (onkormanyzat, id, letrehozva, iktatokonyv_id, foszam, iktatoszam, targy, irattari_tetel_id, bizalmassag, allapot, ugyintezo_id, hatarido, elozmeny_id, forras)
    select $1, r.id, $6::timestamptz, r."iktatokonyvId", n, replace(r.iktatoszam, $7, n::text), r.targy, r."irattariTetelId", r.bizalmassag, r.allapot, r."ugyintezoId", r.hatarido, r."elozmenyId", r.forras
    from szam, jsonb_to_record($3::jsonb) as r(id uuid, "iktatokonyvId" uuid, iktatoszam text, targy text, "irattariTetelId" uuid, bizalmassag text, allapot text, "ugyintezoId" text, hatarido date, "elozmenyId" uuid, forras text)),
  i as (insert into irat (onkormanyzat, id, letrehozva, ugyirat_id, alszam, iktatoszam, irany, targy, kelt, iktatta, kuldemeny_id, cimzett, cimzett_cim, cimzett_id, adathordozo, mellekletek, allapot)
    select $1, r.id, $6::timestamptz, r."ugyiratId", r.alszam, replace(r.iktatoszam, $7, n::text), r.irany, r.targy, r.kelt, r.iktatta, r."kuldemenyId", r.cimzett, r."cimzettCim", r."cimzettId", r.adathordozo, r.mellekletek, r.allapot
    from szam, jsonb_to_recordset($4::jsonb) as r(id uuid, "ugyiratId" uuid, alszam int, iktatoszam text, irany text, targy text, kelt date, iktatta text, "kuldemenyId" uuid, cimzett text, "cimzettCim" text, "cimzettId" uuid, adathordozo text, mellekletek int, allapot text)),
  l as (insert into ugyirat_lepes (onkormanyzat, id, letrehozva, ugyirat_id, irat_id, muvelet, allapot, ki, ki_nev, megjegyzes)
    select $1, r.id, $6::timestamptz, r."ugyiratId", r."iratId", r.muvelet, r.allapot, r.ki, r."kiNev", replace(r.megjegyzes, $7, n::text)
    from szam, jsonb_to_recordset($5::jsonb) as r(id uuid, "ugyiratId" uuid, "iratId" uuid, muvelet text, allapot text, ki text, "kiNev" text, megjegyzes text))
  select n, (select count(*) from alszam) as elso from szam`;

/** Holds the place of a number that is not known yet; a text that stands nowhere else. */
export const szamHelye = (): string => `#${ujId()}#`;

/** Text of a number before its main number is known. */
export const szamMinta = ({ elotag, ev }: Pick<Iktatokonyv, 'elotag' | 'ev'>, helye: string, alszam?: number): string =>
  iktatoszam(elotag, helye, ev, alszam);

export interface Szamozando {
  ugyirat: Ugyirat;
  iratok?: Irat[];
  lepesek?: UgyiratLepes[];
  helye: string;
}

/** Gives the file its number and writes it at once, for whoever has to go on with the number; what it refers to has been flushed before. */
export async function szamoz(ctx: Ctx, konyv: Iktatokonyv, mit: Szamozando): Promise<Ugyirat> {
  await ctx.kiir();
  const { text, values, name } = utasitas(ctx, konyv, mit);
  const [sor] = await ctx.sql<{ n: number }>(text, values, name).catch((hiba: { code?: string }) => {
    throw lezarult(konyv)(hiba) ?? hiba;
  });
  szamotKap(mit, sor!.n);
  naploba(ctx, mit);
  return mit.ugyirat;
}

/** The same as the last statement of the act: the number is taken, borne, journaled and committed in one go. */
export function szamozVegul(ctx: Ctx, konyv: Iktatokonyv, mit: Szamozando): void {
  naploba(ctx, { ...mit, ugyirat: { ...mit.ugyirat, foszam: mit.helye as never } });
  ctx.vegul.push({
    utasitas: utasitas(ctx, konyv, mit),
    szam: { sorozat: 'iktatokonyv', kulcs: konyv.id, helye: mit.helye },
    kesz: ([sor]) => szamotKap(mit, sor!.n as number),
    elutasitas: lezarult(konyv),
  });
}

const utasitas = (ctx: Ctx, konyv: Iktatokonyv, { ugyirat, iratok = [], lepesek = [], helye }: Szamozando) => ({
  name: 'szamoz',
  text: SZAMOZ,
  values: [ctx.onkormanyzat, konyv.id, adatai(ugyirat), adatai(iratok), adatai(lepesek), ctx.now, helye],
});

/** Own properties only: entities have a toJSON of their own. */
const adatai = (sorok: object): string => JSON.stringify(Array.isArray(sorok) ? sorok.map((sor: object) => ({ ...sor })) : { ...sorok });

function szamotKap({ ugyirat, iratok = [], lepesek = [], helye }: Szamozando, foszam: number): void {
  const szammal = (minta: string) => minta.replace(helye, String(foszam));
  Object.assign(ugyirat, { foszam, iktatoszam: szammal(ugyirat.iktatoszam) });
  for (const irat of iratok) irat.iktatoszam = szammal(irat.iktatoszam);
  for (const lepes of lepesek) lepes.megjegyzes &&= szammal(lepes.megjegyzes);
}

function naploba(ctx: Ctx, { ugyirat, iratok = [], lepesek = [] }: Szamozando): void {
  for (const [entitas, letrejott] of [
    [Ugyirat, [ugyirat]],
    [Irat, iratok],
    [UgyiratLepes, lepesek],
  ] as const)
    for (const egy of letrejott)
      ctx.naplo({ muvelet: 'LETREHOZ', entitas: entitas.name, entitasId: egy.id, adat: osztalyMaszk(entitas, { ...egy } as never) });
}

/** The book was closed while the registration was being written. */
const lezarult = (konyv: Iktatokonyv) => (hiba: { code?: string }) => (hiba.code === 'ASP01' ? lezartKonyv(konyv) : undefined);
