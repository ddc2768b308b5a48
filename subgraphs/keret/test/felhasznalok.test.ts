import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { keret } from '../src/subgraph.ts';
import { AZONOSITO, felhasznalok, kodok, vegrehajt } from './vilag.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(keret);
});
afterAll(() => v.stop());

const { admin, masikAdmin, anna, bela } = AZONOSITO;
const LISTA = `query Lista($szuro: FelhasznaloSzuro) { felhasznalok(szuro: $szuro) { totalCount nodes { id verzio nev allapot tagsagok { id verzio szerepkor { kod nev } ervenyesIg visszavonva } hatalyosSzerepkorok { szerepkor { kod } forras } } } }`;

async function szemely(ki: ReturnType<ReturnType<TesztVilag['onkormanyzat']>['mint']>, id: string) {
  const { data } = await ki.kerdez(
    `query Egy($id: ID!) { felhasznalo(id: $id) { id verzio allapot zarolasIndok kijelentkeztetve tagsagok { id verzio szerepkor { kod } visszavonva } } }`,
    { id },
  );
  return data.felhasznalo;
}

describe('the last administrator (acceptance 3.g.3)', () => {
  test('cannot be locked, ended or deprived of the role, with a named reason; after a second one has been made, she can', async () => {
    const hely = v.onkormanyzat('02185');
    await felhasznalok(hely, { [admin]: ['KERET_ADMIN'], [anna]: ['ADO_UGYINTEZO'] });
    const ki = hely.mint('KERET_ADMIN', { id: admin });
    const { verzio, tagsagok } = await szemely(ki, admin);
    expect(await vegrehajt(ki, 'felhasznaloZarol', { id: admin, verzio, ok: 'elment' }, 'felhasznalo { id }')).toMatchObject({
      felhasznalo: null,
      hibak: [{ kod: 'UTOLSO_ADMIN', mezo: ['input', 'id'] }],
    });
    expect(kodok(await vegrehajt(ki, 'felhasznaloMegszuntet', { id: admin, verzio }, 'felhasznalo { id }'))).toEqual(['UTOLSO_ADMIN']);
    expect(kodok(await vegrehajt(ki, 'szerepkorVisszavon', { id: tagsagok[0].id, verzio: tagsagok[0].verzio }, 'tagsag { id }'))).toEqual([
      'UTOLSO_ADMIN',
    ]);
    const ideiglenes = await vegrehajt(
      ki,
      'szerepkorAd',
      { felhasznaloId: anna, szerepkor: 'KERET_ADMIN', ervenyesIg: '2099-01-01' },
      'tagsag { id verzio }',
    );
    expect(kodok(await vegrehajt(ki, 'felhasznaloZarol', { id: admin, verzio, ok: 'elment' }, 'felhasznalo { id }'))).toEqual([
      'UTOLSO_ADMIN',
    ]);
    await vegrehajt(ki, 'szerepkorVisszavon', ideiglenes.tagsag, 'tagsag { visszavonva }');
    await vegrehajt(ki, 'szerepkorAd', { felhasznaloId: anna, szerepkor: 'KERET_ADMIN' }, 'tagsag { id }');
    expect(
      await vegrehajt(ki, 'felhasznaloZarol', { id: admin, verzio, ok: 'elment' }, 'felhasznalo { allapot zarolasIndok }'),
    ).toMatchObject({ felhasznalo: { allapot: 'ZAROLT', zarolasIndok: 'elment' }, hibak: [] });
  });

  test('two administrators who lock each other at the same moment: one of them stays', async () => {
    const hely = v.onkormanyzat('17011');
    await felhasznalok(hely, { [admin]: ['KERET_ADMIN'], [masikAdmin]: ['KERET_ADMIN'] });
    const valaszok = await Promise.all([
      vegrehajt(
        hely.mint('KERET_ADMIN', { id: admin }),
        'felhasznaloZarol',
        { id: masikAdmin, verzio: 1, ok: 'vita' },
        'felhasznalo { allapot }',
      ),
      vegrehajt(
        hely.mint('KERET_ADMIN', { id: masikAdmin }),
        'felhasznaloZarol',
        { id: admin, verzio: 1, ok: 'vita' },
        'felhasznalo { allapot }',
      ),
    ]);
    expect(valaszok.map(kodok).sort()).toEqual([[], ['UTOLSO_ADMIN']]);
  });
});

