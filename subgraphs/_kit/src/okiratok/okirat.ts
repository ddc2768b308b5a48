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
  rajzol(rajz, okirat, pecset && `Elektronikus bélyegzővel hitelesítve: ${pecset.nev}.`);
  if (pecset) pecsetHelye(rajz, pecset, most);
  rajz.end();
  return pecset ? lepecsetel(await kesz, pecset.pecsetelo) : kesz;
}

/** Many documents as one PDF for the printer: each begins on the front of a sheet. */
export async function kotegPdf(okiratok: readonly Okirat[], { most, cim }: { most: Date; cim: string }): Promise<Buffer> {
  const rajz = ujRajz(cim, okiratok[0]?.kiado.nev ?? '', most);
  const kesz = bajtok(rajz);
  for (const okirat of okiratok) {
    if (rajz.bufferedPageRange().count % 2 === 1) rajz.addPage();
    rajzol(rajz, okirat);
  }
  rajz.end();
  return kesz;
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
