import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { okiratPdf, sablonbol } from '@asp/kit/okiratok';
import { docxFajl, zipFajl } from '@asp/kit/test';
import { kivonat } from '../../../_kit/src/fajlok/kivonat.ts';
import { A, B, fajlVilag, TARGY, type FajlVilag } from './vilag.ts';

let w: FajlVilag;
beforeAll(async () => {
  w = await fajlVilag();
  await w.v
    .onkormanyzat(A)
    .ctx((ctx) =>
      ctx.sql(
        `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot) values ($1, $2, '1/2026', 'Lakossági panasz', '', '2026-01-01', 'NYITOTT')`,
        [A, TARGY],
      ),
    );
});
afterAll(() => w.v.stop());

const talal = async (szoveg: string, ksh = A) => {
  const ki = w.v.onkormanyzat(ksh).mint('JEGYZO');
  return (await ki.kerdez(`query ($sz: String!) { mintaKereses(szoveg: $sz) { nodes { entitas id cim reszlet } } }`, { sz: szoveg })).data
    .mintaKereses.nodes;
};
const pdf = (szoveg: string) =>
  okiratPdf(
    {
      cim: 'FELJEGYZÉS',
      kiado: { nev: 'Hivatal', cim: 'Fő tér 1.' },
      kelt: { hely: 'Csopak', nap: '2026-03-01' },
      torzs: sablonbol(szoveg, {}),
    },
    {
      most: new Date('2026-03-01'),
    },
  );
const odt = zipFajl({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<o xmlns:text="urn:t"><text:p>Elszakadt</text:p><text:p>villanyvezeték</text:p></o>',
});

test.each([
  ['levél.pdf', () => pdf('A kérelmező **szélmalmot** épít.'), 'szelmalmok'],
  ['levél.docx', () => Promise.resolve(docxFajl('Tisztelt', 'a tűzoltóság kivonult')), 'tűzoltóságnak'],
  ['levél.txt', () => Promise.resolve(Buffer.from('Elkóborolt juhnyáj')), 'juhnyájat'],
])('the text of %s is found, its owner is opened, and only in its municipality', async (nev, keszit, szo) => {
  expect(await talal(szo)).toEqual([]);
  const fel = await w.feltolt(w.anna, nev, Buffer.from(await keszit()));
  expect(fel.status).toBe(201);
  await w.posta.urit();
  expect(await talal(szo)).toEqual([{ entitas: 'Bejegyzes', id: TARGY, cim: '1/2026', reszlet: nev }]);
  expect(await talal(szo, B)).toEqual([]);
});

test('a document that wants too much time or memory is given up, one that is broken too', async () => {
  const ut = join(w.v.fajlok!.karanten, 'proba');
  try {
    writeFileSync(ut, docxFajl('szöveg'));
    expect(await kivonat(ut, 'DOCX')).toBe('szöveg');
    expect(await kivonat(ut, 'DOCX', { ms: 1, heapMb: 256, rssMb: 768, nezMs: 100 })).toBeNull();
    expect(await kivonat(ut, 'DOCX', { ms: 20_000, heapMb: 256, rssMb: 1, nezMs: 1 })).toBeNull();
    expect(await kivonat(ut, 'PDF')).toBeNull();
    writeFileSync(ut, zipFajl({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:t xmlns:w="w">&b;</w:t>' }));
    expect(await kivonat(ut, 'DOCX')).toBeNull();
    writeFileSync(ut, odt);
    expect(await kivonat(ut, 'ODT')).toBe('Elszakadt villanyvezeték');
  } finally {
    rmSync(ut, { force: true });
  }
});