test('inviting: the link carries a secret that is nowhere stored, the roles wait; bad input names each field', async () => {
  const hely = v.onkormanyzat('10630');
  await felhasznalok(hely, { [admin]: ['KERET_ADMIN'] });
  const ki = hely.mint('KERET_ADMIN', { id: admin });
  const rossz = await vegrehajt(ki, 'felhasznaloMeghiv', { nev: 'X', email: 'nem cím' }, 'felhasznalo { id } meghivo');
  expect(rossz).toMatchObject({
    felhasznalo: null,
    meghivo: null,
    hibak: [
      { kod: 'NEV_HIBAS', mezo: ['input', 'nev'] },
      { kod: 'EMAIL_HIBAS', mezo: ['input', 'email'] },
    ],
  });
  expect(kodok(await vegrehajt(ki, 'felhasznaloMeghiv', { nev: 'Új Ubul', szerepkorok: ['NINCS'] }, 'meghivo'))).toEqual([
    'ISMERETLEN_SZEREPKOR',
  ]);
  expect(kodok(await vegrehajt(ki, 'felhasznaloMeghiv', { nev: 'Új Ubul', szerepkorok: ['INTEGRATOR'] }, 'meghivo'))).toEqual([
    'ISMERETLEN_SZEREPKOR',
  ]);
  expect(kodok(await vegrehajt(ki, 'felhasznaloMeghiv', { nev: 'Új Ubul', letezoId: admin }, 'meghivo'))).toEqual(['MAR_FELHASZNALO']);
  const { felhasznalo, meghivo } = await vegrehajt(
    ki,
    'felhasznaloMeghiv',
    { nev: 'Új Ubul', email: 'ubul@oriszentpeter.hu', szerepkorok: ['IKTATO', 'IKTATO'], idempotenciaKulcs: 'k' },
    'felhasznalo { id allapot tagsagok { szerepkor { kod } } } meghivo',
  );
  expect(felhasznalo).toMatchObject({ allapot: 'MEGHIVOTT', tagsagok: [{ szerepkor: { kod: 'IKTATO' } }] });
  expect(meghivo).toMatch(new RegExp(`^/oidc/meghivo/10630\\.${felhasznalo.id}\\.[\\w-]{43}$`));
  const titok = meghivo.split('.').at(-1);
  const tarolt = await hely.ctx((ctx) =>
    ctx.sql(
      `select f::text as sor from felhasznalo f union all select n::text from asp.naplo n union all select i::text from asp.idempotencia i`,
    ),
  );
  expect(JSON.stringify(tarolt)).not.toContain(titok);
});

test('locking, unlocking, changing, signing out; a stale version and a foreign id are named', async () => {
  const hely = v.onkormanyzat('15130');
  await felhasznalok(hely, { [admin]: ['KERET_ADMIN'], [bela]: ['IKTATO'] });
  const ki = hely.mint('KERET_ADMIN', { id: admin });
  expect(kodok(await vegrehajt(ki, 'felhasznaloZarol', { id: bela, verzio: 1, ok: ' ' }, 'felhasznalo { id }'))).toEqual(['OK_HIANYZIK']);
  await vegrehajt(ki, 'felhasznaloZarol', { id: bela, verzio: 1, ok: 'elveszett eszköz' }, 'felhasznalo { id }');
  expect(kodok(await vegrehajt(ki, 'felhasznaloModosit', { id: bela, verzio: 1, munkakor: 'iktató' }, 'felhasznalo { id }'))).toEqual([
    'VERZIO_ELTERES',
  ]);
  expect(kodok(await vegrehajt(ki, 'felhasznaloZarol', { id: bela, verzio: 2, ok: 'újra' }, 'felhasznalo { id }'))).toEqual(['NEM_AKTIV']);
  await vegrehajt(ki, 'felhasznaloFelold', { id: bela, verzio: 2 }, 'felhasznalo { id }');
  expect(kodok(await vegrehajt(ki, 'felhasznaloFelold', { id: bela, verzio: 3 }, 'felhasznalo { id }'))).toEqual(['NEM_ZAROLT']);
  const { felhasznalo } = await vegrehajt(
    ki,
    'felhasznaloModosit',
    { id: bela, verzio: 3, nev: 'Nagy Béla', munkakor: 'iktató' },
    'felhasznalo { nev munkakor verzio zarolasIndok }',
  );
  expect(felhasznalo).toEqual({ nev: 'Nagy Béla', munkakor: 'iktató', verzio: 4, zarolasIndok: null });
  expect(
    (await vegrehajt(ki, 'kijelentkeztet', { id: bela }, 'felhasznalo { kijelentkeztetve }')).felhasznalo.kijelentkeztetve,
  ).toBeTruthy();
  const idegen = v.onkormanyzat('02440').mint('KERET_ADMIN');
  expect(kodok(await vegrehajt(idegen, 'kijelentkeztet', { id: bela }, 'felhasznalo { id }'))).toEqual(['NEM_TALALHATO']);
  const lista = await ki.kerdez(LISTA, { szuro: { kereses: 'nagy bela' } });
  expect(lista.data.felhasznalok).toMatchObject({
    totalCount: 1,
    nodes: [{ nev: 'Nagy Béla', hatalyosSzerepkorok: [{ szerepkor: { kod: 'IKTATO' }, forras: 'TAGSAG' }] }],
  });
});

