import { randomUUID } from 'node:crypto';
import { act, defineSubgraph, esemeny, refusal, withClient, type Ctx, type Subgraph } from '@asp/kit';
import { mintPass, posta, tavoliPort, type EsemenyPort, type Posta, type PostaOptions } from '@asp/kit/call';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { minta } from '../src/subgraph.ts';

/** Writes what it heard as a row; told to fail, it fails after the row is written. */
const lat: { fajta: string; onkormanyzat: string; targy: string; actor: string; fajtaja: string; kerelem: string }[] = [];
let hibazik: (fajta: string, targy: string) => Error | null = () => null;
async function tukroz(ctx: Ctx, e: { id: string; fajta: string; targy: { id: string }; sorszam: number }): Promise<void> {
  await ctx.sql(
    `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot)
     select $1, gen_random_uuid(), asp.kovetkezo('tukor', $2)::text || '/' || $2, $3, '', current_date, 'NYITOTT'`,
    [ctx.onkormanyzat, e.targy.id, `${e.sorszam} ${e.fajta}`],
  );
  const hiba = hibazik(e.fajta, e.targy.id);
  if (hiba) throw hiba;
  lat.push({
    fajta: e.fajta,
    onkormanyzat: ctx.onkormanyzat,
    targy: e.targy.id,
    actor: ctx.actor.id,
    fajtaja: ctx.actor.fajta,
    kerelem: ctx.requestId,
  });
}
const tukor: Subgraph = defineSubgraph({
  ...minta,
  name: 'tukor',
  kibocsat: undefined,
  esemenyek: { 'minta.bejegyzes.felveve': tukroz, 'minta.bejegyzes.lezarva': tukroz },
});

let forras: TesztVilag;
let cel: TesztVilag;
const A = '02185';
const B = '10630';
const posta_ = (tovabb: Partial<PostaOptions> = {}, kozbe: Partial<Record<string, (port: EsemenyPort) => EsemenyPort>> = {}): Posta =>
  posta({
    szakrendszerek: Object.fromEntries(
      [forras, cel].map((v) => [
        v.subgraph.name,
        { port: (kozbe[v.subgraph.name] ?? ((p) => p))(v.running.esemenyek), passKey: v.passKey },
      ]),
    ),
    log: { warn: () => {} } as never,
    ...tovabb,
  });

beforeAll(async () => {
  [forras, cel] = [await tesztVilag(minta), await tesztVilag(tukor)];
});
afterAll(async () => {
  await forras.stop();
  await cel.stop();
});
beforeEach(() => {
  lat.length = 0;
  hibazik = () => null;
});

const FELVESZ = `mutation ($input: BejegyzesFelveszInput!) { bejegyzesFelvesz(input: $input) { bejegyzes { id } hibak { kod } } }`;
const LEZAR = `mutation ($input: BejegyzesLezarInput!) { bejegyzesLezar(input: $input) { bejegyzes { id } hibak { kod } } }`;
const LISTA = `query ($allapot: KezbesitesAllapot) { mintaKezbesitesek(allapot: $allapot) { nodes { esemenyId sorszam fajta entitasId cimzett allapot proba hiba esedekes } } }`;
const anna = (ksh: string) => forras.onkormanyzat(ksh).mint(['MINTA_UGYINTEZO', 'KERET_ADMIN']);
const felvesz = async (ksh: string, targy = 'Kátyú'): Promise<string> =>
  (await anna(ksh).kerdez(FELVESZ, { input: { targy, leiras: 'x' } })).data.bejegyzesFelvesz.bejegyzes.id;
const kezbesitesek = async (ksh: string, allapot?: string) => (await anna(ksh).kerdez(LISTA, { allapot })).data.mintaKezbesitesek.nodes;
const tukrozott = (ksh: string): Promise<{ sorszam: string; targy: string }[]> =>
  cel
    .onkormanyzat(ksh)
    .ctx((ctx) => ctx.sql('select sorszam, targy from bejegyzes where onkormanyzat = $1 order by sorszam', [ctx.onkormanyzat]));
/** The clock of the back-off runs in the database; here it is turned forward. */
const varj = () =>
  withClient(forras.adminUrl, (admin) =>
    admin.query(`update asp.kezbesites set esedekes = now() where allapot = 'VAR' and esedekes < 'infinity'`),
  );

