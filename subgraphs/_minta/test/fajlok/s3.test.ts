import { fajlokTorlese } from '@asp/kit';
import { sha256 } from '@asp/kit/test';
import { s3Tarolo } from '../../../_kit/src/fajlok/s3-tarolo.ts';
import { A, fajlVilag, TARGY } from './vilag.ts';
import { s3 } from './s3.ts';

test('in a bucket as on a disk: up, down, in ranges, removed; every request is signed over its bytes', async () => {
  const tar = await s3('vodor');
  const w = await fajlVilag({ tarolo: s3Tarolo(tar) });
  try {
    const szoveg = Buffer.alloc(700_000, 'vödörben ');
    const fel = await w.feltolt(w.anna, 'a.txt', szoveg);
    expect(fel.status).toBe(201);
    expect([...tar.targyak.keys()]).toEqual([expect.stringMatching(new RegExp(`^/vodor/${A}/[0-9a-f]{2}/[0-9a-f]{62}$`))]);
    const url = await w.letoltoCim(w.anna, fel.adat.valtozatId as string);
    expect(sha256((await w.ker(w.anna, url)).bajtok)).toBe(sha256(szoveg));
    expect((await w.ker(w.anna, url, { range: 'bytes=100-199' })).bajtok.equals(szoveg.subarray(100, 200))).toBe(true);
    await w.mint(w.anna, (ctx) => fajlokTorlese(ctx, 'Bejegyzes', [TARGY]));
    await w.posta.urit();
    expect(tar.targyak.size).toBe(0);
  } finally {
    await w.v.stop();
    await tar.stop();
  }
});

test('a bucket that refuses the signature or spoils the bytes is loud', async () => {
  const tar = await s3('vodor');
  const w = await fajlVilag({ tarolo: s3Tarolo({ ...tar, titok: 'rossz' }) });
  try {
    const valasz = await w.feltolt(w.anna, 'a.txt', Buffer.from('abc'));
    expect([valasz.status, valasz.adat.hibak]).toMatchObject([500, [{ kod: 'BELSO_HIBA' }]]);
    expect(tar.targyak.size).toBe(0);
  } finally {
    await w.v.stop();
    await tar.stop();
  }
});
