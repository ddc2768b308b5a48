import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { refusal } from '../act/refusal.ts';
import type { FajlTipus } from './tipus.ts';

/** What a packed file may hold: entries, bytes unpacked, and how many times smaller it may be than what it unpacks to. */
export const ZIP_HATAR = { bejegyzesek: 5_000, bajtok: 512 * 1024 * 1024, arany: 200, kicsi: 4 * 1024 * 1024 };

const MIMETIPUSOK: Record<string, FajlTipus> = {
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.etsi.asic-e+zip': 'ASICE',
};

const bomba = () =>
  refusal(
    'TOMORITETT_BOMBA',
    'A tömörített fájl kicsomagolva aránytalanul nagy vagy túl sok részből áll, ezért nem fogadható be. Küldje a dokumentumokat külön fájlokban.',
  );
const serult = () =>
  refusal('SERULT_FAJL', 'A fájl sérült vagy titkosított, ezért nem ellenőrizhető. Mentse újra jelszó nélkül, és töltse fel újra.');

/**
 * Looks into a packed file and says what kind it is. Everything is really unpacked (and thrown away), because the sizes that a
 * file declares may lie; entries that share their bytes are refused by the sum of what they occupy.
 */
export async function zipTartalma(fajl: string): Promise<FajlTipus> {
  const zip = await megnyit(fajl);
  try {
    if (zip.entryCount > ZIP_HATAR.bejegyzesek) throw bomba();
    return fajtaja(await atnez(zip));
  } catch (error) {
    throw (error as { hibak?: unknown }).hibak ? error : serult();
  } finally {
    zip.close();
  }
}

async function megnyit(fajl: string): Promise<ZipFile> {
  try {
    return await openPromise(fajl, { autoClose: false, strictFileNames: true });
  } catch {
    throw serult();
  }
}

interface Tartalom {
  nevek: Set<string>;
  mimetype: string;
}

async function atnez(zip: ZipFile): Promise<Tartalom> {
  const tartalom: Tartalom = { nevek: new Set(), mimetype: '' };
  let helye = 0;
  let osszes = 0;
  for await (const bejegyzes of zip.eachEntry()) {
    if (bejegyzes.isEncrypted()) throw serult();
    helye += bejegyzes.compressedSize;
    if (helye > zip.fileSize || osszes + bejegyzes.uncompressedSize > ZIP_HATAR.bajtok) throw bomba();
    const { bajtok, eleje } = await kibont(zip, bejegyzes, ZIP_HATAR.bajtok - osszes);
    osszes += bajtok;
    if (osszes > ZIP_HATAR.kicsi && osszes > zip.fileSize * ZIP_HATAR.arany) throw bomba();
    tartalom.nevek.add(bejegyzes.fileName);
    if (bejegyzes.fileName === 'mimetype') tartalom.mimetype = eleje.toString('ascii').trim();
  }
  return tartalom;
}

async function kibont(zip: ZipFile, bejegyzes: Entry, hatar: number): Promise<{ bajtok: number; eleje: Buffer }> {
  if (bejegyzes.fileName.endsWith('/')) return { bajtok: 0, eleje: Buffer.alloc(0) };
  let bajtok = 0;
  let eleje = Buffer.alloc(0);
  const szamol = new Transform({
    transform(darab: Buffer, _kod, tovabb) {
      if (bajtok === 0) eleje = Buffer.from(darab.subarray(0, 100));
      bajtok += darab.length;
      tovabb(bajtok > hatar ? bomba() : null);
    },
  });
  szamol.resume();
  await pipeline(await zip.openReadStreamPromise(bejegyzes), szamol);
  return { bajtok, eleje };
}

/** Macros are programs: a document that carries them is none of the kinds that may be kept. */
function fajtaja({ nevek, mimetype }: Tartalom): FajlTipus {
  const odf = MIMETIPUSOK[mimetype];
  if ([...nevek].some((nev) => /(^|\/)vbaProject\.bin$/i.test(nev) || (odf && /^(Basic|Scripts)\//.test(nev))))
    throw refusal(
      'MAKROS_FAJL',
      'A dokumentum makrót (programot) tartalmaz, ezért nem fogadható be. Mentse makró nélkül, és töltse fel újra.',
    );
  if (odf) return odf;
  if (nevek.has('[Content_Types].xml')) {
    if (nevek.has('word/document.xml')) return 'DOCX';
    if (nevek.has('xl/workbook.xml')) return 'XLSX';
  }
  return 'ZIP';
}
