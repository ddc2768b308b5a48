import { osztalyMaszk, type Ctx } from '@asp/kit';
import { Irat } from '../irat/irat.entity.ts';
import type { Iktatokonyv } from '../konyv/iktatokonyv.entity.ts';
import { iktatoszam } from '../rules/iktatoszam.ts';
import { UgyiratLepes } from '../ugyirat/ugyirat-lepes.entity.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';

/**
 * The next number of the book, its file, and the first document with its step in one statement: from its beginning to the commit every
 * other registration in the book waits, so nothing else is done in between.
 */
const SZAMOZ = `
  with szam as (select asp.kovetkezo('iktatokonyv', $2::text)::int as n),
  alszam as (select asp.kovetkezo('ugyirat', $3::jsonb ->> 'id') from jsonb_array_elements($4::jsonb) e where (e ->> 'alszam')::int = 1),
  u as (insert into ugyirat (onkormanyzat, id, letrehozva, iktatokonyv_id, foszam, iktatoszam, targy, irattari_tetel_id, bizalmassag, allapot, ugyintezo_id, hatarido, elozmeny_id, forras)
    select $1, r.id, $6::timestamptz, r."iktatokonyvId", n, format(r.iktatoszam, n), r.targy, r."irattariTetelId", r.bizalmassag, r.allapot, r."ugyintezoId", r.hatarido, r."elozmenyId", r.forras
    from szam, jsonb_to_record($3::jsonb) as r(id uuid, "iktatokonyvId" uuid, iktatoszam text, targy text, "irattariTetelId" uuid, bizalmassag text, allapot text, "ugyintezoId" text, hatarido date, "elozmenyId" uuid, forras text)),
  i as (insert into irat (onkormanyzat, id, letrehozva, ugyirat_id, alszam, iktatoszam, irany, targy, kelt, iktatta, kuldemeny_id, cimzett, cimzett_cim, cimzett_id, adathordozo, mellekletek, allapot)
    select $1, r.id, $6::timestamptz, r."ugyiratId", r.alszam, format(r.iktatoszam, n), r.irany, r.targy, r.kelt, r.iktatta, r."kuldemenyId", r.cimzett, r."cimzettCim", r."cimzettId", r.adathordozo, r.mellekletek, r.allapot
    from szam, jsonb_to_recordset($4::jsonb) as r(id uuid, "ugyiratId" uuid, alszam int, iktatoszam text, irany text, targy text, kelt date, iktatta text, "kuldemenyId" uuid, cimzett text, "cimzettCim" text, "cimzettId" uuid, adathordozo text, mellekletek int, allapot text)),
  l as (insert into ugyirat_lepes (onkormanyzat, id, letrehozva, ugyirat_id, irat_id, muvelet, allapot, ki, ki_nev, megjegyzes)
    select $1, r.id, $6::timestamptz, r."ugyiratId", r."iratId", r.muvelet, r.allapot, r.ki, r."kiNev", format(r.megjegyzes, n)
    from szam, jsonb_to_recordset($5::jsonb) as r(id uuid, "ugyiratId" uuid, "iratId" uuid, muvelet text, allapot text, ki text, "kiNev" text, megjegyzes text))
  select n, (select count(*) from alszam) as elso from szam`;

/** Text of a number before its main number is known. */
export const szamMinta = ({ elotag, ev }: Pick<Iktatokonyv, 'elotag' | 'ev'>, alszam?: number): string =>
  iktatoszam(elotag, '%s', ev, alszam);

export interface Szamozando {
  ugyirat: Ugyirat;
  iratok?: Irat[];
  lepesek?: UgyiratLepes[];
}

/** Gives the file its number and writes it; what it refers to has been flushed before. */
export async function szamoz(ctx: Ctx, konyv: Iktatokonyv, { ugyirat, iratok = [], lepesek = [] }: Szamozando): Promise<Ugyirat> {
  await ctx.em.flush();
  const [sor] = await ctx.sql<{ n: number }>(SZAMOZ, [
    ctx.onkormanyzat,
    konyv.id,
    JSON.stringify({ ...ugyirat }),
    JSON.stringify(iratok.map((irat) => ({ ...irat }))),
    JSON.stringify(lepesek.map((lepes) => ({ ...lepes }))),
    ctx.now,
  ]);
  const foszam = sor!.n;
  const szammal = (minta: string) => minta.replace('%s', String(foszam));
  Object.assign(ugyirat, { foszam, iktatoszam: szammal(ugyirat.iktatoszam) });
  for (const irat of iratok) irat.iktatoszam = szammal(irat.iktatoszam);
  for (const lepes of lepesek) lepes.megjegyzes &&= szammal(lepes.megjegyzes);
  for (const [entitas, letrejott] of [
    [Ugyirat, [ugyirat]],
    [Irat, iratok],
    [UgyiratLepes, lepesek],
  ] as const)
    for (const egy of letrejott)
      ctx.naplo({ muvelet: 'LETREHOZ', entitas: entitas.name, entitasId: egy.id, adat: osztalyMaszk(entitas, { ...egy } as never) });
  return ugyirat;
}
