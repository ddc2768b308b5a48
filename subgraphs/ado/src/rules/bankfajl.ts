/**
 * The bank statement file of one collection account (beszedési számla): UTF-8 text, fields separated by semicolons, one record a line.
 *   FEJ;kivonatszám;számlaszám;kelt;nyitó egyenleg;záró egyenleg
 *   TETEL;sorszám;értéknap;összeg;befizető neve;befizető számlája;közlemény
 *   ZARO;darab;összeg
 * A file is whole or it is refused: every broken line is reported with its number, and the totals must agree (nyitó + tételek = záró).
 */
import { bankszamlaErvenyes, datumErvenyes } from '@asp/kit/rules';

export interface BankTetel {
  sor: number;
  sorszam: number;
  erteknap: string;
  osszeg: bigint;
  befizetoNev: string;
  befizetoSzamla: string;
  kozlemeny: string;
}

export interface Bankfajl {
  kivonatSzam: string;
  szamlaszam: string;
  kelt: string;
  nyito: bigint;
  zaro: bigint;
  tetelek: BankTetel[];
}

export interface SorHiba {
  sor: number;
  uzenet: string;
}

type Ellenorzes = readonly [hibas: boolean, uzenet: string];

const egesz = (szoveg: string | undefined): bigint | null => (/^-?\d{1,15}$/.test(szoveg ?? '') ? BigInt(szoveg!) : null);

const sorHibai = (sor: number, ellenorzesek: readonly Ellenorzes[]): SorHiba[] =>
  ellenorzesek.filter(([hibas]) => hibas).map(([, uzenet]) => ({ sor, uzenet }));

export function bankfajl(szoveg: string): { fajl: Bankfajl; hibak: SorHiba[] } {
  const sorok = szoveg
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((sor, i) => ({ sor: i + 1, mezok: sor.split(';').map((mezo) => mezo.trim()) }))
    .filter(({ mezok }) => mezok.join('') !== '');
  const fej = fejlec(sorok[0]);
  const tetelek = sorok.slice(1, -1).map(tetelSor);
  const fajl = { ...fej.ertek, tetelek: tetelek.map((tetel) => tetel.ertek) };
  const hibak = [...fej.hibak, ...tetelek.flatMap((tetel) => tetel.hibak), ...ismetlodo(fajl.tetelek)];
  return { fajl, hibak: [...hibak, ...zaroHibak(sorok.at(-1), fajl, hibak.length === 0)] };
}

interface Sor {
  sor: number;
  mezok: string[];
}

function fejlec(rekord: Sor | undefined) {
  const [jel, kivonatSzam = '', szamlaszam = '', kelt = '', nyito, zaro] = rekord?.mezok ?? [];
  const hibak = sorHibai(rekord?.sor ?? 1, [
    [jel !== 'FEJ', 'A fájl első sora FEJ rekord legyen.'],
    [kivonatSzam === '', 'Hiányzik a kivonat száma (FEJ 2. mező).'],
    [!bankszamlaErvenyes(szamlaszam), 'Hibás számlaszám (FEJ 3. mező).'],
    [!datumErvenyes(kelt), 'Hibás kelt; ÉÉÉÉ-HH-NN alakú, létező nap legyen (FEJ 4. mező).'],
    [egesz(nyito) === null, 'Hibás nyitó egyenleg; egész forint legyen (FEJ 5. mező).'],
    [egesz(zaro) === null, 'Hibás záró egyenleg; egész forint legyen (FEJ 6. mező).'],
  ]);
  return { ertek: { kivonatSzam, szamlaszam, kelt, nyito: egesz(nyito) ?? 0n, zaro: egesz(zaro) ?? 0n }, hibak };
}

function tetelSor({ sor, mezok }: Sor) {
  const [jel, sorszam = '', erteknap = '', osszeg, befizetoNev = '', befizetoSzamla = '', kozlemeny = ''] = mezok;
  const hibak = sorHibai(sor, [
    [jel !== 'TETEL', 'A sor TETEL rekord legyen.'],
    [mezok.length !== 7, `A TETEL sor 7 mezőből áll, ez ${mezok.length} mezős.`],
    [!/^\d{1,7}$/.test(sorszam), 'Hibás sorszám (2. mező).'],
    [!datumErvenyes(erteknap), 'Hibás értéknap; ÉÉÉÉ-HH-NN alakú, létező nap legyen (3. mező).'],
    [(egesz(osszeg) ?? 0n) <= 0n, 'Hibás összeg; pozitív egész forint legyen (4. mező).'],
    [befizetoNev === '', 'Hiányzik a befizető neve (5. mező).'],
  ]);
  const ertek: BankTetel = { sor, sorszam: Number(sorszam), erteknap, osszeg: egesz(osszeg) ?? 0n, befizetoNev, befizetoSzamla, kozlemeny };
  return { ertek, hibak };
}

function ismetlodo(tetelek: readonly BankTetel[]): SorHiba[] {
  const latott = new Map<number, number>();
  return tetelek.flatMap(({ sor, sorszam }) => {
    const elozo = latott.get(sorszam);
    latott.set(sorszam, sor);
    return elozo === undefined ? [] : [{ sor, uzenet: `A ${sorszam}. sorszám már szerepel a(z) ${elozo}. sorban.` }];
  });
}

function zaroHibak(rekord: Sor | undefined, { nyito, zaro, tetelek }: Bankfajl, epTetelek: boolean): SorHiba[] {
  const [jel, darab, osszeg] = rekord?.mezok ?? [];
  const osszes = tetelek.reduce((ossz, tetel) => ossz + tetel.osszeg, 0n);
  if (jel !== 'ZARO') return [{ sor: rekord?.sor ?? 1, uzenet: 'A fájl utolsó sora ZARO rekord legyen; a fájl csonka.' }];
  if (!epTetelek) return [];
  return sorHibai(rekord!.sor, [
    [egesz(darab) !== BigInt(tetelek.length), `A ZARO sor darabszáma nem egyezik: a fájlban ${tetelek.length} tétel van.`],
    [egesz(osszeg) !== osszes, `A ZARO sor összege nem egyezik: a tételek összege ${osszes} Ft.`],
    [nyito + osszes !== zaro, `A záró egyenleg nem egyezik: nyitó + tételek = ${nyito + osszes} Ft.`],
  ]);
}
