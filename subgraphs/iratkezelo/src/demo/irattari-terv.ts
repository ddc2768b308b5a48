import type { Ctx } from '@asp/kit';

type Tetel = readonly [
  kod: string,
  agazat: string,
  megnevezes: string,
  megorzesEv: number | null,
  leveltarbaEv: number | null,
  nap: number,
  bizalmassag: string,
];

/**
 * A filing plan for the demo after the fields of 78/2012. (XII. 28.) BM rendelet; an office loads its own, approved one with
 * `irattariTetelRogzit`.
 */
const TETELEK: readonly Tetel[] = [
  ['A101', 'Adóigazgatás', 'Adóhatározatok, adómegállapítás', 10, null, 60, 'ADOTITOK'],
  ['A102', 'Adóigazgatás', 'Adóbevallás, adatbejelentés', 10, null, 60, 'ADOTITOK'],
  ['A103', 'Adóigazgatás', 'Adó- és értékbizonyítvány', 5, null, 8, 'ADOTITOK'],
  ['A104', 'Adóigazgatás', 'Méltányossági kérelem, részletfizetés', 10, null, 60, 'ADOTITOK'],
  ['A201', 'Pénzügy', 'Szállítói számlák levelezése', 8, null, 30, 'HIVATALI'],
  ['B101', 'Egészségügy', 'Egészségügyi alapellátás szervezése', null, 15, 60, 'HIVATALI'],
  ['C101', 'Szociális igazgatás', 'Települési támogatás', 10, null, 60, 'ZART'],
  ['E101', 'Környezet- és természetvédelem', 'Fakivágás', 5, null, 60, 'SZEMELYES'],
  ['E201', 'Településrendezés', 'Településképi vélemény, bejelentés', 10, null, 60, 'SZEMELYES'],
  ['F101', 'Közlekedés', 'Közútkezelői hozzájárulás', 5, null, 60, 'SZEMELYES'],
  ['H101', 'Igazgatás', 'Anyakönyvi ügyek levelezése', 10, null, 60, 'ZART'],
  ['H201', 'Igazgatás', 'Birtokvédelem', 5, null, 15, 'SZEMELYES'],
  ['H202', 'Igazgatás', 'Hagyatéki leltár', 5, null, 30, 'ZART'],
  ['H301', 'Igazgatás', 'Panasz, közérdekű bejelentés', 5, null, 30, 'SZEMELYES'],
  ['I101', 'Lakásügy', 'Önkormányzati lakások bérlete', 10, null, 60, 'SZEMELYES'],
  ['J101', 'Gyámügy', 'Rendszeres gyermekvédelmi kedvezmény', 10, null, 60, 'ZART'],
  ['L101', 'Kereskedelem', 'Üzlet működési engedélye, bejelentése', 5, null, 60, 'HIVATALI'],
  ['L102', 'Kereskedelem', 'Szálláshely-üzemeltetés bejelentése', 5, null, 60, 'HIVATALI'],
  ['M101', 'Földművelésügy', 'Föld hirdetmény kifüggesztése', 5, null, 60, 'SZEMELYES'],
  ['U101', 'Önkormányzat', 'Képviselő-testületi előterjesztés, jegyzőkönyv', null, 15, 60, 'HIVATALI'],
  ['U102', 'Önkormányzat', 'Önkormányzati rendelet előkészítése', null, 15, 60, 'HIVATALI'],
  ['U201', 'Önkormányzat', 'Vagyonkezelés, ingatlanhasznosítás', null, 15, 60, 'HIVATALI'],
  ['U301', 'Önkormányzat', 'Tájékoztatás, adatkérés más szervtől', 2, null, 30, 'HIVATALI'],
];

export async function irattariTerv(ctx: Ctx, ev: number): Promise<void> {
  const oszlop = (i: number) => TETELEK.map((t) => t[i]);
  await ctx.sql(
    `insert into irattari_tetel (onkormanyzat, id, kod, agazat, megnevezes, megorzes_ev, leveltarba_ev, ugyintezesi_nap, bizalmassag, ervenyes_tol, automatikus)
     select $1, asp.uuid7(), t.*, make_date($9::int, 1, 1), case t.kod when 'A101' then 'ADOHATAROZAT' when 'H202' then 'HAGYATEK' end
     from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::text[]) as t(kod, agazat, megnevezes, megorzes, leveltar, nap, bizalmassag)`,
    [ctx.onkormanyzat, oszlop(0), oszlop(1), oszlop(2), oszlop(3), oszlop(4), oszlop(5), oszlop(6), ev],
  );
}
