import Mustache from 'mustache';

type Jel = [tipus: string, nev: string, tol: number, ig: number, ...belul: unknown[]];
const belul = (jel: Jel) => (Array.isArray(jel[4]) ? (jel[4] as Jel[]) : []);
const nevek = (jelek: readonly Jel[]): string[] =>
  jelek.flatMap((j) => (j[0] === 'name' ? [j[1]] : belul(j).length ? nevek(belul(j)) : []));

/**
 * Data for every name of a template: what is given, else the name in brackets. A section becomes two rows; one that only says whether
 * its own value is there has that value; what stands for "there is none" alone is shown.
 */
export function mintaAdat(sablon: string, minta: Record<string, unknown> = {}): Record<string, unknown> {
  return adatok(Mustache.parse(sablon) as unknown as Jel[], minta);
}

function adatok(jelek: readonly Jel[], minta: Record<string, unknown>): Record<string, unknown> {
  const adat: Record<string, unknown> = {};
  const ertek = (nev: string) => minta[nev] ?? `[${nev}]`;
  for (const jel of jelek) {
    const [tipus, nev] = jel;
    if (tipus === 'name' && nev !== '.') adat[nev] ??= ertek(nev);
    if (tipus === '^') Object.assign(adat, { ...adatok(belul(jel), minta), ...adat });
    if (tipus !== '#') continue;
    const bent = nevek(belul(jel));
    if (minta[nev] !== undefined) adat[nev] = minta[nev];
    else if (bent.includes(nev)) adat[nev] = ertek(nev);
    else if (bent.includes('.')) adat[nev] = [`[${nev} 1]`, `[${nev} 2]`];
    else adat[nev] = bent.length ? [{}, {}] : true;
    // what stands in a row may be told once for all of them
    Object.assign(adat, { ...adatok(belul(jel), minta), ...adat });
  }
  for (const [tipus, nev] of jelek) if (tipus === '^') adat[nev] ??= minta[nev] ?? false;
  return adat;
}
