/**
 * Adómegosztás (split of the HIPA base between municipalities), Htv. 39. § (2) and annex (melléklet) 1:
 * by personal-type expenditure (1.1 SZJ), by value of assets (1.2 ESZK), or by both (2 KOMPLEX): the base is first divided in the
 * proportion of all expenditure to all assets, then each part by its own measure. Sums are exact by largest remainder.
 */
import { legnagyobbMaradek } from './legnagyobb-maradek.ts';
import type { Tort } from './legnagyobb-maradek.ts';

export interface TelepulesiArany {
  szemelyiJellegu: bigint;
  eszkozErtek: bigint;
}

export type MegosztasiModszer = 'SZJ' | 'ESZK' | 'KOMPLEX';

export function adomegosztas(alap: bigint, telepulesek: readonly TelepulesiArany[], modszer: MegosztasiModszer): bigint[] {
  const szj = osszeg(telepulesek, 'szemelyiJellegu');
  const eszk = osszeg(telepulesek, 'eszkozErtek');
  if ((modszer !== 'ESZK' && szj <= 0n) || (modszer !== 'SZJ' && eszk <= 0n)) throw new RangeError('A megosztás vetítési alapja nulla.');
  return legnagyobbMaradek(
    telepulesek.map((t) => resz(alap, t, { szj, eszk }, modszer)),
    alap,
  );
}

const osszeg = (telepulesek: readonly TelepulesiArany[], mezo: keyof TelepulesiArany): bigint =>
  telepulesek.reduce((ossz, t) => ossz + t[mezo], 0n);

function resz(alap: bigint, t: TelepulesiArany, ossz: { szj: bigint; eszk: bigint }, modszer: MegosztasiModszer): Tort {
  if (modszer === 'SZJ') return { szamlalo: alap * t.szemelyiJellegu, nevezo: ossz.szj };
  if (modszer === 'ESZK') return { szamlalo: alap * t.eszkozErtek, nevezo: ossz.eszk };
  // VAa = A × SZJ/(SZJ+ESZK); a town gets VAa·szj_i/SZJ + VAb·eszk_i/ESZK = A·(szj_i + eszk_i)/(SZJ+ESZK).
  return { szamlalo: alap * (t.szemelyiJellegu + t.eszkozErtek), nevezo: ossz.szj + ossz.eszk };
}
