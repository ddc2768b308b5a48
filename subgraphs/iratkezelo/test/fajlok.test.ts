import { withClient } from '@asp/kit';
import { docxFajl, fajlKeres, sha256, tesztVilag, type FajlValasz, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { demo } from '../src/index.ts';
import { iratkezelo } from '../src/subgraph.ts';
import { demoTerv, ERKEZTET, IKTAT, tetelId } from './seged.ts';

const KSH = '02185';
let v: TesztVilag;
let jegyzo: Szereplo;
beforeAll(async () => {
  v = await tesztVilag(iratkezelo);
  for (const ksh of [KSH, '10630']) await v.onkormanyzat(ksh).ctx((ctx) => demo(ctx, demoTerv(ksh)));
  jegyzo = v.onkormanyzat(KSH).mint('JEGYZO');
});
afterAll(() => v.stop());

const HIBAK = 'hibak { kod uzenet mezo }';
const FAJLOK = 'fajlok { id ervenyes { id sorszam nev tipus sha256 virus megnyithato } valtozatok { sorszam } }';
const docx = docxFajl('Tisztelt Hivatal!', 'Kérelem fakivágás engedélyezésére.');

async function feltolt(
  ki: Szereplo,
  act: 'iratFajlFeltolt' | 'kuldemenyFajlFeltolt',
  id: string,
  fajlId?: string,
): Promise<Pick<FajlValasz, 'status' | 'adat'>> {
  const tipus = `${act[0]!.toUpperCase()}${act.slice(1)}Input!`;
  const input = { id, nev: 'kérelem.docx', meret: docx.length, sha256: sha256(docx), fajlId };
  const { data, errors } = await ki.kerdez(`mutation ($input: ${tipus}) { ${act}(input: $input) { feltoltes { url } ${HIBAK} } }`, {
    input,
  });
  const { feltoltes, hibak } = data?.[act] ?? { hibak: errors };
  return feltoltes ? fajlKeres(v, { ksh: KSH, ki }, 'PUT', feltoltes.url, { torzs: docx }) : { status: 0, adat: { hibak } };
}
const letolt = (ki: Szereplo, act: 'iratFajlLetolt' | 'kuldemenyFajlLetolt', valtozatId: string) =>
  ki
    .kerdez(`mutation ($v: ID!) { ${act}(input: { valtozatId: $v }) { letoltes { url nev meret sha256 } ${HIBAK} } }`, { v: valtozatId })
    .then(({ data }) => data[act]);

async function ujIrat(tovabb: object = {}, ujUgyirat: object = {}) {
  const irattariTetelId = await tetelId(v.onkormanyzat(KSH), 'H202');
  const input = {
    irany: 'BELSO',
    targy: 'Feljegyzés',
    adathordozo: 'ELEKTRONIKUS',
    ujUgyirat: { irattariTetelId, ...ujUgyirat },
    ...tovabb,
  };
  return (await jegyzo.kerdez(IKTAT, { input })).data.iratIktat.irat as {
    id: string;
    verzio: number;
    ugyirat: { id: string; verzio: number };
  };
}

test('a document gets a file, a new version of it, and gives both back', async () => {
  const irat = await ujIrat();
  const fel = await feltolt(jegyzo, 'iratFajlFeltolt', irat.id);
  expect(fel).toMatchObject({ status: 201, adat: { tipus: 'DOCX', sorszam: 1 } });
  expect((await feltolt(jegyzo, 'iratFajlFeltolt', irat.id, fel.adat.fajlId as string)).adat).toMatchObject({ sorszam: 2 });
  const { data } = await jegyzo.kerdez(`query ($id: ID!) { irat(id: $id) { ${FAJLOK} } }`, { id: irat.id });
  const [fajl] = data.irat.fajlok;
  expect(fajl).toMatchObject({
    ervenyes: { sorszam: 2, nev: 'kérelem.docx', sha256: sha256(docx), virus: 'NEM_VIZSGALT', megnyithato: true },
    valtozatok: [{ sorszam: 2 }, { sorszam: 1 }],
  });
  const { letoltes } = await letolt(jegyzo, 'iratFajlLetolt', fajl.ervenyes.id);
  expect((await fajlKeres(v, { ksh: KSH, ki: jegyzo }, 'GET', letoltes.url)).bajtok.equals(docx)).toBe(true);
});

test('the files of what came are as they came: before registration they may change, afterwards they are as open as the case file', async () => {
  const input = { bekuldo: 'Kovács Béla', mod: 'EMAIL', fajta: 'ELEKTRONIKUS', targy: 'Kérelem' };
  const { kuldemeny } = (await jegyzo.kerdez(ERKEZTET, { input })).data.kuldemenyErkeztet;
  const { adat } = await feltolt(jegyzo, 'kuldemenyFajlFeltolt', kuldemeny.id);
  const irattariTetelId = await tetelId(v.onkormanyzat(KSH), 'J101');
  const kezelo = v.onkormanyzat(KSH).mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000001' });
  const idegen = v.onkormanyzat(KSH).mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000002' });
  expect((await letolt(idegen, 'kuldemenyFajlLetolt', adat.valtozatId as string)).hibak).toEqual([]);
  const torol = async (ki: Szereplo, fajlId: unknown) => {
    const kerdes = `mutation ($i: KuldemenyFajlTorolInput!) { kuldemenyFajlTorol(input: $i) { kuldemeny { fajlok { id } } ${HIBAK} } }`;
    return (await ki.kerdez(kerdes, { i: { id: kuldemeny.id, fajlId, idempotenciaKulcs: `torol ${fajlId}` } })).data.kuldemenyFajlTorol;
  };
  const rossz = (await feltolt(jegyzo, 'kuldemenyFajlFeltolt', kuldemeny.id)).adat.fajlId;
  expect((await torol(v.onkormanyzat('10630').mint('JEGYZO'), rossz)).hibak).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
  expect(await torol(jegyzo, rossz)).toEqual({ kuldemeny: { fajlok: [{ id: adat.fajlId }] }, hibak: [] });
  await ujIrat({ irany: 'BEJOVO', kuldemenyId: kuldemeny.id, ujUgyirat: { irattariTetelId, ugyintezoId: kezelo.actor.id } });
  expect((await feltolt(jegyzo, 'kuldemenyFajlFeltolt', kuldemeny.id)).adat.hibak).toMatchObject([{ kod: 'TILTOTT_LEPES' }]);
  expect((await torol(jegyzo, adat.fajlId)).hibak).toMatchObject([{ kod: 'TILTOTT_LEPES' }]);
  expect((await letolt(kezelo, 'kuldemenyFajlLetolt', adat.valtozatId as string)).hibak).toEqual([]);
  expect((await letolt(idegen, 'kuldemenyFajlLetolt', adat.valtozatId as string)).hibak).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
});

test('a sealed file’s documents are closed to others in every way, a foreign one’s too', async () => {
  const kezelo = v.onkormanyzat(KSH).mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000001' });
  const idegen = v.onkormanyzat(KSH).mint('UGYINTEZO', { id: '0190a000-0000-7000-8000-000000000002' });
  const masutt = v.onkormanyzat('10630').mint('JEGYZO');
  const irattariTetelId = await tetelId(v.onkormanyzat(KSH), 'J101');
  const irat = await ujIrat({ ujUgyirat: { irattariTetelId, ugyintezoId: kezelo.actor.id } });
  const { adat } = await feltolt(kezelo, 'iratFajlFeltolt', irat.id);
  const { letoltes } = await letolt(kezelo, 'iratFajlLetolt', adat.valtozatId as string);
  for (const ki of [idegen, masutt]) {
    expect((await letolt(ki, 'iratFajlLetolt', adat.valtozatId as string)).hibak).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
    const { data } = await ki.kerdez(`mutation ($i: IratFajlFeltoltInput!) { iratFajlFeltolt(input: $i) { ${HIBAK} } }`, {
      i: { id: irat.id, nev: 'a.txt', meret: 1 },
    });
    expect(data.iratFajlFeltolt.hibak).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
    const torol = await ki.kerdez(`mutation ($i: IratFajlTorolInput!) { iratFajlTorol(input: $i) { ${HIBAK} } }`, {
      i: { id: irat.id, fajlId: adat.fajlId },
    });
    expect(torol.data?.iratFajlTorol?.hibak ?? [{ kod: 'NEM_TALALHATO' }]).toMatchObject([{ kod: 'NEM_TALALHATO' }]);
  }
  expect((await fajlKeres(v, { ksh: '10630', ki: masutt }, 'GET', letoltes.url)).status).toBe(404);
  expect((await fajlKeres(v, { ksh: KSH, ki: idegen }, 'GET', letoltes.url)).status).toBe(403);
});

test('a draft that was submitted keeps its files; a file by mistake goes before that', async () => {
  const irat = await ujIrat();
  const [jo, rossz] = [await feltolt(jegyzo, 'iratFajlFeltolt', irat.id), await feltolt(jegyzo, 'iratFajlFeltolt', irat.id)];
  const torol = (fajlId: unknown) =>
    jegyzo.kerdez(`mutation ($i: IratFajlTorolInput!) { iratFajlTorol(input: $i) { irat { fajlok { id } } ${HIBAK} } }`, {
      i: { id: irat.id, fajlId, idempotenciaKulcs: `torol ${fajlId} ${sorszam++}` },
    });
  let sorszam = 0;
  expect((await torol(rossz.adat.fajlId)).data.iratFajlTorol).toEqual({ irat: { fajlok: [{ id: jo.adat.fajlId }] }, hibak: [] });
  expect((await torol(rossz.adat.fajlId)).data.iratFajlTorol.hibak).toMatchObject([{ kod: 'NEM_TALALHATO', mezo: ['input', 'fajlId'] }]);
  await withClient(v.adminUrl, (admin) => admin.query(`update irat set allapot = 'KIADMANYOZASRA_VAR' where id = $1`, [irat.id]));
  expect((await torol(jo.adat.fajlId)).data.iratFajlTorol.hibak).toMatchObject([{ kod: 'TILTOTT_LEPES' }]);
  expect((await feltolt(jegyzo, 'iratFajlFeltolt', irat.id)).adat.hibak).toMatchObject([{ kod: 'TILTOTT_LEPES' }]);
});
