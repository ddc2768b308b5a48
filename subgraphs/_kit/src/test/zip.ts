import { crc32, deflateRawSync } from 'node:zlib';

/** A packed file out of names and contents, for tests; `igert` lies about the unpacked size. */
export function zipFajl(reszek: Record<string, string | Buffer>, { igert }: { igert?: number } = {}): Buffer {
  const helyi: Buffer[] = [];
  const kozponti: Buffer[] = [];
  let hely = 0;
  for (const [nev, tartalom] of Object.entries(reszek)) {
    const bajtok = Buffer.from(tartalom);
    const tomor = deflateRawSync(bajtok);
    const adat = Buffer.alloc(26);
    adat.writeUInt16LE(20, 0); // version needed
    adat.writeUInt16LE(0x800, 2); // names in UTF-8
    adat.writeUInt16LE(8, 4); // deflate
    adat.writeUInt32LE(crc32(bajtok), 10);
    adat.writeUInt32LE(tomor.length, 14);
    adat.writeUInt32LE(igert ?? bajtok.length, 18);
    adat.writeUInt16LE(Buffer.byteLength(nev), 22);
    helyi.push(Buffer.concat([Buffer.from('PK\x03\x04'), adat, Buffer.from(nev), tomor]));
    const vege = Buffer.alloc(14);
    vege.writeUInt32LE(hely, 10);
    kozponti.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), adat, vege, Buffer.from(nev)]));
    hely += helyi.at(-1)!.length;
  }
  const tartalomjegyzek = Buffer.concat(kozponti);
  const zaro = Buffer.alloc(22);
  zaro.write('PK\x05\x06', 0, 'latin1');
  zaro.writeUInt16LE(kozponti.length, 8);
  zaro.writeUInt16LE(kozponti.length, 10);
  zaro.writeUInt32LE(tartalomjegyzek.length, 12);
  zaro.writeUInt32LE(hely, 16);
  return Buffer.concat([...helyi, tartalomjegyzek, zaro]);
}

const SZAVAK = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with these paragraphs. */
export const docxFajl = (...bekezdesek: string[]): Buffer =>
  zipFajl({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${SZAVAK}><w:body>${bekezdesek
      .map((szoveg) => `<w:p><w:r><w:t>${szoveg}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  });
