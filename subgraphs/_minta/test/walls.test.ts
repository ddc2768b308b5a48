import { withClient } from '@asp/kit';
import { mintPass } from '@asp/kit/call';
import { tesztHivas, tesztVilag, type TesztVilag } from '@asp/kit/test';
import { Bejegyzes } from '../src/bejegyzes/bejegyzes.entity.ts';
import { minta } from '../src/subgraph.ts';

/** Each wall alone: one is taken away, and the others still keep the municipalities apart. */
let v: TesztVilag;
let idegen: string;
const LISTA = '{ bejegyzesek { totalCount nodes { id targy } } }';
const EGY = 'query ($id: ID!) { bejegyzes(id: $id) { id targy } }';
const ENTITAS = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Bejegyzes { id targy } } }';

beforeAll(async () => {
  v = await tesztVilag(minta);
  const felvesz = 'mutation { bejegyzesFelvesz(input: { targy: "KANARI-B", leiras: "KANARI-B" }) { bejegyzes { id } } }';
  idegen = (await v.onkormanyzat('10630').mint('MINTA_UGYINTEZO').kerdez(felvesz)).data.bejegyzesFelvesz.bejegyzes.id;
});
afterAll(() => v.stop());

async function probak(): Promise<string> {
  const anna = v.onkormanyzat('02185').mint('MINTA_UGYINTEZO');
  const lezar = 'mutation ($input: BejegyzesLezarInput!) { bejegyzesLezar(input: $input) { bejegyzes { targy } hibak { kod } } }';
  const valaszok = [
    await anna.kerdez(LISTA),
    await anna.kerdez(EGY, { id: idegen }),
    await anna.kerdez(ENTITAS, { r: [{ __typename: 'Bejegyzes', id: idegen }] }),
    await anna.kerdez(lezar, { input: { id: idegen, verzio: 1 } }),
    await v.onkormanyzat('02185').ctx((ctx) => ctx.em.find(Bejegyzes, {})),
  ];
  return JSON.stringify(valaszok);
}

test('all walls stand', async () => {
  const valasz = await probak();
  expect(valasz).not.toContain('KANARI-B');
  expect(valasz).toContain('NEM_TALALHATO');
});

test('without the database policy the entity manager and the statements still cut', async () => {
  await withClient(v.adminUrl, (admin) =>
    admin.query('alter table bejegyzes no force row level security; alter table bejegyzes disable row level security'),
  );
  const valasz = await probak();
  await withClient(v.adminUrl, (admin) =>
    admin.query('alter table bejegyzes enable row level security; alter table bejegyzes force row level security'),
  );
  expect(valasz).not.toContain('KANARI-B');
});

test('without the entity manager filter the database policy still cuts', async () => {
  const talalt = await v.onkormanyzat('02185').ctx((ctx) => ctx.em.find(Bejegyzes, {}, { filters: { onkormanyzat: false } }));
  expect(talalt).toEqual([]);
});

test('without the shield the database still cuts', async () => {
  const mindenes = v.onkormanyzat('02185').mint('MINTA_UGYINTEZO');
  mindenes.actor.engedelyek.push('**');
  expect(JSON.stringify(await mindenes.kerdez(ENTITAS, { r: [{ __typename: 'Bejegyzes', id: idegen }] }))).not.toContain('KANARI-B');
});

test('an envelope for one municipality with the pass of another is refused', async () => {
  const hivas = { ...tesztHivas('minta', '02185', ['MINTA_UGYINTEZO']), onkormanyzat: '10630' };
  const { data, errors } = await v.running.execute({ query: LISTA }, hivas);
  expect({ data, kod: errors?.[0]?.extensions?.code }).toEqual({ data: null, kod: 'BELSO_HIBA' });
});

const hamis = () => ({ ...tesztHivas('minta', '10630', ['MINTA_UGYINTEZO']), pass: mintPass('00', { subject: '10630', requestId: 'x' }) });

test('statements that travelled with a forged pass answer nothing, not even that there is nothing', async () => {
  for (const query of [LISTA, '{ __typename }']) {
    const { data, errors } = await v.running.execute({ query }, hamis());
    expect({ data, kod: errors?.[0]?.extensions?.code }).toEqual({ data: null, kod: 'BELSO_HIBA' });
  }
});

test('work that may change something does not begin before the pass is verified', async () => {
  let elindult = false;
  await expect(v.running.inCtx(hamis(), async () => void (elindult = true))).rejects.toThrow(/nincs érvényes belépő/);
  expect(elindult).toBe(false);
});

test('what an operation leaves unsent or unfinished does not reach the next one on the connection', async () => {
  const bukik = () =>
    v.onkormanyzat('10630').ctx(async (ctx) => {
      void ctx.sql('select pg_sleep(0.05), * from bejegyzes').catch(() => {});
      throw new Error('megszakadt');
    });
  await Promise.all(Array.from({ length: 20 }, () => expect(bukik()).rejects.toThrow('megszakadt')));
  const utana = await v.onkormanyzat('02185').mint('MINTA_UGYINTEZO').kerdez(LISTA);
  expect(utana).toEqual({ data: { bejegyzesek: { totalCount: 0, nodes: [] } } });
});

test('nothing stays on a pooled connection after an operation', async () => {
  await v.onkormanyzat('10630').mint('MINTA_UGYINTEZO').kerdez(LISTA);
  await withClient(v.appUrl, async (kliens) => {
    await expect(kliens.query('select count(*) from bejegyzes')).rejects.toThrow(/nincs érvényes belépő/);
  });
  const maradt = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      v
        .onkormanyzat(i % 2 ? '02185' : '10630')
        .mint('MINTA_UGYINTEZO')
        .kerdez(LISTA),
    ),
  );
  expect(maradt.map((m) => m.data.bejegyzesek.totalCount)).toEqual(maradt.map((_, i) => (i % 2 ? 0 : 1)));
});
