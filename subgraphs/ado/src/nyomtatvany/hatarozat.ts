import type { Ctx } from '@asp/kit';
import { forint, nap, sablonbol, type Okirat } from '@asp/kit/okiratok';
import type { AdoAlap } from '../adonem/adomertek.entity.ts';
import type { AdonemKod } from '../adonem/adonem.entity.ts';
import type { AdotargyTipus } from '../adotargy/adotargy-tipus.ts';
import { hatarozatIktatoszam } from '../rules/hatarozat-iktatoszam.ts';
import { HATAROZAT_SABLON, SZAKASZ } from './hatarozat.sablon.ts';
import { HATAROZAT_ADATOK } from './hatarozat.sql.ts';

interface TargySor {
  fekves: string;
  hrsz: string;
  cim: string;
  tipus: AdotargyTipus;
  alap: AdoAlap;
  mennyiseg: string;
  mertek: string;
  szamlalo: number;
  nevezo: number;
  kedvezmeny: number;
  osszeg: string;
}

interface HatarozatSor {
  id: string;
  sorszam: string;
  ev: number;
  osszeg: string;
  kelt: string;
  ugyirat_iktatoszam: string | null;
  elso_alszam: number | null;
  elso_sorszam: string | null;
  nev: string;
  adozoszam: string;
  cim: string;
  kezbesitesi_cim: string | null;
  kepviselo: string | null;
  azonosito: string;
  kod: AdonemKod;
  adonem: string;
  szamlaszam: string;
  rendeletek: string[];
  targyak: TargySor[];
  reszletek: { esedekes: string; osszeg: string }[];
}

/** A decision as a document; without a registry number it is a draft and says so. */
export interface HatarozatOkirat extends Okirat {
  id: string;
  tervezet: boolean;
  cimzett: { nev: string; cim: string };
}

export const TERVEZET = 'TERVEZET – még nincs iktatószáma, nem joghatályos';

/** The decisions in the order asked for; those of another municipality are not among them. One statement. */
export async function hatarozatOkiratok(ctx: Ctx, hivatal: string, ids: readonly string[]): Promise<HatarozatOkirat[]> {
  const sorok = await ctx.sql<HatarozatSor>(HATAROZAT_ADATOK, [ctx.onkormanyzat, ids]);
  return sorok.map((sor) => okirat(sor, hivatal));
}

function okirat(sor: HatarozatSor, hivatal: string): HatarozatOkirat {
  const szam = hatarozatIktatoszam(
    {
      ugyiratIktatoszam: sor.ugyirat_iktatoszam,
      elsoAlszam: sor.elso_alszam,
      elsoSorszam: sor.elso_sorszam === null ? null : BigInt(sor.elso_sorszam),
    },
    BigInt(sor.sorszam),
  );
  return {
    id: sor.id,
    tervezet: !szam,
    cim: 'Határozat',
    kiado: { nev: `${hivatal} – jegyző, önkormányzati adóhatóság` },
    kelt: { hely: hivatal, nap: sor.kelt },
    ...(szam ? { szam } : { jelzes: TERVEZET }),
    cimzett: { nev: sor.nev, cim: sor.kezbesitesi_cim ?? sor.cim },
    torzs: sablonbol(HATAROZAT_SABLON, {
      nev: sor.nev,
      azonosito: sor.azonosito,
      adozoszam: sor.adozoszam,
      kepviselo: sor.kepviselo,
      ev: sor.ev,
      adonem: sor.adonem.toLowerCase(),
      osszeg: forint(BigInt(sor.osszeg)),
      szamlaszam: sor.szamlaszam,
      szakasz: SZAKASZ[sor.kod] ?? '5. §',
      rendeletek: sor.rendeletek.length > 0 ? [`a(z) ${sor.rendeletek.join(', ')}`] : [],
      vanFizetendo: sor.reszletek.length > 0,
      reszletek: sor.reszletek.map((r) => ({ esedekes: nap(r.esedekes), osszeg: forint(BigInt(r.osszeg)) })),
      targyak: sor.targyak.map(targy),
    }),
  };
}

const FEKVES: Record<string, string> = { BELTERULET: 'belterület', KULTERULET: 'külterület', ZARTKERT: 'zártkert' };
const TIPUS: Record<AdotargyTipus, string> = {
  LAKAS: 'lakás',
  UDULO: 'üdülő',
  TOBBLAKASOS_EPULET: 'többlakásos épület',
  GARAZS: 'garázs',
  SZALLASHELY: 'szálláshely',
  MUHELY: 'műhely',
  EGYEB_EPITMENY: 'egyéb építmény',
  BELTERULETI_TELEK: 'belterületi telek',
  KULTERULETI_TELEK: 'külterületi telek',
};
/** How a base and its rate are written. */
const ALAP: Partial<Record<AdoAlap, { mennyiseg: (n: string) => string; mertek: (n: string) => string }>> = {
  NM: { mennyiseg: (n) => `${szam(n)} m²`, mertek: (n) => `${szam(n)} Ft/m²` },
  DARAB: { mennyiseg: (n) => `${szam(n)} db`, mertek: (n) => `${szam(n)} Ft` },
  FORGALMI_ERTEK: { mennyiseg: (n) => `${szam(n)} Ft`, mertek: (n) => `${szam(n)} %` },
};

/** `1600.50` → `1 600,5`. */
const szam = (tizedes: string): string => {
  const [egesz = '', tort = ''] = tizedes.split('.');
  const rovid = tort.replace(/0+$/, '');
  return egesz.replace(/\B(?=(\d{3})+$)/g, '\u00a0') + (rovid ? `,${rovid}` : '');
};

function targy(t: TargySor) {
  const alap = ALAP[t.alap];
  return {
    megnevezes: `${t.cim}, ${FEKVES[t.fekves]} ${t.hrsz} hrsz., ${TIPUS[t.tipus]}`,
    alap: alap?.mennyiseg(t.mennyiseg) ?? szam(t.mennyiseg),
    mertek: alap?.mertek(t.mertek) ?? szam(t.mertek),
    hanyad: `${t.szamlalo}/${t.nevezo}`,
    kedvezmeny: t.kedvezmeny === 0 ? '–' : t.kedvezmeny === 100 ? 'mentes' : `${t.kedvezmeny} %`,
    ado: forint(BigInt(t.osszeg)),
  };
}