test('what happened is told once, in order, for the same municipality and on behalf of who caused it', async () => {
  const id = await felvesz(A);
  await anna(A).kerdez(LEZAR, { input: { id, verzio: 1 } });
  const p = posta_();
  await p.urit();
  await p.urit();
  expect(lat.map(({ fajta, targy, onkormanyzat, fajtaja, actor }) => ({ fajta, targy, onkormanyzat, fajtaja, actor }))).toEqual(
    ['felveve', 'lezarva'].map((mi) => ({
      fajta: `minta.bejegyzes.${mi}`,
      targy: id,
      onkormanyzat: A,
      fajtaja: 'RENDSZER',
      actor: anna(A).actor.id,
    })),
  );
  const naplo = await cel
    .onkormanyzat(A)
    .mint('KERET_ADMIN')
    .kerdez(`{ tukorNaplo { ep nodes { muvelet entitasId actorId kerelemId adat } } }`);
  expect(naplo.data.tukorNaplo.nodes[1]).toMatchObject({
    muvelet: 'esemeny:minta.bejegyzes.felveve',
    entitasId: id,
    actorId: anna(A).actor.id,
    kerelemId: lat[0]!.kerelem,
  });
  expect(await kezbesitesek(A)).toMatchObject([
    { allapot: 'KESZ', cimzett: 'tukor' },
    { allapot: 'KESZ', fajta: 'minta.bejegyzes.felveve' },
  ]);
});

test('a refused act tells nothing, an undeclared event is a bug', async () => {
  const elotte = (await kezbesitesek('17011')).length;
  await anna('17011').kerdez(FELVESZ, { input: { targy: 'x', leiras: '' } });
  await forras.onkormanyzat('17011').ctx((ctx) =>
    act(ctx, 'proba', {}, async () => {
      esemeny(ctx, { fajta: 'minta.bejegyzes.felveve', targy: { entitas: 'Bejegyzes', id: 'x' } });
      throw refusal('NEM', 'Nem.');
    }),
  );
  await posta_().urit();
  expect(await kezbesitesek('17011')).toHaveLength(elotte);
  await expect(
    forras.onkormanyzat('17011').ctx(async (ctx) => esemeny(ctx, { fajta: 'minta.masik.valami', targy: { entitas: 'X', id: 'x' } })),
  ).rejects.toThrow(/not declared/);
});

test('a failure holds its own chain, is tried again with growing pauses, put aside after ten, and goes on when sent again', async () => {
  const [rossz, jo] = [await felvesz('15130'), await felvesz('15130')];
  await anna('15130').kerdez(LEZAR, { input: { id: rossz, verzio: 1 } });
  hibazik = (_fajta, targy) => (targy === rossz ? refusal('NINCS_UGY', 'Nincs ilyen ügy.') : null);
  const p = posta_();
  const szunetek: number[] = [];
  for (let i = 0; i < 10; i++) {
    await p.urit();
    const elso = (await kezbesitesek('15130')).find((k: any) => k.entitasId === rossz && k.fajta.endsWith('felveve'));
    if (elso.esedekes) szunetek.push(Date.parse(elso.esedekes) - Date.now());
    await varj();
  }
  expect(szunetek).toHaveLength(9);
  for (let i = 1; i < szunetek.length; i++) expect(szunetek[i]!).toBeGreaterThan(szunetek[i - 1]! * 1.4);
  await p.urit();
  expect(lat.map((l) => l.targy)).toEqual([jo]);
  const felreteve = await kezbesitesek('15130', 'FELRETEVE');
  expect(felreteve).toMatchObject([{ entitasId: rossz, proba: 10, hiba: 'NINCS_UGY', esedekes: null }]);
  expect(p.allapot().minta).toMatchObject({ felreteve: 1 });
  const ujra = `mutation ($input: KezbesitesInput!) { mintaKezbesitesUjra(input: $input) { kezbesites { allapot } hibak { kod } } }`;
  const input = { esemenyId: felreteve[0].esemenyId, cimzett: 'tukor' };
  expect(
    (await forras.onkormanyzat(B).mint(['MINTA_UGYINTEZO', 'KERET_ADMIN']).kerdez(ujra, { input })).data.mintaKezbesitesUjra,
  ).toMatchObject({
    kezbesites: null,
    hibak: [{ kod: 'NINCS_FELRETEVE' }],
  });
  hibazik = () => null;
  expect((await anna('15130').kerdez(ujra, { input })).data.mintaKezbesitesUjra).toMatchObject({
    kezbesites: { allapot: 'VAR' },
    hibak: [],
  });
  await p.urit();
  expect(lat.map((l) => [l.targy, l.fajta.split('.')[2]])).toEqual([
    [jo, 'felveve'],
    [rossz, 'felveve'],
    [rossz, 'lezarva'],
  ]);
});

