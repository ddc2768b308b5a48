/** Addresses of files, `/fajlok/<szakrendszer>/<one-time part>`: what the gateway has to know of them. */
export const FAJL_UT = '/fajlok';

/** The addressee in the envelope of such a call: one signed for the graph does not open it, nor the other way round. */
export const fajlNev = (subgraph: string): string => `${subgraph}/fajlok`;

/** What the signature of a call covers in place of a body that is still to come. */
export const fajlHivas = (method: string, path: string): string => `${method} ${path}`;

const UT = new RegExp(`^${FAJL_UT}/([a-z]+)/([\\w-]{43})$`);

/** Szakrendszer and one-time part of an address, or null. */
export function fajlCim(path: string): { szakrendszer: string; jegy: string } | null {
  const [, szakrendszer, jegy] = UT.exec(path) ?? [];
  return szakrendszer && jegy ? { szakrendszer, jegy } : null;
}