test('the list asks for the roles of everybody at once', async () => {
  const hely = v.onkormanyzat('08013');
  await felhasznalok(hely, { [admin]: ['KERET_ADMIN'], [anna]: ['IKTATO', 'ADO_UGYINTEZO'], [bela]: ['IKTATO'] });
  const ki = hely.mint('KERET_ADMIN', { id: admin });
  const { data } = await ki.kerdez(LISTA);
  expect(data.felhasznalok.totalCount).toBe(3);
  expect(ki.utasitasok.filter((sql) => !/asp\.naplo/.test(sql))).toHaveLength(4);
});

test('giving roles: twice the same, turned intervals, ended users are refused', async () => {
  const hely = v.onkormanyzat('18032');
  await felhasznalok(hely, { [admin]: ['KERET_ADMIN'], [bela]: ['IKTATO'] });
  const ki = hely.mint('KERET_ADMIN', { id: admin });
  expect(kodok(await vegrehajt(ki, 'szerepkorAd', { felhasznaloId: bela, szerepkor: 'IKTATO' }, 'tagsag { id }'))).toEqual(['MAR_VAN']);
  expect(
    kodok(
      await vegrehajt(
        ki,
        'szerepkorAd',
        { felhasznaloId: bela, szerepkor: 'JEGYZO', ervenyesTol: '2027-02-01', ervenyesIg: '2027-01-01' },
        'tagsag { id }',
      ),
    ),
  ).toEqual(['IDOSZAK_FORDITOTT']);
  const { tagsag } = await vegrehajt(
    ki,
    'szerepkorAd',
    { felhasznaloId: bela, szerepkor: 'ADO_UGYINTEZO', ervenyesIg: '2099-12-31', indok: 'kisegít' },
    'tagsag { id verzio ervenyesIg felhasznalo { id } }',
  );
  expect(tagsag).toMatchObject({ ervenyesIg: '2099-12-31', felhasznalo: { id: bela } });
  await vegrehajt(ki, 'szerepkorVisszavon', { id: tagsag.id, verzio: tagsag.verzio }, 'tagsag { id }');
  expect(kodok(await vegrehajt(ki, 'szerepkorVisszavon', { id: tagsag.id, verzio: tagsag.verzio + 1 }, 'tagsag { id }'))).toEqual([
    'MAR_VISSZAVONT',
  ]);
  await vegrehajt(ki, 'felhasznaloMegszuntet', { id: bela, verzio: 1 }, 'felhasznalo { allapot }');
  expect(kodok(await vegrehajt(ki, 'szerepkorAd', { felhasznaloId: bela, szerepkor: 'IKTATO' }, 'tagsag { id }'))).toEqual(['MEGSZUNT']);
});

test('what a clerk may not do is refused, to the clerk and to the jegyző alike', async () => {
  const hely = v.onkormanyzat('07977');
  await felhasznalok(hely, { [bela]: ['IKTATO'] });
  for (const szerepkor of ['IKTATO', 'JEGYZO', 'ADO_VEZETO']) {
    const { data, errors } = await hely
      .mint(szerepkor)
      .kerdez(`mutation Zar($input: FelhasznaloZarolInput!) { felhasznaloZarol(input: $input) { hibak { kod } } }`, {
        input: { id: bela, verzio: 1, ok: 'csak' },
      });
    expect(data?.felhasznaloZarol ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.code).toBe('NINCS_JOGOSULTSAG');
  }
});

test('every act is in the journal with who, as what, and the change', async () => {
  const hely = v.onkormanyzat('26596');
  await felhasznalok(hely, { [admin]: ['KERET_ADMIN'], [bela]: ['IKTATO'] });
  const ki = hely.mint('KERET_ADMIN', { id: admin });
  await vegrehajt(ki, 'felhasznaloZarol', { id: bela, verzio: 1, ok: 'próba' }, 'felhasznalo { id }');
  const { data } = await ki.kerdez(
    `{ keretNaplo(szuro: { actorId: "${admin}" }) { ep nodes { muvelet entitas entitasId szerepkorok eredmeny adat } } }`,
  );
  expect(data.keretNaplo.ep).toBe(true);
  expect(data.keretNaplo.nodes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ muvelet: 'felhasznaloZarol', szerepkorok: ['KERET_ADMIN'], eredmeny: 'SIKERES' }),
      expect.objectContaining({ muvelet: 'MODOSIT', entitas: 'Felhasznalo', entitasId: bela }),
    ]),
  );
});
