import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { refusal } from '../act/refusal.ts';
import { zipTartalma } from './zip.ts';

/** Kinds of files that may be kept: media type and the ends of their names. Nothing that a program runs is among them. */
export const FAJL_TIPUSOK = {
  PDF: ['application/pdf', ['pdf']],
  DOCX: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  XLSX: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
  ODT: ['application/vnd.oasis.opendocument.text', ['odt']],
  ODS: ['application/vnd.oasis.opendocument.spreadsheet', ['ods']],
  ASICE: ['application/vnd.etsi.asic-e+zip', ['asice', 'sce']],
  PNG: ['image/png', ['png']],
  JPEG: ['image/jpeg', ['jpg', 'jpeg']],
  TIFF: ['image/tiff', ['tif', 'tiff']],
  TXT: ['text/plain; charset=utf-8', ['txt']],
  ZIP: ['application/zip', ['zip']],
} as const satisfies Record<string, readonly [string, readonly string[]]>;
export type FajlTipus = keyof typeof FAJL_TIPUSOK;

export const mediaTipus = (tipus: FajlTipus): string => FAJL_TIPUSOK[tipus][0];

const NEVEK = Object.entries(FAJL_TIPUSOK) as [FajlTipus, readonly [string, readonly string[]]][];
const LEGHOSSZABB_NEV = 200;
// eslint-disable-next-line no-control-regex
const TILTOTT = /[\u0000-\u001f\u007f\\/:*?"<>|\u202a-\u202e\u2066-\u2069]/;

/** The kind that a name promises. */
export function neveSzerint(nev: string): FajlTipus | undefined {
  const veg = /\.([^.]+)$/.exec(nev)?.[1]?.toLowerCase();
  return NEVEK.find(([, [, vegek]]) => veg && vegek.includes(veg))?.[0];
}

/** A name that is safe to show and to save: it is never a path here. */
export function nevEllenoriz(nev: string, tipusok: readonly FajlTipus[], mezo: string[]): FajlTipus {
  if (nev.trim() !== nev || nev === '' || nev.length > LEGHOSSZABB_NEV || nev.startsWith('.') || TILTOTT.test(nev))
    throw refusal(
      'HIBAS_FAJLNEV',
      `A fájlnév 1–${LEGHOSSZABB_NEV} betű lehet, nem kezdődhet ponttal, és nem lehet benne \\ / : * ? " < > | vagy láthatatlan jel. Nevezze át a fájlt.`,
      mezo,
    );
  const tipus = neveSzerint(nev);
  if (!tipus || !tipusok.includes(tipus))
    throw refusal('TILTOTT_TIPUS', `Ide ${felsorol(tipusok)} fájl tölthető fel. Mentse a dokumentumot ezek egyikeként.`, mezo);
  return tipus;
}

export const felsorol = (tipusok: readonly FajlTipus[]): string =>
  tipusok.flatMap((tipus) => FAJL_TIPUSOK[tipus][1].map((veg) => `.${veg}`)).join(', ');

/** The kind that the bytes say, whatever the name is; what is packed is looked into. Undefined: none that is known here. */
export async function tartalmaSzerint(fajl: string): Promise<FajlTipus | undefined> {
  const talalt = await fileTypeFromFile(fajl);
  if (!talalt) return (await szoveges(fajl)) ? 'TXT' : undefined;
  if (await zipKezdetu(fajl)) return zipTartalma(fajl);
  return NEVEK.find(([, [media]]) => media === talalt.mime)?.[0];
}

async function zipKezdetu(fajl: string): Promise<boolean> {
  const eleje = await elsoBajtok(fajl, 4);
  return eleje.length === 4 && eleje.readUInt32LE(0) === 0x04034b50;
}

async function elsoBajtok(fajl: string, darab: number): Promise<Buffer> {
  const leiro = await open(fajl, 'r');
  try {
    const { buffer, bytesRead } = await leiro.read(Buffer.alloc(darab), 0, darab, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await leiro.close();
  }
}

// eslint-disable-next-line no-control-regex
const VEZERLO = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
const JELOLONYELV = /^\s*<(!doctype|html|script|svg|\?xml|\?php)/i;

/** Readable text in UTF-8; a page or a script is not taken for text. */
async function szoveges(fajl: string): Promise<boolean> {
  const leiro = await open(fajl, 'r');
  const olvas = new TextDecoder('utf-8', { fatal: true });
  try {
    let elso = true;
    for await (const darab of leiro.createReadStream({ autoClose: false })) {
      const szoveg = olvas.decode(darab as Buffer, { stream: true });
      if (VEZERLO.test(szoveg) || (elso && JELOLONYELV.test(szoveg))) return false;
      elso = false;
    }
    olvas.decode();
    return true;
  } catch {
    return false;
  } finally {
    await leiro.close();
  }
}
