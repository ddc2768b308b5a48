import type { Csaladfa, Csaladtag, KiesesOk } from '../src/rules/csaladfa.ts';

export const HALAL = '2026-03-01';

/**
 * A tree as a clerk would jot it down, one person a line: `név < szülő szülő`, `†` dead before, `*` spouse, `!OK` fallen out. The
 * deceased is Ö.
 */
export function fa(rajz: string): Csaladfa {
  const tagok = rajz
    .split(';')
    .map((sor) => sor.trim())
    .filter(Boolean)
    .map((sor): Csaladtag => {
      const [bal = '', jobb = ''] = sor.split('<').map((s) => s.trim());
      const [nev = ''] = bal.split(/[ †*!]/);
      return {
        id: nev,
        nev,
        szulok: jobb.split(/\s+/).filter(Boolean),
        elhunyt: bal.includes('†') ? '2019-05-05' : null,
        hazastars: bal.includes('*'),
        kieses: (/!(\w+)/.exec(bal)?.[1] as KiesesOk | undefined) ?? null,
      };
    });
  return {
    orokhagyoId: 'Ö',
    halal: HALAL,
    tagok: [...tagok, ...(tagok.some(({ id }) => id === 'Ö') ? [] : [{ id: 'Ö', nev: 'Ö', szulok: [] }])],
  };
}