test('what was put aside can be skipped; those behind it go on', async () => {
  const id = await felvesz('33367');
  await anna('33367').kerdez(LEZAR, { input: { id, verzio: 1 } });
  hibazik = (fajta) => (fajta.endsWith('felveve') ? new Error('x') : null);
  const p = posta_();
  for (let i = 0; i < 10; i++) {
    await p.urit();
    await varj();
  }
  const [{ esemenyId }] = await kezbesitesek('33367', 'FELRETEVE');
  await anna('33367').kerdez(`mutation ($input: KezbesitesInput!) { mintaKezbesitesAtugor(input: $input) { hibak { kod } } }`, {
    input: { esemenyId, cimzett: 'tukor' },
  });
  await p.urit();
  expect(lat.map((l) => l.fajta)).toEqual(['minta.bejegyzes.lezarva']);
});

test('who cannot be reached costs no attempt; nothing is addressed before everybody was asked', async () => {
  await felvesz('25584');
  const nemEl = () => Promise.reject(new Error('econnrefused'));
  const senki = posta_({}, { tukor: (port) => ({ ...port, allapot: nemEl }) });
  await senki.urit();
  expect(await kezbesitesek('25584')).toEqual([]);
  await posta_({}, { tukor: (port) => ({ ...port, fogad: nemEl }) }).urit();
  expect(await kezbesitesek('25584')).toMatchObject([{ allapot: 'VAR', proba: 0, hiba: 'NEM_ELERHETO' }]);
  await varj();
  await posta_().urit();
  expect(lat).toHaveLength(1);
});

test('killed between effect and acknowledgement, sent twice at once, sent in the wrong order: effects once and in order', async () => {
  const ksh = '18032';
  const idk: string[] = [];
  for (let i = 0; i < 15; i++) {
    const id = await felvesz(ksh);
    await anna(ksh).kerdez(LEZAR, { input: { id, verzio: 1 } });
    idk.push(id);
  }
  let n = 0;
  const zavaros = (port: EsemenyPort): EsemenyPort => ({
    ...port,
    fogad: async (hivas, keres) => {
      const eset = n++ % 3;
      if (eset === 0) return port.fogad(hivas, keres);
      const [elso] = await Promise.all([port.fogad(hivas, keres), port.fogad({ ...hivas, nonce: randomUUID() }, keres)]);
      if (eset === 1) return elso;
      throw new Error('killed');
    },
  });
  const fordit = (port: EsemenyPort): EsemenyPort => ({ ...port, kivesz: async (h, k) => (await port.kivesz(h, k)).reverse() });
  for (let i = 0; i < 40; i++) {
    await Promise.all([
      posta_({ foglalasMp: 0 }, { tukor: zavaros, minta: fordit }).kor(),
      posta_({ foglalasMp: 0 }, { tukor: zavaros }).kor(),
    ]);
    await varj();
  }
  await posta_().urit();
  const tortent = lat.filter((l) => l.onkormanyzat === ksh).map((l) => [l.targy, l.fajta.split('.')[2]].join(' '));
  expect([...tortent].sort()).toEqual(idk.flatMap((id) => [`${id} felveve`, `${id} lezarva`]).sort());
  for (const id of idk) expect(tortent.indexOf(`${id} felveve`)).toBeLessThan(tortent.indexOf(`${id} lezarva`));
  expect(await tukrozott(ksh)).toHaveLength(30);
});

test('what was delivered long ago is removed with the next acknowledgement; what waits or was put aside stays', async () => {
  const C = '17020';
  const p = posta_();
  const [kesz, felretett, uj] = [await felvesz(C), await felvesz(C), await felvesz(C)];
  hibazik = (_fajta, targy) => (targy === felretett ? new Error('x') : null);
  for (let i = 0; i < 10; i++) {
    await p.urit();
    await varj();
  }
  expect((await kezbesitesek(C)).map(({ entitasId, allapot }: any) => [entitasId, allapot])).toEqual(
    expect.arrayContaining([
      [kesz, 'KESZ'],
      [felretett, 'FELRETEVE'],
    ]),
  );
  const regi = (id: string) =>
    withClient(forras.adminUrl, (admin) =>
      admin.query(`update asp.esemeny set letrehozva = now() - interval '91 days' where entitas_id = $1`, [id]),
    );
  for (const id of [kesz, felretett]) await regi(id);
  hibazik = () => null;
  const kesobb = await felvesz(C);
  await p.urit();
  const maradt = (await kezbesitesek(C)).map(({ entitasId }: any) => entitasId);
  expect(maradt.sort()).toEqual([felretett, uj, kesobb].sort());
  const [{ n }] = (await forras
    .onkormanyzat(C)
    .ctx((ctx) => ctx.sql('select count(*)::int as n from asp.esemeny where entitas_id = $1', [kesz]))) as [{ n: number }];
  expect(n).toBe(0);
  // its chain goes on although the link before is gone
  await anna(C).kerdez(LEZAR, { input: { id: kesz, verzio: 1 } });
  await p.urit();
  expect(lat.filter(({ targy }) => targy === kesz).map(({ fajta }) => fajta)).toEqual([
    'minta.bejegyzes.felveve',
    'minta.bejegyzes.lezarva',
  ]);
});

