import { letolt } from '~/ui/letolt';

/** Hands one file of a package to the browser's downloads. */
export function csomagLetolt(c: { kelt: string; pdf: string; xml: string }, mi: 'xml' | 'pdf'): void {
  const fajlnev = `hagyateki-leltar-${c.kelt}.${mi}`;
  if (mi === 'pdf') return letolt({ fajlnev, mime: 'application/pdf', tartalom: c.pdf });
  const bajtok = new TextEncoder().encode(c.xml);
  letolt({ fajlnev, mime: 'application/xml', tartalom: btoa(Array.from(bajtok, (b) => String.fromCharCode(b)).join('')) });
}
