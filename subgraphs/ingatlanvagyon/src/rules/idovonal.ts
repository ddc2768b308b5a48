/**
 * 147/1992. (XI. 6.) Korm. rendelet: the cadastre tells what was valid on any day, also after later
 * corrections. A change valid from a day splits the stretch (szakasz) it falls in and flows on through
 * the later stretches until the next recorded change of the same field, which it leaves alone.
 * Facts that belong together (a category and its transferability) flow on together or not at all.
 * Untouched stretches are returned as the same objects, so the caller knows which ones to supersede.
 */
export interface Szakasz<A> {
  /** first valid day */
  tol: string;
  /** first day no longer valid; null: until further notice */
  ig: string | null;
  adat: A;
}

const tartalmazza = <A>(szakasz: Szakasz<A>, nap: string) => szakasz.tol <= nap && (szakasz.ig === null || nap < szakasz.ig);

function valtozoMezok<A extends object>(adat: A, valtozas: Partial<A>): (keyof A)[] {
  return (Object.keys(valtozas) as (keyof A)[]).filter((mezo) => adat[mezo] !== valtozas[mezo]);
}

function foltoz<A extends object>(szakasz: Szakasz<A>, mezok: readonly (keyof A)[], valtozas: Partial<A>): Szakasz<A> {
  const folt = Object.fromEntries(mezok.map((mezo) => [mezo, valtozas[mezo]])) as Partial<A>;
  return { ...szakasz, adat: { ...szakasz.adat, ...folt } };
}

function kettevag<A extends object>(szakasz: Szakasz<A>, nap: string): Szakasz<A>[] {
  return szakasz.tol === nap
    ? [szakasz]
    : [
        { ...szakasz, ig: nap },
        { ...szakasz, tol: nap },
      ];
}

type Csoportok<A> = readonly (readonly (keyof A)[])[];

/** The fields that still continue in this stretch: they, and those that belong to them, are as they were on the day of the change. */
function tovabbvitt<A extends object>(mezok: (keyof A)[], szakasz: Szakasz<A>, regi: A, csoportok: Csoportok<A>): (keyof A)[] {
  const tarsak = (mezo: keyof A) => csoportok.find((csoport) => csoport.includes(mezo)) ?? [mezo];
  return mezok.filter((mezo) => tarsak(mezo).every((tars) => szakasz.adat[tars] === regi[tars]));
}

export function idovonal<A extends object>(
  szakaszok: readonly Szakasz<A>[],
  nap: string,
  valtozas: Partial<A>,
  csoportok: Csoportok<A> = [],
): Szakasz<A>[] {
  const sor = [...szakaszok].sort((a, b) => (a.tol < b.tol ? -1 : 1));
  const hol = sor.findIndex((szakasz) => tartalmazza(szakasz, nap));
  if (hol < 0) throw new RangeError('no stretch is valid on that day');
  const regi = sor[hol]!.adat;
  let mezok = valtozoMezok(regi, valtozas);
  if (mezok.length === 0) return sor;
  const darabok = kettevag(sor[hol]!, nap);
  const kezdet = [...darabok.slice(0, -1), foltoz(darabok.at(-1)!, mezok, valtozas)];
  const folytatas = sor.slice(hol + 1).map((szakasz) => {
    mezok = tovabbvitt(mezok, szakasz, regi, csoportok);
    return mezok.length ? foltoz(szakasz, mezok, valtozas) : szakasz;
  });
  return [...sor.slice(0, hol), ...kezdet, ...folytatas];
}
