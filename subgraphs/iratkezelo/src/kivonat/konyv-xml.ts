/** One registered document as the extract of a book lists it. */
export interface KonyvSor {
  iktatoszam: string;
  irany: string;
  kelt: string;
  targy: string;
  partner: string;
  tetel: string;
  allapot: string;
  sztorno_ok: string;
  elozmeny: string;
}

export interface KonyvFej {
  onkormanyzat: string;
  ev: number;
  elotag: string;
  cim: string;
  lezarva: string;
  utolsoFoszam: number;
  lenyomat: string;
}

const JELEK: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const TILTOTT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Text of an attribute or element; characters that XML 1.0 forbids become U+FFFD instead of breaking the file. */
const szoveg = (s: string): string => s.replace(TILTOTT, '\uFFFD').replace(/[&<>"]/g, (c) => JELEK[c]!);
const attr = (adat: object): string =>
  Object.entries(adat)
    .filter(([, ertek]) => ertek !== '')
    .map(([nev, ertek]) => ` ${nev}="${szoveg(String(ertek))}"`)
    .join('');

/** The whole book as one XML document, in order of numbers. */
export const konyvXml = (fej: KonyvFej, sorok: readonly KonyvSor[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iktatokonyv xmlns="urn:asp:iratkezelo:iktatokonyv:1"${attr(fej)}>\n${sorok
    .map(({ targy, ...tobbi }) => `  <irat${attr(tobbi)}><targy>${szoveg(targy)}</targy></irat>\n`)
    .join('')}</iktatokonyv>\n`;
