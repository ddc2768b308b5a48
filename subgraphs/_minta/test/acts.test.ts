import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { minta } from '../src/subgraph.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(minta);
});
afterAll(() => v.stop());

const FELVESZ = `mutation ($input: BejegyzesFelveszInput!) { bejegyzesFelvesz(input: $input) { bejegyzes { id sorszam targy hatarido verzio allapot } hibak { kod uzenet mezo } } }`;
const LEZAR = `mutation ($input: BejegyzesLezarInput!) { bejegyzesLezar(input: $input) { bejegyzes { allapot verzio } hibak { kod mezo } } }`;

test('an entry gets a gap-free number and a deadline, and is found without accents and with a typo', async () => {
  const anna = v.onkormanyzat('02185').mint('MINTA_UGYINTEZO');
  const { data, errors } = await anna.kerdez(FELVESZ, { input: { targy: 'Kátyú a Kőris utcában', leiras: 'x' } });
  expect(errors).toBeUndefined();
  expect(data.bejegyzesFelvesz).toMatchObject({ bejegyzes: { sorszam: expect.stringMatching(/^1\/20\d\d$/), verzio: 1 }, hibak: [] });
  for (const kereses of ['katyu', 'koris', 'kátyu kőriss']) {
    const lista = await anna.kerdez(`query ($s: BejegyzesSzuro) { bejegyzesek(szuro: $s) { totalCount nodes { targy leiras } } }`, {
      s: { kereses },
    });
    expect(lista.errors).toBeUndefined();
    expect(lista.data.bejegyzesek.totalCount).toBe(1);
  }
});

test('the same key runs once; another content with the key is refused', async () => {
  const anna = v.onkormanyzat('17011').mint('MINTA_UGYINTEZO');
  const input = { targy: 'Zajos rendezvény', leiras: 'x', idempotenciaKulcs: 'k1' };
  const elso = await anna.kerdez(FELVESZ, { input });
  const masodik = await anna.kerdez(FELVESZ, { input });
  expect(masodik.data.bejegyzesFelvesz.bejegyzes).toEqual(elso.data.bejegyzesFelvesz.bejegyzes);
  const harmadik = await anna.kerdez(FELVESZ, { input: { ...input, targy: 'Más tárgy' } });
  expect(harmadik.data.bejegyzesFelvesz.hibak).toMatchObject([{ kod: 'KULCS_MASHOL_HASZNALT' }]);
  const lista = await anna.kerdez('{ bejegyzesek { totalCount } }');
  expect(lista.data.bejegyzesek.totalCount).toBe(1);
});

test('a refusal writes nothing, not even the number; a stale version is named', async () => {
  const anna = v.onkormanyzat('10630').mint('MINTA_UGYINTEZO');
  const rossz = await anna.kerdez(FELVESZ, { input: { targy: ' x ', leiras: '' } });
  expect(rossz.data.bejegyzesFelvesz).toMatchObject({ bejegyzes: null, hibak: [{ kod: 'TARGY_ROVID', mezo: ['input', 'targy'] }] });
  const jo = await anna.kerdez(FELVESZ, { input: { targy: 'Kiégett lámpa', leiras: 'x' } });
  expect(jo.data.bejegyzesFelvesz.bejegyzes.sorszam).toMatch(/^1\//);
  const { id } = jo.data.bejegyzesFelvesz.bejegyzes;
  const lezart = await anna.kerdez(LEZAR, { input: { id, verzio: 1 } });
  expect(lezart.data.bejegyzesLezar).toMatchObject({ bejegyzes: { allapot: 'LEZART', verzio: 2 }, hibak: [] });
  const elavult = await anna.kerdez(LEZAR, { input: { id, verzio: 1 } });
  expect(elavult.data.bejegyzesLezar.hibak).toMatchObject([{ kod: 'VERZIO_ELTERES', mezo: ['input', 'verzio'] }]);
});

test('pages follow each other without loss or repetition, with constant statements', async () => {
  const csopak = v.onkormanyzat('15130');
  const anna = csopak.mint('MINTA_UGYINTEZO');
  await csopak.ctx(async (ctx) => {
    await ctx.sql(
      `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot) select $1, gen_random_uuid(), n::text, 'Tárgy ' || (n % 7), '', date '2026-01-01' + (n % 5), 'NYITOTT' from generate_series(1, 120) n`,
      [ctx.onkormanyzat],
    );
  });
  const OLDAL = `query ($after: String) { bejegyzesek(first: 50, after: $after, rendezes: TARGY, irany: CSOKKENO) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const latott: string[] = [];
  let after: string | undefined;
  for (let i = 0; i < 3; i++) {
    const { data } = await anna.kerdez(OLDAL, { after });
    expect(anna.utasitasok).toHaveLength(1);
    latott.push(...data.bejegyzesek.nodes.map((n: { id: string }) => n.id));
    after = data.bejegyzesek.pageInfo.endCursor;
  }
  expect(new Set(latott).size).toBe(120);
  const idegen = await v.onkormanyzat('02185').mint('MINTA_UGYINTEZO').kerdez(OLDAL, { after });
  expect(idegen.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
