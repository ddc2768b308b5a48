import { setImmediate as masok } from 'node:timers/promises';
import { bajtok, rajzol, ujRajz, type Okirat, type Rajz } from './pdf.ts';
import { helykitolto, lepecsetel, type Pecsetelo } from './pecset.ts';

export interface PecsetOptions {
  pecsetelo: Pecsetelo;
  /** Who seals, as it stands in the document. */
  nev: string;
  /** Why: „kiadmányozás”. */
  ok: string;
}

/** A document as PDF; with a seal when asked. */
export async function okiratPdf(okirat: Okirat, { most, pecset }: { most: Date; pecset?: PecsetOptions }): Promise<Buffer> {
  const rajz = ujRajz(okirat.cim, okirat.kiado.nev, most);
  const kesz = bajtok(rajz);
  await rajzol(rajz, okirat, pecset && `Elektronikus bélyegzővel hitelesítve: ${pecset.nev}.`);
  if (pecset) pecsetHelye(rajz, pecset, most);
  rajz.end();
  return pecset ? lepecsetel(await kesz, pecset.pecsetelo) : kesz;
}

export interface KotegOptions {
  most: Date;
  cim: string;
  /** A list of what follows, on a sheet of its own before the documents. */
  boritolap?: Okirat;
  pecset?: PecsetOptions;
}

/**
 * Many documents as one PDF for the printer: each begins on the front of a sheet. Between two documents others get their turn, and pages
 * that are done are let go, so that a file of hundreds holds up nobody and takes little memory.
 */
export async function kotegPdf(okiratok: readonly Okirat[], { most, cim, boritolap, pecset }: KotegOptions): Promise<Buffer> {
  const rajz = ujRajz(cim, (boritolap ?? okiratok[0])?.kiado.nev ?? '', most);
  const kesz = bajtok(rajz);
  const mind = boritolap ? [boritolap, ...okiratok] : okiratok;
  for (const [i, okirat] of mind.entries()) {
    const oldalak = await rajzol(rajz, okirat);
    if (oldalak % 2 === 1 && i < mind.length - 1) rajz.addPage();
    if (i === 0 && pecset) pecsetHelye(rajz, pecset, most);
    rajz.flushPages();
    await masok();
  }
  rajz.end();
  return pecset ? lepecsetel(await kesz, pecset.pecsetelo) : kesz;
}

const lezar = (ref: unknown) => (ref as { end(): void }).end();

interface Belso {
  _root: { data: { AcroForm: { data: Record<string, unknown> & { Fields: unknown[] } } } };
}

/** An invisible signature field on the first page, with room for the signature. */
function pecsetHelye(rajz: Rajz, { nev, ok }: PecsetOptions, most: Date): void {
  rajz.switchToPage(0);
  // PDFKit takes `String` objects for texts and plain strings for names
  const alairas = rajz.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ...helykitolto,
    M: most,
    Name: new String(nev),
    Reason: new String(ok),
  });
  const mezo = rajz.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    F: 132,
    T: new String('Bélyegző'),
    V: alairas,
    P: rajz.page.dictionary,
  });
  rajz.page.annotations.push(mezo as never);
  rajz.initForm();
  const urlap = (rajz as unknown as Belso)._root.data.AcroForm.data;
  delete urlap.NeedAppearances;
  Object.assign(urlap, { SigFlags: 3 });
  urlap.Fields.push(mezo);
  lezar(alairas);
  lezar(mezo);
}