describe('isolation', () => {
  test('an event is handled for its own municipality, whatever the carrier or the source says', async () => {
    await felvesz(B);
    const atir = (port: EsemenyPort): EsemenyPort => ({
      ...port,
      kivesz: async (h, k) => (await port.kivesz(h, k)).map((kuldemeny) => ({ ...kuldemeny, onkormanyzat: A })),
    });
    await posta_({}, { minta: atir }).urit();
    expect(lat).toEqual([]);
    expect(await kezbesitesek(B)).toMatchObject([{ allapot: 'VAR', proba: 1, hiba: 'IDEGEN' }]);
    await varj();
    // a carrier that sends it with the pass of another municipality
    const masnak = (port: EsemenyPort): EsemenyPort => ({
      ...port,
      fogad: (h, k) => port.fogad({ ...h, onkormanyzat: A, pass: mintPass(cel.passKey, { subject: A, requestId: 'x' }) }, k),
    });
    await posta_({}, { tukor: masnak }).urit();
    expect(lat).toEqual([]);
    await varj();
    await posta_().urit();
    expect(lat.map((l) => l.onkormanyzat)).toEqual([B]);
  });

  test('a szakrendszer cannot speak in the name of another', async () => {
    await felvesz('13453');
    const hamis = (port: EsemenyPort): EsemenyPort => ({
      ...port,
      kivesz: async (h, k) => (await port.kivesz(h, k)).map((kuldemeny) => ({ ...kuldemeny, fajta: 'ado.bizonyitvany.kiadva' })),
    });
    await posta_({}, { minta: hamis }).urit();
    expect(lat).toEqual([]);
    expect(await kezbesitesek('13453')).toMatchObject([{ hiba: 'IDEGEN' }]);
  });

  test("the carrier's pass opens totals and names of municipalities, no row; a municipality's pass does not open the totals", async () => {
    const hivas = { requestId: 'x', onkormanyzat: '', pass: '' } as never as Parameters<EsemenyPort['allapot']>[0];
    const allapot = (pass: string) => forras.running.esemenyek.allapot({ ...hivas, pass });
    expect(Object.keys(await allapot(mintPass(forras.passKey, { kind: 'r', subject: 'posta', requestId: 'x' }))).sort()).toEqual(
      ['felreteve', 'kezel', 'nyilvanos', 'onkormanyzatok', 'varakozik'].sort(),
    );
    for (const pass of [
      '',
      mintPass(forras.passKey, { subject: A, requestId: 'x' }),
      mintPass(forras.passKey, { kind: 'r', subject: A, requestId: 'x' }),
      mintPass('00', { kind: 'r', subject: 'posta', requestId: 'x' }),
      mintPass(forras.passKey, { kind: 'r', subject: 'posta', requestId: 'x', ttl: -5 }),
    ])
      await expect(allapot(pass)).rejects.toThrow(/nincs érvényes belépő/);
    await withClient(forras.appUrl, async (kliens) => {
      await kliens.query('begin');
      await kliens.query("select set_config('asp.pass', $1, true)", [
        mintPass(forras.passKey, { kind: 'r', subject: 'posta', requestId: 'x' }),
      ]);
      await expect(kliens.query('select * from asp.esemeny')).rejects.toThrow(/nincs érvényes belépő/);
      await kliens.query('rollback');
    });
  });
});

test('over HTTP the same, and only for calls signed for the port of events', async () => {
  const { url, callKey } = await cel.http();
  const id = await felvesz('07977');
  await posta_({}, { tukor: () => tavoliPort(url, callKey) }).urit();
  expect(lat.map((l) => l.targy)).toEqual([id]);
  await expect(tavoliPort(url, 'ab').allapot({ actor: {} } as never)).rejects.toThrow(/401/);
  const graf = await fetch(url.replace('/graphql', '/esemenyek'), { method: 'POST', body: '{}' });
  expect(graf.status).toBe(401);
});
