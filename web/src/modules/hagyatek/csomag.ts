import { letolt, letoltBajtok } from '~/ui/letolt';

/** Hands one file of a package to the browser's downloads. */
export function csomagLetolt(c: { kelt: string; pdf: string; xml: string }, mi: 'xml' | 'pdf'): void {
  const fajlnev = `hagyateki-leltar-${c.kelt}.${mi}`;
  if (mi === 'pdf') letolt({ fajlnev, mime: 'application/pdf', tartalom: c.pdf });
  else letoltBajtok({ fajlnev, mime: 'application/xml', tartalom: new TextEncoder().encode(c.xml) });
}
