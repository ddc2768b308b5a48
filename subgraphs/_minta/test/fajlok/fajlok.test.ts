import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fajlFeltoltes, fajlokTorlese, targyFajljai, withClient } from '@asp/kit';
import { docxFajl, fajlKeres, sha256, zipFajl } from '@asp/kit/test';
import { A, B, fajlVilag, TARGY, tilt, type FajlVilag } from './vilag.ts';

let w: FajlVilag;
beforeAll(async () => {
  w = await fajlVilag();
});
afterAll(() => w.v.stop());
afterEach(() => void (tilt.muvelet = ''));

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const nagy = Buffer.alloc(2_500_000, 'szöveg ');

const mind = (mappa: string): string[] =>
  readdirSync(mappa, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name));
const bajtok = () => mind(join(w.v.fajlok!.mappa, 'tar'));
const karantenban = () => mind(w.v.fajlok!.karanten);
const sorok = async (sql: string) => withClient(w.v.adminUrl, async (admin) => (await admin.query(sql)).rows);
const naplo = (muvelet: string, ksh = A) =>
  sorok(
    `select actor_id, eredmeny, entitas, adat from asp.naplo where muvelet = '${muvelet}' and onkormanyzat = '${ksh}' order by sorszam`,
  );

test('a file goes up by a one-time address and comes back byte by byte, whole and in ranges, with its journal', async () => {
  const fel = await w.feltolt(w.anna, 'Kérelem őszi.txt', nagy);
  expect(fel).toMatchObject({
    status: 201,
    adat: { sorszam: 1, tipus: 'TXT', meret: nagy.length, sha256: sha256(nagy), virus: 'NEM_VIZSGALT' },
  });
  expect(karantenban()).toEqual([]);
  const [ut] = bajtok();
  expect(bajtok()).toHaveLength(1);
  expect(ut).toMatch(new RegExp(`/tar/${A}/[0-9a-f]{2}/[0-9a-f]{62}$`));
  expect(statSync(ut!).mode & 0o077).toBe(0);

  const url = await w.letoltoCim(w.anna, fel.adat.valtozatId as string);
  const le = await w.ker(w.anna, url);
  expect([le.status, sha256(le.bajtok)]).toEqual([200, sha256(nagy)]);
  expect(Object.fromEntries(le.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(nagy.length),
    'content-disposition': 'attachment; filename="fajl"; filename*=UTF-8\'\'K%C3%A9relem%20%C5%91szi.txt',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  for (const [range, tol, ig] of [
    ['bytes=0-9', 0, 9],
    ['bytes=2499990-', 2_499_990, 2_499_999],
    ['bytes=-5', 2_499_995, 2_499_999],
    ['bytes=2499990-9999999', 2_499_990, 2_499_999],
  ] as const) {
    const resz = await w.ker(w.anna, url, { range });
    expect([range, resz.status, resz.headers.get('content-range')]).toEqual([range, 206, `bytes ${tol}-${ig}/${nagy.length}`]);
    expect(resz.bajtok.equals(nagy.subarray(tol, ig + 1))).toBe(true);
  }
  expect((await w.ker(w.anna, url, { range: 'bytes=2500000-' })).status).toBe(416);
  expect((await w.ker(w.anna, url, { range: 'bytes=0-9', 'if-range': '"mas"' })).status).toBe(200);
  expect((await fajlKeres(w.v, { ksh: A, ki: w.anna }, 'HEAD', url)).headers.get('content-length')).toBe(String(nagy.length));
  expect(await naplo('fajlFeltolt')).toMatchObject([
    { eredmeny: 'SIKERES', entitas: 'Fajl', adat: { sha256: sha256(nagy), targyId: TARGY } },
  ]);
  expect(await naplo('fajlLetolt')).toMatchObject([{ eredmeny: 'SIKERES', actor_id: w.anna.actor.id }]);
});

test('versions have numbers of their own, also when two arrive at the same moment', async () => {
  const elso = await w.feltolt(w.anna, 'a.pdf', PDF);
  const { fajlId } = elso.adat as { fajlId: string };
  const masik = Buffer.concat([PDF, Buffer.from('% 2')]);
  const ketto = await Promise.all([w.feltolt(w.anna, 'a.pdf', masik, fajlId), w.feltolt(w.bela, 'b.pdf', PDF, fajlId)]);
  expect(ketto.map((k) => k.status)).toEqual([201, 201]);
  expect(ketto.map((k) => k.adat.sorszam).sort()).toEqual([2, 3]);
  const fajlok = await w.mint(w.anna, (ctx) => targyFajljai(ctx, 'Bejegyzes').load(TARGY));
  const ez = fajlok!.find((f) => f.id === fajlId)!;
  expect(ez.valtozatok.map((v) => v.sorszam)).toEqual([3, 2, 1]);
  expect(ez.ervenyes.sorszam).toBe(3);
});

/** What may not come in: name, bytes, code, status. */
const ROSSZAK: [string, Buffer, string, number][] = [
  ['hazug.pdf', Buffer.from('MZ\x90\x00 ez egy program'), 'TIPUS_ELTER', 415],
  ['hazug.png', PDF, 'TIPUS_ELTER', 415],
  ['lap.txt', Buffer.from('<!doctype html><script>alert(1)</script>'), 'TIPUS_ELTER', 415],
  ['bajtok.txt', Buffer.from([0, 1, 2, 255]), 'TIPUS_ELTER', 415],
  ['hazug.docx', zipFajl({ 'valami.txt': 'nem Word' }), 'TIPUS_ELTER', 415],
  ['bomba.zip', zipFajl({ 'nulla.bin': Buffer.alloc(64 * 1024 * 1024) }), 'TOMORITETT_BOMBA', 422],
  ['hazug.zip', zipFajl({ 'nulla.bin': Buffer.alloc(8 * 1024 * 1024) }, { igert: 10 }), 'SERULT_FAJL', 422],
  ['sok.zip', zipFajl(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}`, '']))), 'TOMORITETT_BOMBA', 422],
  ['csonka.zip', zipFajl({ a: 'b' }).subarray(0, 40), 'SERULT_FAJL', 422],
  ['kiut.zip', zipFajl({ '../../etc/cron.d/x': 'a' }), 'SERULT_FAJL', 422],
  ['makro.docx', zipFajl({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': 'x' }), 'MAKROS_FAJL', 422],
];

test.each(ROSSZAK)('%s is refused with a reason, journaled, and leaves nothing behind', async (nev, torzs, kod, status) => {
  const [elotte, naplok] = [bajtok().length, (await naplo('fajlFeltolt')).length];
  const sor = () => sorok('select count(*)::int as n from asp.fajl_valtozat');
  const [vart] = await sor();
  const valasz = await w.feltolt(w.anna, nev, torzs);
  expect([valasz.status, valasz.adat.hibak?.map((h) => h.kod)]).toEqual([status, [kod]]);
  expect(valasz.adat.hibak![0]!.uzenet).toMatch(/[.)]$/);
  await w.posta.urit();
  expect([bajtok().length, karantenban()]).toEqual([elotte, []]);
  expect(await sor()).toEqual([vart]);
  expect((await naplo('fajlFeltolt')).slice(naplok)).toMatchObject([
    { eredmeny: 'ELUTASITVA', entitas: 'Bejegyzes', actor_id: w.anna.actor.id, adat: { kodok: [kod] } },
  ]);
});

test('other bytes than promised are refused: more than the limit, another size, another digest', async () => {
  const elotte = bajtok().length;
  const tulNagy = Buffer.alloc(3 * 1024 * 1024 + 1, 'a');
  const keres = await w.cim(w.anna, 'a.txt', Buffer.from('a'));
  expect(await w.kuld(w.anna, keres, tulNagy)).toMatchObject({ status: 413, adat: { hibak: [{ kod: 'TUL_NAGY_FAJL' }] } });
  const url = await w.cim(w.anna, 'a.txt', Buffer.from('abc'), { meret: 2 });
  expect((await w.kuld(w.anna, url, Buffer.from('abc'))).adat.hibak).toMatchObject([{ kod: 'MERET_ELTER' }]);
  const masik = await w.cim(w.anna, 'a.txt', Buffer.from('abc'));
  expect((await w.kuld(w.anna, masik, Buffer.from('abd'))).adat.hibak).toMatchObject([{ kod: 'LENYOMAT_ELTER' }]);
  await w.posta.urit();
  expect(bajtok()).toHaveLength(elotte);
});

test('a stream without a length is cut off at the limit', async () => {
  const url = await w.cim(w.anna, 'a.txt', Buffer.from('a'));
  let kuldott = 0;
  const vegtelen = new ReadableStream({
    pull(ki) {
      kuldott += 65_536;
      ki.enqueue(new Uint8Array(65_536).fill(97));
    },
  });
  // the connection is cut while the sender is still sending: it may miss the answer
  const valasz = await fajlKeres(w.v, { ksh: A, ki: w.anna }, 'PUT', url, { torzs: vegtelen }).catch(() => null);
  expect([413, undefined]).toContain(valasz?.status);
  expect(kuldott).toBeLessThan(20 * 1024 * 1024);
  expect(karantenban()).toEqual([]);
  expect((await naplo('fajlFeltolt')).at(-1)).toMatchObject({ eredmeny: 'ELUTASITVA', adat: { kodok: ['TUL_NAGY_FAJL'] } });
});

test('an address is for one person in one municipality, once, for a while', async () => {
  const anna = { ki: w.anna };
  const url = await w.cim(w.anna, 'a.pdf', PDF);
  const masutt = w.v.onkormanyzat(B).mint('JEGYZO', { id: w.anna.actor.id });
  expect(await w.kuld(masutt, url, PDF, B)).toMatchObject({ status: 404, adat: { hibak: [{ kod: 'ISMERETLEN_CIM' }] } });
  expect(
    await w.kuld(
      w.anna,
      url.replace(/.$/, (j) => (j === 'A' ? 'B' : 'A')),
      PDF,
    ),
  ).toMatchObject({
    status: 404,
    adat: { hibak: [{ kod: 'ISMERETLEN_CIM' }] },
  });
  expect(await w.kuld(w.bela, url, PDF)).toMatchObject({ status: 403, adat: { hibak: [{ kod: 'MAS_CIME' }] } });
  const jo = await w.kuld(w.anna, url, PDF);
  expect(jo.status).toBe(201);
  expect(await w.kuld(w.anna, url, PDF)).toMatchObject({ status: 410, adat: { hibak: [{ kod: 'FELHASZNALT_CIM' }] } });
  const lejart = await w.cim(w.anna, 'a.pdf', PDF);
  await withClient(w.v.adminUrl, (admin) => admin.query(`update asp.fajl_jegy set lejar = now() where felhasznalva is null`));
  expect(await w.kuld(w.anna, lejart, PDF)).toMatchObject({ status: 410, adat: { hibak: [{ kod: 'LEJART_CIM' }] } });

  const id = jo.adat.valtozatId as string;
  const le = await w.letoltoCim(w.anna, id);
  expect((await w.ker(w.bela, le)).adat.hibak).toMatchObject([{ kod: 'MAS_CIME' }]);
  expect((await w.ker(masutt, le, {}, B)).adat.hibak).toMatchObject([{ kod: 'ISMERETLEN_CIM' }]);
  expect((await w.kuld(anna.ki, le, PDF)).adat.hibak).toMatchObject([{ kod: 'ISMERETLEN_CIM' }]);
  await expect(w.letoltoCim(masutt, id, B)).rejects.toThrow('NEM_TALALHATO');
  await expect(w.cim(masutt, 'a.pdf', PDF, { ksh: B, fajlId: jo.adat.fajlId as string })).rejects.toThrow('NEM_TALALHATO');
  expect(await w.mint(masutt, (ctx) => targyFajljai(ctx, 'Bejegyzes').load(TARGY), B)).toEqual([]);
  // the attempts stand in the journal of the municipality from which they came
  expect((await naplo('fajlFeltolt', B)).map((n) => n.adat.kodok)).toEqual([['ISMERETLEN_CIM']]);
  expect((await naplo('fajlLetolt', B)).map((n) => n.adat.kodok)).toEqual([['ISMERETLEN_CIM']]);
  expect(mind(join(w.v.fajlok!.mappa, 'tar')).every((ut) => ut.includes(`/tar/${A}/`))).toBe(true);
});

test('only a signed call for the files of this szakrendszer is answered', async () => {
  const { url } = await w.v.http();
  const cim = new URL(await w.cim(w.anna, 'a.pdf', PDF), url);
  expect((await fetch(cim, { method: 'PUT', body: PDF as never })).status).toBe(401);
  expect((await fetch(cim, { method: 'PUT', body: PDF as never, headers: { 'x-asp-hivas': 'e30', 'x-asp-alairas': '00' } })).status).toBe(
    401,
  );
});

test('what was allowed when the address was given is asked again when it is used', async () => {
  const url = await w.cim(w.anna, 'a.pdf', PDF);
  tilt.muvelet = 'FELTOLT';
  expect((await w.kuld(w.anna, url, PDF)).adat.hibak).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
  await expect(w.cim(w.anna, 'a.pdf', PDF)).rejects.toThrow('NEM_TALALHATO');
  tilt.muvelet = '';
  const fel = await w.feltolt(w.anna, 'a.pdf', PDF);
  const le = await w.letoltoCim(w.anna, fel.adat.valtozatId as string);
  tilt.muvelet = 'LETOLT';
  expect((await w.ker(w.anna, le)).adat.hibak).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
});

test.each([
  ['', 'HIBAS_FAJLNEV'],
  ['../a.pdf', 'HIBAS_FAJLNEV'],
  ['a\u202efdp.exe', 'HIBAS_FAJLNEV'],
  ['.pdf', 'HIBAS_FAJLNEV'],
  ['a.exe', 'TILTOTT_TIPUS'],
  ['a', 'TILTOTT_TIPUS'],
  ['a.pdf.js', 'TILTOTT_TIPUS'],
])('the name %j is refused before anything is sent', async (nev, kod) => {
  await expect(w.cim(w.anna, nev, PDF)).rejects.toMatchObject({ hibak: [{ kod, mezo: ['input', 'nev'] }] });
});

test('a removed file is gone with its bytes, and its owner only removes it', async () => {
  const fel = await w.feltolt(w.anna, 'a.pdf', Buffer.concat([PDF, Buffer.from('% törlendő')]));
  const fajlId = fel.adat.fajlId as string;
  await w.posta.urit();
  const elotte = bajtok().length;
  const masutt = w.v.onkormanyzat(B).mint('JEGYZO');
  expect(await w.mint(masutt, (ctx) => fajlokTorlese(ctx, 'Bejegyzes', [TARGY], fajlId), B)).toBe(0);
  expect(await w.mint(w.anna, (ctx) => fajlokTorlese(ctx, 'Bejegyzes', [TARGY], fajlId))).toBe(1);
  expect(bajtok()).toHaveLength(elotte);
  await w.posta.urit();
  expect(bajtok()).toHaveLength(elotte - 1);
  await expect(w.letoltoCim(w.anna, fel.adat.valtozatId as string)).rejects.toThrow('NEM_TALALHATO');
});

test('an upload that a crash cut off anywhere leaves no bytes: its place was written down before', async () => {
  // killed after the bytes were stored and before the row was written
  const elotte = bajtok().length;
  const url = await w.cim(w.anna, 'a.pdf', PDF);
  const tarolo = w.v.fajlok!.tarolo;
  const { ment, torol } = tarolo;
  tarolo.ment = async (...adat) => {
    await ment(...adat);
    tarolo.torol = async () => {
      throw new Error('halott folyamat');
    };
    throw new Error('halott folyamat');
  };
  try {
    expect((await w.kuld(w.anna, url, PDF)).status).toBe(500);
    // nobody tells that it was refused: the process is dead
    await withClient(w.v.adminUrl, (admin) =>
      admin.query(`delete from asp.kezbesites; delete from asp.esemeny where fajta = 'minta.fajl.torolve';
        update asp.fajl_jegy set kulcs = (select substring(ut from '\\d{5}/[0-9a-f]{2}/[0-9a-f]{62}$') from unnest($$${`{${bajtok().join(',')}}`}$$::text[]) ut
          where not exists (select from asp.fajl_valtozat v where ut like '%' || v.kulcs)) where lenyomat = encode(asp.digest('${url.split('/').pop()}', 'sha256'), 'hex')`),
    );
  } finally {
    Object.assign(tarolo, { ment, torol });
  }
  expect(bajtok()).toHaveLength(elotte + 1);
  await w.posta.urit();
  expect(bajtok()).toHaveLength(elotte + 1);
  await withClient(w.v.adminUrl, (admin) =>
    admin.query(`update asp.fajl_jegy set felhasznalva = felhasznalva - interval '21 minutes'; update asp.kezbesites set esedekes = now()`),
  );
  await w.posta.urit();
  expect(bajtok()).toHaveLength(elotte);
});

test('a stored file that is no longer what was uploaded does not arrive as a good one', async () => {
  const eredeti = Buffer.alloc(1_000_000, 'épség ');
  const fel = await w.feltolt(w.anna, 'a.txt', eredeti);
  const url = await w.letoltoCim(w.anna, fel.adat.valtozatId as string);
  const ut = bajtok().find((b) => readFileSync(b).equals(eredeti))!;
  const rontott = Buffer.from(eredeti);
  rontott[500_000]! ^= 1;
  writeFileSync(ut, rontott);
  await expect(w.ker(w.anna, url)).rejects.toThrow();
});

test('a szakrendszer without a place for files refuses them and says whom to ask', async () => {
  const { v } = w;
  const { run } = await import('@asp/kit');
  const nelkul = await run(v.subgraph, { appUrl: v.appUrl });
  try {
    const { tesztHivas } = await import('@asp/kit/test');
    await expect(
      nelkul.inCtx(tesztHivas('minta', A, ['JEGYZO']), (ctx) =>
        fajlFeltoltes(ctx, { targy: { entitas: 'Bejegyzes', id: TARGY }, nev: 'a.pdf', meret: 10 }),
      ),
    ).rejects.toMatchObject({ hibak: [{ kod: 'NINCS_FAJLTAROLO' }] });
    expect(nelkul.fajl).toBeUndefined();
  } finally {
    await nelkul.stop();
  }
});

test('a Word document is known by what is in it', async () => {
  expect((await w.feltolt(w.anna, 'levél.docx', docxFajl('Tisztelt Hivatal!'))).adat).toMatchObject({ tipus: 'DOCX' });
});

test('the files of a municipality take up no more than its share, also when two arrive together; what goes makes room', async () => {
  const k = await fajlVilag({ keret: 3_000_000 });
  const hely = async (ki = k.anna) => (await ki.kerdez('{ mintaFajlTarhely { foglalt keret valtozatok } }')).data.mintaFajlTarhely;
  try {
    expect(await hely()).toEqual({ foglalt: 0, keret: 3_000_000, valtozatok: 0 });
    const egy = Buffer.alloc(1_800_000, 'a ');
    const cimek = await Promise.all([k.cim(k.anna, 'a.txt', egy), k.cim(k.bela, 'b.txt', egy)]);
    const valaszok = await Promise.all(cimek.map((cim, i) => k.kuld(i ? k.bela : k.anna, cim, egy)));
    expect(valaszok.map((r) => r.status).sort()).toEqual([201, 507]);
    const [refused] = valaszok.filter((r) => r.status === 507).map((r) => r.adat.hibak![0]!);
    expect(refused).toMatchObject({ kod: 'BETELT_TARHELY', uzenet: expect.stringContaining('a 2,9 MB keretből') });
    expect(await hely()).toEqual({ foglalt: egy.length, keret: 3_000_000, valtozatok: 1 });
    await expect(k.cim(k.anna, 'c.txt', egy)).rejects.toMatchObject({ hibak: [{ kod: 'BETELT_TARHELY', mezo: ['input', 'meret'] }] });
    // another municipality has a share of its own, and nobody can write what is counted
    expect(await hely(k.v.onkormanyzat(B).mint('JEGYZO'))).toMatchObject({ foglalt: 0 });
    await expect(k.mint(k.anna, (ctx) => ctx.sql('update asp.fajl_tarhely set bajt = 0'))).rejects.toMatchObject({ code: '42501' });
    await k.mint(k.anna, (ctx) => fajlokTorlese(ctx, 'Bejegyzes', [TARGY]));
    expect(await hely()).toMatchObject({ foglalt: 0, valtozatok: 0 });
    expect((await k.feltolt(k.bela, 'b.txt', egy)).status).toBe(201);
  } finally {
    await k.v.stop();
  }
});
