import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate as masok } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { nap } from './formaz.ts';
import type { Blokk, Szoveg } from './sablon.ts';

export interface Okirat {
  /** Title, shown by readers; also the first line. */
  cim: string;
  kiado: { nev: string; cim?: string };
  kelt: { hely: string; nap: string };
  /** Number of the document (iktatószám, határozat száma). */
  szam?: string;
  /** What a reader must not miss, in bold below the number: „TERVEZET”. */
  jelzes?: string;
  cimzett?: { nev: string; cim: string };
  torzs: Blokk[];
}

export type Rajz = InstanceType<typeof PDFDocument>;

const require = createRequire(import.meta.url);
const betu = (nev: string) => readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${nev}.ttf`));
let betuk: { sima: Buffer; felkover: Buffer } | undefined;
const MARGO = { top: 62, left: 70, right: 70, bottom: 70 };
const SZELES = 595.28 - MARGO.left - MARGO.right;
const MERET = { 1: 15, 2: 12.5, 3: 11 } as const;

/** An empty A4 document: PDF/A-2a, tagged, Hungarian, Noto Sans embedded as far as it is used. The same content gives the same bytes. */
export function ujRajz(cim: string, kiado: string, most: Date): Rajz {
  const rajz = new PDFDocument({
    size: 'A4',
    margins: MARGO,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'hu-HU',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: null as never,
    info: { Title: cim, Author: kiado, Producer: 'Önkormányzati ASP', Creator: 'Önkormányzati ASP', CreationDate: most, ModDate: most },
  });
  betuk ??= { sima: betu('400Regular/NotoSans_400Regular'), felkover: betu('700Bold/NotoSans_700Bold') };
  rajz.registerFont('sima', betuk.sima).registerFont('felkover', betuk.felkover);
  nevenBetu(rajz, betuk);
  return rajz.font('sima');
}

/** Tables of PDFKit give a font back by its bytes, which it would read again for every cell; by its name it is found. */
function nevenBetu(rajz: Rajz, { sima, felkover }: { sima: Buffer; felkover: Buffer }): void {
  const betu = rajz.font.bind(rajz) as (src: unknown, ...tobbi: unknown[]) => Rajz;
  const nevek = new Map<unknown, string>([
    [sima, 'sima'],
    [felkover, 'felkover'],
  ]);
  rajz.font = ((src: unknown, ...tobbi: unknown[]) => betu(nevek.get(src) ?? src, ...tobbi)) as Rajz['font'];
}

/** Collects what the document writes, from the beginning. */
export function bajtok(rajz: Rajz): Promise<Buffer> {
  const darabok: Buffer[] = [];
  rajz.on('data', (darab: Buffer) => darabok.push(darab));
  return new Promise((kesz, hiba) => rajz.on('end', () => kesz(Buffer.concat(darabok))).on('error', hiba));
}

const utolsoOldal = (rajz: Rajz): number => {
  const { start, count } = rajz.bufferedPageRange();
  return start + count - 1;
};

/** Writes one document on pages of its own; `labjegyzet` is the last paragraph (who sealed it). Returns the number of its pages. */
export async function rajzol(rajz: Rajz, okirat: Okirat, labjegyzet?: string): Promise<number> {
  rajz.addPage();
  const elso = utolsoOldal(rajz);
  const gyoker = rajz.struct('Document', { title: okirat.cim });
  rajz.addStructure(gyoker);
  const resz = (fajta: string, work: () => void) => gyoker.add(rajz.struct(fajta as never, {}, work));
  resz('P', () => fejlec(rajz, okirat));
  resz('H1', () => irj(rajz, [{ szoveg: okirat.cim, felkover: true }], MERET[1], { align: 'center' }));
  rajz.moveDown(0.8);
  for (const blokk of okirat.torzs) {
    if (blokk.fajta === 'cim') resz(`H${blokk.szint + 1}`, () => cimsor(rajz, blokk.szoveg, blokk.szint));
    else if (blokk.fajta === 'bekezdes') resz('P', () => irj(rajz, blokk.szoveg, 10.5, { paragraphGap: 6 }));
    else if (blokk.fajta === 'lista') lista(rajz, gyoker, blokk);
    else if (blokk.fajta === 'tabla') await tabla(rajz, gyoker, blokk);
    else vonal(rajz);
  }
  resz('P', () => zaradek(rajz, okirat, labjegyzet));
  gyoker.end();
  return labec(rajz, okirat, elso);
}

function irj(rajz: Rajz, szoveg: Szoveg, meret: number, options: PDFKit.Mixins.TextOptions = {}): void {
  rajz.fontSize(meret);
  szoveg.forEach((futam, i) => {
    const folytat = i < szoveg.length - 1;
    rajz.font(futam.felkover ? 'felkover' : 'sima').text(futam.szoveg, { width: SZELES, ...options, continued: folytat });
  });
  rajz.font('sima');
}

function cimsor(rajz: Rajz, szoveg: Szoveg, szint: 1 | 2 | 3): void {
  if (rajz.y > rajz.page.height - MARGO.bottom - 60) rajz.addPage();
  rajz.moveDown(0.5);
  irj(
    rajz,
    szoveg.map((f) => ({ ...f, felkover: true })),
    MERET[szint],
    { paragraphGap: 4 },
  );
}

function fejlec(rajz: Rajz, { kiado, szam, jelzes, cimzett }: Okirat): void {
  irj(rajz, [{ szoveg: kiado.nev, felkover: true }], 12);
  if (kiado.cim) irj(rajz, [{ szoveg: kiado.cim, felkover: false }], 9);
  if (szam) irj(rajz, [{ szoveg: `Szám: ${szam}`, felkover: false }], 9);
  if (jelzes) irj(rajz, [{ szoveg: jelzes, felkover: true }], 9);
  if (cimzett) {
    rajz.moveDown(1);
    irj(rajz, [{ szoveg: cimzett.nev, felkover: true }], 10.5);
    irj(rajz, [{ szoveg: cimzett.cim, felkover: false }], 10.5);
  }
  rajz.moveDown(1.5);
}

function zaradek(rajz: Rajz, { kelt, kiado }: Okirat, labjegyzet?: string): void {
  rajz.moveDown(1);
  irj(rajz, [{ szoveg: `Kelt: ${kelt.hely}, ${nap(kelt.nap)}`, felkover: false }], 10.5);
  rajz.moveDown(1.5);
  irj(rajz, [{ szoveg: kiado.nev, felkover: true }], 10.5, { align: 'right' });
  if (labjegyzet) {
    rajz.moveDown(1);
    irj(rajz, [{ szoveg: labjegyzet, felkover: false }], 8.5);
  }
}

type Elem = ReturnType<Rajz['struct']>;
const BEHUZAS = 26;

function lista(rajz: Rajz, szulo: Elem, { szamozott, elemek }: Extract<Blokk, { fajta: 'lista' }>): void {
  const l = rajz.struct('L');
  szulo.add(l);
  elemek.forEach((szoveg, i) => {
    const li = rajz.struct('LI');
    l.add(li);
    const magas = rajz.fontSize(10.5).heightOfString(szoveg.map((f) => f.szoveg).join(''), { width: SZELES - BEHUZAS });
    if (rajz.y + Math.min(magas, 40) > rajz.page.height - MARGO.bottom) rajz.addPage();
    const { y } = rajz;
    li.add(rajz.struct('Lbl', {}, () => rajz.font('sima').text(szamozott ? `${i + 1}.` : '–', MARGO.left + 8, y, { lineBreak: false })));
    rajz.x = MARGO.left + BEHUZAS;
    rajz.y = y;
    li.add(rajz.struct('LBody', {}, () => irj(rajz, szoveg, 10.5, { width: SZELES - BEHUZAS, paragraphGap: 3 })));
    rajz.x = MARGO.left;
    li.end();
  });
  l.end();
  rajz.moveDown(0.3);
}

/** Rows drawn before others get their turn. */
const EGYSZERRE = 60;

async function tabla(rajz: Rajz, szulo: Elem, { igazitas, fejlec, sorok }: Extract<Blokk, { fajta: 'tabla' }>): Promise<void> {
  const t = rajz.struct('Table');
  szulo.add(t);
  const cella = (fajta: 'TH' | 'TD') => (szoveg: Szoveg, i: number) => ({
    text: szoveg.map((f) => f.szoveg).join(''),
    type: fajta,
    align: { x: igazitas[i] ?? 'left', y: 'center' },
    font: { src: fajta === 'TH' || szoveg.some((f) => f.felkover) ? 'felkover' : 'sima', size: 9.5 },
  });
  for (let i = 0; i === 0 || i < sorok.length; i += EGYSZERRE) {
    if (i > 0) await masok();
    const resz = sorok.slice(i, i + EGYSZERRE).map((sor) => sor.map(cella('TD')));
    rajz.x = MARGO.left;
    rajz.fontSize(9.5).table({
      structParent: t,
      maxWidth: SZELES,
      defaultStyle: { padding: 4, border: 0.5 },
      data: i === 0 ? [fejlec.map(cella('TH')), ...resz] : resz,
    } as never);
  }
  t.end();
  rajz.x = MARGO.left;
  rajz.font('sima').moveDown(0.6);
}

function vonal(rajz: Rajz): void {
  rajz.markContent('Artifact', { type: 'Layout' });
  rajz
    .moveTo(MARGO.left, rajz.y)
    .lineTo(MARGO.left + SZELES, rajz.y)
    .lineWidth(0.5)
    .stroke();
  rajz.endMarkedContent();
  rajz.moveDown(0.6);
}

/** Number and page at the foot of every page; no part of what is read aloud. */
function labec(rajz: Rajz, { szam, cim }: Okirat, elso: number): number {
  const darab = utolsoOldal(rajz) + 1 - elso;
  for (let i = elso; i < elso + darab; i++) {
    rajz.switchToPage(i);
    const { bottom } = rajz.page.margins;
    rajz.page.margins.bottom = 0;
    rajz.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    rajz
      .font('sima')
      .fontSize(8)
      .text(`${szam ?? cim} – ${i - elso + 1}/${darab}. oldal`, MARGO.left, rajz.page.height - 44, {
        width: SZELES,
        align: 'center',
        lineBreak: false,
      });
    rajz.endMarkedContent();
    rajz.page.margins.bottom = bottom;
  }
  return darab;
}
