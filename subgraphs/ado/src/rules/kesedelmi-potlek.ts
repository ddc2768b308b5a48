/**
 * Késedelmi pótlék (late-payment surcharge), Art. 206–209. §:
 * - for each calendar day from the day after the due date until the day of payment, that day included;
 * - daily rate = (base rate in force on that day + 5 percentage points) / 365, truncated to three decimals of a percent;
 * - no surcharge on surcharge; each tax by itself; the result is rounded once, to whole forint.
 * Exact unit: 1/100 000 forint (forint × thousandth of a percent).
 */
import { addDays, napokKozott } from '@asp/kit/rules';
import { egeszForint } from './egesz-forint.ts';

export interface AlapkamatLepes {
  nap: string;
  /** in hundredths of a percent: 165n = 1.65 % */
  mertek: bigint;
}

export interface PotlekSzakasz {
  tol: string;
  ig: string;
  napok: number;
  tartozas: bigint;
  /** in thousandths of a percent a day: 17n = 0.017 % */
  napiMertek: bigint;
  alapkamatok: bigint[];
  /** in 1/100 000 forint */
  pontos: bigint;
}

export interface Potlek {
  napok: number;
  szakaszok: PotlekSzakasz[];
  pontos: bigint;
  osszeg: bigint;
}

export const napiMertek = (alapkamat: bigint): bigint => ((alapkamat + 500n) * 10n) / 365n;

export function kesedelmiPotlek(tartozas: bigint, esedekesseg: string, ig: string, lepesek: readonly AlapkamatLepes[]): Potlek {
  if (tartozas <= 0n || ig <= esedekesseg) return osszegzett([]);
  const tol = addDays(esedekesseg, 1);
  if (!lepesek[0] || lepesek[0].nap > tol) throw new RangeError(`Nincs jegybanki alapkamat a következő napra: ${tol}`);
  return osszegzett(
    lepesek.reduce<PotlekSzakasz[]>((szakaszok, lepes, i) => {
      const kezdo = lepes.nap > tol ? lepes.nap : tol;
      const kovetkezo = lepesek[i + 1]?.nap;
      const zaro = kovetkezo && kovetkezo <= ig ? addDays(kovetkezo, -1) : ig;
      return kezdo > zaro ? szakaszok : hozzafuz(szakaszok, kezdo, zaro, tartozas, lepes.mertek);
    }, []),
  );
}

export function osszegzett(szakaszok: PotlekSzakasz[]): Potlek {
  const pontos = szakaszok.reduce((ossz, szakasz) => ossz + szakasz.pontos, 0n);
  return {
    napok: szakaszok.reduce((ossz, szakasz) => ossz + szakasz.napok, 0),
    szakaszok,
    pontos,
    osszeg: egeszForint(pontos, 100_000n),
  };
}

/** Neighbouring base rates that truncate to the same daily rate are one segment for the reader. */
function hozzafuz(szakaszok: PotlekSzakasz[], tol: string, ig: string, tartozas: bigint, alapkamat: bigint): PotlekSzakasz[] {
  const mertek = napiMertek(alapkamat);
  const elozo = szakaszok.at(-1);
  const egybe = elozo?.napiMertek === mertek;
  const kezdo = egybe ? elozo.tol : tol;
  const napok = napokKozott(kezdo, ig) + 1;
  const alapkamatok = egybe ? [...elozo.alapkamatok, alapkamat] : [alapkamat];
  const uj = { tol: kezdo, ig, napok, tartozas, napiMertek: mertek, alapkamatok, pontos: tartozas * mertek * BigInt(napok) };
  return [...(egybe ? szakaszok.slice(0, -1) : szakaszok), uj];
}
