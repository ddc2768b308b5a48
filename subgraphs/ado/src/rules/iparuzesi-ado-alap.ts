/**
 * Helyi iparűzési adó (HIPA, local business tax) base, Htv. 39. § (1), (4)–(5):
 * net turnover − (cost of goods sold + mediated services, by bands) − subcontractors − material − direct R&D.
 * The deductible part of COGS + mediated services in each band of turnover is at most a percentage of the turnover in the band:
 * up to 500 M Ft without limit, 500 M – 20 bn 85 %, 20–80 bn 75 %, above 80 bn 70 %. The cost falls on the bands in proportion to turnover.
 */
import { egeszForint } from './egesz-forint.ts';

interface Sav {
  felso: bigint | null;
  szazalek: bigint | null;
}

const SAVOK: readonly Sav[] = [
  { felso: 500_000_000n, szazalek: null },
  { felso: 20_000_000_000n, szazalek: 85n },
  { felso: 80_000_000_000n, szazalek: 75n },
  { felso: null, szazalek: 70n },
];

export interface HipaAdatok {
  arbevetel: bigint;
  elabe: bigint;
  kozvetitettSzolgaltatas?: bigint;
  alvallalkozo?: bigint;
  anyagkoltseg?: bigint;
  kutatasFejlesztes?: bigint;
}

export function levonhatoElabe(arbevetel: bigint, elabe: bigint): bigint {
  if (arbevetel <= 0n) return 0n;
  // One common denominator (turnover × 100) keeps the sum of bands exact until the single rounding.
  const szamlalo = savosArbevetel(arbevetel).reduce((ossz, { resz, szazalek }) => {
    const aranyos = elabe * resz * 100n;
    const plafon = szazalek === null ? aranyos : szazalek * resz * arbevetel;
    return ossz + (aranyos < plafon ? aranyos : plafon);
  }, 0n);
  return egeszForint(szamlalo, arbevetel * 100n);
}

export function iparuzesiAdoAlap(adatok: HipaAdatok): bigint {
  const { arbevetel, elabe, kozvetitettSzolgaltatas = 0n, alvallalkozo = 0n, anyagkoltseg = 0n, kutatasFejlesztes = 0n } = adatok;
  const alap = arbevetel - levonhatoElabe(arbevetel, elabe + kozvetitettSzolgaltatas) - alvallalkozo - anyagkoltseg - kutatasFejlesztes;
  return alap > 0n ? alap : 0n;
}

export const iparuzesiAdo = (alap: bigint, szazalekSzazad: bigint): bigint => egeszForint(alap * szazalekSzazad, 10_000n);

function savosArbevetel(arbevetel: bigint): { resz: bigint; szazalek: bigint | null }[] {
  let also = 0n;
  return SAVOK.map(({ felso, szazalek }) => {
    const teteje = felso === null || arbevetel < felso ? arbevetel : felso;
    const resz = teteje > also ? teteje - also : 0n;
    also = felso ?? also;
    return { resz, szazalek };
  });
}
