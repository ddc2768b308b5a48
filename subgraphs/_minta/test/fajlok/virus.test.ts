import { withClient } from '@asp/kit';
import { clamav } from '../../../_kit/src/fajlok/virus.ts';
import { clamd, type Clamd } from './clamd.ts';
import { A, fajlVilag, type FajlVilag } from './vilag.ts';

const ALAIRAS = Buffer.from('ASP-PROBAVIRUS-7f3a');
let kereso: Clamd;
let w: FajlVilag;
beforeAll(async () => {
  kereso = await clamd(ALAIRAS);
  const virus = clamav(kereso);
  w = await fajlVilag({
    virus: (fajl) => (elerheto ? virus(fajl) : clamav({ host: '127.0.0.1', port: 1 })(fajl)),
    vizsgalatlanNyilik: false,
  });
});
afterAll(async () => {
  await w.v.stop();
  await kereso.stop();
});
let elerheto = true;
beforeEach(() => void (elerheto = true));

const tiszta = Buffer.alloc(300_000, 'tiszta szöveg ');
const fertozott = Buffer.concat([Buffer.alloc(200_000, 'a'), ALAIRAS]);
const szamol = (mit: string) =>
  withClient(w.v.adminUrl, async (admin) => (await admin.query<{ n: number }>(`select count(*)::int as n from ${mit}`)).rows[0]!.n);

test('a clean file is examined byte by byte before anybody may open it', async () => {
  const fel = await w.feltolt(w.anna, 'a.txt', tiszta);
  expect(fel.adat).toMatchObject({ virus: 'TISZTA' });
  expect(kereso.kapott.at(-1)!.equals(tiszta)).toBe(true);
  expect((await w.ker(w.anna, await w.letoltoCim(w.anna, fel.adat.valtozatId as string))).status).toBe(200);
});

test('an infected file is refused, journaled and gone', async () => {
  const elotte = await szamol('asp.fajl_valtozat');
  const valasz = await w.feltolt(w.anna, 'a.txt', fertozott);
  expect([valasz.status, valasz.adat.hibak]).toMatchObject([422, [{ kod: 'FERTOZOTT', uzenet: expect.stringContaining('Teszt.Proba-1') }]]);
  expect(await szamol('asp.fajl_valtozat')).toBe(elotte);
  expect(await szamol(`asp.naplo where onkormanyzat = '${A}' and adat->'kodok' = '["FERTOZOTT"]'`)).toBe(1);
});

test('while the scanner is out of reach files are taken in and kept closed until it has seen them', async () => {
  elerheto = false;
  const [jo, rossz] = [await w.feltolt(w.anna, 'jo.txt', tiszta), await w.feltolt(w.anna, 'rossz.txt', fertozott)];
  const idk = [jo, rossz].map((f) => f.adat.valtozatId as string);
  expect([jo.adat.virus, rossz.adat.virus]).toEqual(['VIZSGALATRA_VAR', 'VIZSGALATRA_VAR']);
  for (const id of idk) await expect(w.letoltoCim(w.anna, id)).rejects.toMatchObject({ hibak: [{ kod: 'VIZSGALATRA_VAR' }] });
  await w.posta.urit();
  await expect(w.letoltoCim(w.anna, idk[0]!)).rejects.toThrow('VIZSGALATRA_VAR');
  elerheto = true;
  await withClient(w.v.adminUrl, (admin) => admin.query(`update asp.kezbesites set esedekes = now() where allapot = 'VAR'`));
  await w.posta.urit();
  expect((await w.ker(w.anna, await w.letoltoCim(w.anna, idk[0]!))).bajtok.equals(tiszta)).toBe(true);
  await expect(w.letoltoCim(w.anna, idk[1]!)).rejects.toMatchObject({ hibak: [{ kod: 'FERTOZOTT' }] });
});

test('without a scanner files are marked, and a setting decides whether they may be opened', async () => {
  const nelkul = await fajlVilag({ vizsgalatlanNyilik: false });
  try {
    const fel = await nelkul.feltolt(nelkul.anna, 'a.txt', tiszta);
    expect(fel.adat).toMatchObject({ virus: 'NEM_VIZSGALT' });
    await expect(nelkul.letoltoCim(nelkul.anna, fel.adat.valtozatId as string)).rejects.toMatchObject({ hibak: [{ kod: 'NEM_VIZSGALT' }] });
  } finally {
    await nelkul.v.stop();
  }
});
