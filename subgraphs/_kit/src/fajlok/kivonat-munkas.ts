// A process of its own (see kivonat.ts): file and kind as arguments, the text as its only message.
import { readFile } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { openPromise } from 'yauzl';

const LEGTOBB_BETU = 1_000_000;
const LEGTOBB_XML = 64 * 1024 * 1024;

const [fajl = '', tipus = ''] = process.argv.slice(2);

const OLVASOK: Record<string, () => Promise<string>> = {
  TXT: () => readFile(fajl, 'utf8'),
  PDF: async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await readFile(fajl)));
    return (await extractText(pdf, { mergePages: true })).text;
  },
  DOCX: () => xmlSzoveg('word/document.xml', { betuk: ['w:t'], hatarok: ['w:p', 'w:tab', 'w:br'] }),
  ODT: () => xmlSzoveg('content.xml', { betuk: ['text:p', 'text:h'], hatarok: ['text:p', 'text:h', 'text:tab', 'text:line-break'] }),
};

/** Words out of a packed XML: what stands inside the letter elements, a space at each border element. */
async function xmlSzoveg(resz: string, { betuk, hatarok }: { betuk: string[]; hatarok: string[] }): Promise<string> {
  const szoveg: string[] = [];
  let melyen = 0;
  const elemzo = new SaxesParser();
  elemzo.on('opentag', ({ name }) => {
    if (betuk.includes(name)) melyen++;
    if (hatarok.includes(name)) szoveg.push(' ');
  });
  elemzo.on('closetag', ({ name }) => {
    if (betuk.includes(name)) melyen--;
  });
  elemzo.on('text', (t) => void (melyen > 0 && szoveg.push(t)));
  elemzo.on('doctype', () => {
    throw new Error('doctype');
  });
  const zip = await openPromise(fajl, { autoClose: false });
  const olvas = new TextDecoder();
  let hossz = 0;
  for await (const bejegyzes of zip.eachEntry()) {
    if (bejegyzes.fileName !== resz) continue;
    for await (const darab of await zip.openReadStreamPromise(bejegyzes)) {
      if ((hossz += (darab as Buffer).length) > LEGTOBB_XML) throw new Error('XML');
      elemzo.write(olvas.decode(darab as Buffer, { stream: true }));
    }
  }
  zip.close();
  return szoveg.join('');
}

const szoveg = await OLVASOK[tipus]!();
process.send!(szoveg.replaceAll('\0', ' ').replace(/\s+/g, ' ').trim().slice(0, LEGTOBB_BETU), () => process.exit(0));
