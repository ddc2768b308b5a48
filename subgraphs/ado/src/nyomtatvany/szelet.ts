import {
  fajlBeir,
  fajlHely,
  fajlKesz,
  refusal,
  type Ctx,
  type Esemeny,
  type EsemenyKezelo,
  type FajlHely,
  type FajlKornyezet,
  type FajlTartalom,
  type KulsoKezelo,
} from '@asp/kit';
import { hivatalPecset, kotegPdf, sablonbol, type Okirat } from '@asp/kit/okiratok';
import { hatarozatOkiratok, TERVEZET, type HatarozatOkirat } from './hatarozat.ts';
import { szelet } from './nyomtat.ts';

interface Resz {
  nyomtatas_id: string;
  sorszam: number;
  fajlszam: number;
  hatarozatok: string[];
  hivatal: string;
  tervezet: boolean;
}
interface Teendo {
  resz: Resz;
  hely: FajlHely;
  kornyezet: FajlKornyezet;
  okiratok: HatarozatOkirat[];
  boritolap: Okirat;
  most: Date;
}
type Szelet = Esemeny<{ reszId: string }>;

/**
 * One file of a print batch. It is read in one transaction, drawn and written to the store in none, entered in another: killed anywhere, it is
 * done again from its beginning, and what was half done leaves nothing behind.
 */
const kezelo: KulsoKezelo<Teendo, FajlTartalom> = { elott, kint, utan };
export const nyomtatasSzelet = kezelo as EsemenyKezelo;

async function elott(ctx: Ctx, { adat }: Szelet): Promise<Teendo | null> {
  const [resz] = await ctx.sql<Resz>(
    `select r.nyomtatas_id, r.sorszam, r.hatarozatok, k.fajlszam, k.hivatal, k.tervezet
     from kivetes_nyomtatas_resz r join kivetes_nyomtatas k on k.onkormanyzat = $1 and k.id = r.nyomtatas_id
     where r.onkormanyzat = $1 and r.id = $2 and r.kesz is null and k.allapot = 'KESZUL'`,
    [ctx.onkormanyzat, adat.reszId],
  );
  if (!resz) return null;
  const kornyezet = ctx.manifest.fajlKornyezet;
  if (!kornyezet) throw refusal('NINCS_FAJLTAROLO', 'Itt nincs beállítva fájltároló. Kérje az üzemeltetőtől (ASP_FILES_DIR).');
  const okiratok = await hatarozatOkiratok(ctx, resz.hivatal, resz.hatarozatok);
  const hely = await fajlHely(ctx, { entitas: 'KivetesNyomtatas', id: resz.nyomtatas_id });
  return { resz, hely, kornyezet, okiratok, boritolap: boritolap(resz, okiratok, ctx.today), most: ctx.now };
}

async function kint({ resz, hely, kornyezet, okiratok, boritolap: elso, most }: Teendo): Promise<FajlTartalom> {
  const pecset = resz.tervezet ? undefined : await hivatalPecset();
  const pdf = await kotegPdf(okiratok, { most, cim: elso.cim, boritolap: elso, pecset });
  return fajlBeir(kornyezet, hely, pdf);
}

async function utan(ctx: Ctx, tartalom: FajlTartalom, { resz, hely }: Teendo, { adat }: Szelet): Promise<null> {
  const kesz = await ctx.sql(
    'update kivetes_nyomtatas_resz set kesz = $3 where onkormanyzat = $1 and id = $2 and kesz is null returning id',
    [ctx.onkormanyzat, adat.reszId, ctx.now],
  );
  if (kesz.length === 0) return null; // somebody else made it meanwhile; our place is given up
  if (!(await fajlKesz(ctx, hely, { ...tartalom, nev: fajlnev(resz), tipus: 'PDF' })))
    throw refusal('LEJART_HELY', 'A fájl túl sokáig készült, helyét közben feladták. Küldje újra.');
  const [kovetkezo] = await ctx.sql<{ id: string }>(KESZ, [
    ctx.onkormanyzat,
    resz.nyomtatas_id,
    resz.hatarozatok.length,
    ctx.now,
    resz.sorszam + 1,
  ]);
  if (kovetkezo) szelet(ctx, resz.nyomtatas_id, kovetkezo.id);
  return null;
}

/** Writes down the progress and returns what comes next. $3 decisions, $4 now, $5 number of the next file. */
const KESZ = `
  with k as (
    update kivetes_nyomtatas set kesz_darab = kesz_darab + $3, kesz_fajlszam = kesz_fajlszam + 1, verzio = verzio + 1,
      allapot = case when kesz_fajlszam + 1 = fajlszam then 'KESZ' else allapot end,
      elkeszult = case when kesz_fajlszam + 1 = fajlszam then $4::timestamptz end
    where onkormanyzat = $1 and id = $2)
  select id from kivetes_nyomtatas_resz where onkormanyzat = $1 and nyomtatas_id = $2 and sorszam = $5`;

const fajlnev = ({ sorszam, fajlszam, tervezet }: Resz): string =>
  `${tervezet ? 'tervezetek' : 'hatarozatok'}-${String(sorszam).padStart(String(fajlszam).length, '0')}.pdf`;

export const BORITOLAP = `
A köteg {{sorszam}}. fájlja az összesen {{fajlszam}}-ből, **{{darab}}** határozat. Minden határozat külön lap elején kezdődik.

| | Szám | Címzett | Cím |
|---:|---|---|---|
{{#sorok}}
| {{n}} | {{szam}} | {{nev}} | {{cim}} |
{{/sorok}}
`;

/** The list of what is in the file, for whoever puts it into envelopes. */
const boritolap = ({ sorszam, fajlszam, hivatal, tervezet }: Resz, okiratok: readonly HatarozatOkirat[], ma: string): Okirat => ({
  cim: `Jegyzék – ${sorszam}/${fajlszam}. köteg`,
  kiado: { nev: hivatal },
  kelt: { hely: hivatal, nap: ma },
  ...(tervezet ? { jelzes: TERVEZET } : {}),
  torzs: sablonbol(BORITOLAP, {
    sorszam,
    fajlszam,
    darab: okiratok.length,
    sorok: okiratok.map(({ szam, cimzett }, i) => ({ n: i + 1, szam: szam ?? 'tervezet', nev: cimzett.nev, cim: cimzett.cim })),
  }),
});
