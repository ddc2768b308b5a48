import type { ApolloError } from '@apollo/client/core';

/** Why data is missing from an answer. */
export interface Tiltas {
  kod: 'NINCS_JOGOSULTSAG' | 'CEL_SZUKSEGES' | 'UGY_NEM_SAJAT' | 'NEM_ELERHETO';
  uzenet?: string;
  engedely?: string;
  celok?: readonly string[];
}
export interface GrafHiba {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

export const TILTAS_KODOK = new Set(['NINCS_JOGOSULTSAG', 'CEL_SZUKSEGES', 'UGY_NEM_SAJAT']);

/** A request refused as a whole has the refusal in the body of its 4xx answer. */
const egeszErt = (error: ApolloError | null | undefined): readonly GrafHiba[] =>
  (error?.networkError as { result?: { errors?: GrafHiba[] } } | null | undefined)?.result?.errors ?? [];
export const grafHibak = (error: ApolloError | null | undefined): readonly GrafHiba[] => [
  ...((error?.graphQLErrors ?? []) as readonly GrafHiba[]),
  ...egeszErt(error),
];

const tiltasBol = (hiba: GrafHiba): Tiltas => {
  const kod = String(hiba.extensions?.code ?? '');
  return {
    kod: TILTAS_KODOK.has(kod) ? (kod as Tiltas['kod']) : 'NEM_ELERHETO',
    uzenet: hiba.message,
    engedely: hiba.extensions?.engedely as string | undefined,
    celok: hiba.extensions?.celok as string[] | undefined,
  };
};

/** The refusal that explains why the data at this path (without list indexes) is missing: its own or an ancestor's. */
export function tiltasHol(error: ApolloError | null | undefined, ut: string): Tiltas | null {
  const keresett = ut.split('.');
  const talalat = grafHibak(error).find((hiba) => {
    if (!hiba.path) return TILTAS_KODOK.has(String(hiba.extensions?.code));
    const hol = hiba.path.filter((p) => typeof p === 'string');
    return hol.length <= keresett.length && hol.every((p, i) => p === keresett[i]);
  });
  return talalat ? tiltasBol(talalat) : null;
}

/** What stands in the way of the whole page: no network, or an error that names no place. */
export function lapHiba(
  error: ApolloError | null | undefined,
  vanAdat = true,
): { fajta: 'halozat' | 'belso'; hivatkozas: string | null } | null {
  if (!error) return null;
  if (error.networkError && egeszErt(error).length === 0) return { fajta: 'halozat', hivatkozas: null };
  const hiba = grafHibak(error).find((h) => (!h.path || !vanAdat) && !TILTAS_KODOK.has(String(h.extensions?.code)));
  return hiba ? { fajta: 'belso', hivatkozas: (hiba.extensions?.keresAzonosito as string | undefined) ?? null } : null;
}
