import { abraTeszt, tesztVilag, type TesztVilag } from '@asp/kit/test';
import { demo } from '../src/index.ts';
import { iratGep } from '../src/irat/irat-gep.ts';
import { iratkezelo } from '../src/subgraph.ts';
import { ugyiratGep } from '../src/ugyirat/ugyirat-gep.ts';
import { demoTerv, IKTAT, tetelId } from './seged.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(iratkezelo);
});
afterAll(() => v.stop());

const README = new URL('../README.md', import.meta.url);
abraTeszt(ugyiratGep as never, README);
abraTeszt(iratGep as never, README);

const KEZELO = '0190a000-0000-7000-8000-000000000011';
const UGY = `ugyirat { id verzio allapot hatarido muveletek { muvelet lehet kod } hataridok { nev esedekes allapot ugyintezoId } lepesek { muvelet megjegyzes } iratok { id verzio allapot muveletek { muvelet lehet kod ok } } }`;
const act = (nev: string) =>
  `mutation ($i: ${nev[0]!.toUpperCase()}${nev.slice(1)}Input!) { r: ${nev}(input: $i) { hibak { kod uzenet mezo } ${UGY} } }`;
const EXPEDIAL = `mutation ($i: IratExpedialInput!) { r: iratExpedial(input: $i) { hibak { kod mezo } irat { ${UGY} } kezbesites { id verzio } } }`;
const EREDMENY = `mutation ($i: KezbesitesEredmenyRogzitInput!) { r: kezbesitesEredmenyRogzit(input: $i) { hibak { kod } kezbesites { kezbesitve irat { allapot ${UGY} } } } }`;
const lehet = (x: { muveletek: { muvelet: string; lehet: boolean }[] }) => x.muveletek.filter((m) => m.lehet).map((m) => m.muvelet);

async function ugy(ksh: string) {
  const hely = v.onkormanyzat(ksh);
  await hely.ctx((ctx) => demo(ctx, demoTerv(ksh)));
  const jegyzo = hely.mint('JEGYZO');
  const kezelo = hely.mint('UGYINTEZO', { id: KEZELO });
  const input = {
    irany: 'KIMENO',
    targy: 'Válasz a panaszra',
    cimzett: 'Példa Péter',
    cimzettCim: '8229 Csopak, Fő u. 1.',
    adathordozo: 'PAPIR',
  };
  const { data } = await kezelo.kerdez(IKTAT, { input: { ...input, ujUgyirat: { irattariTetelId: await tetelId(hely, 'H301') } } });
  return { hely, jegyzo, kezelo, irat: data.iratIktat.irat };
}
const iv = ({ id, verzio }: { id: string; verzio: number }) => ({ id, verzio });

test('a file from assignment to delivery: every step offered before it is taken, the deadline stops, goes on and is met', async () => {
  const { jegyzo, kezelo, irat } = await ugy('02185');
  const korai = await kezelo.kerdez(act('ugyiratLezar'), { i: iv(irat.ugyirat) });
  expect(korai.data.r.hibak).toMatchObject([{ kod: 'ALLAPOT', uzenet: expect.stringContaining('„iktatott”'), mezo: ['input', 'id'] }]);
  let u = (await jegyzo.kerdez(act('ugyiratSzignal'), { i: { ...iv(irat.ugyirat), ugyintezoId: KEZELO } })).data.r.ugyirat;
  expect(u).toMatchObject({ allapot: 'SZIGNALT', hataridok: [{ nev: 'Az ügy elintézése', ugyintezoId: KEZELO, esedekes: u.hatarido }] });
  expect(lehet(u)).toContain('ugyiratAtvesz');
  u = (await kezelo.kerdez(act('ugyiratAtvesz'), { i: iv(u) })).data.r.ugyirat;
  const hatarido = u.hatarido;
  const [ma] = await v
    .onkormanyzat('02185')
    .ctx((ctx) =>
      ctx.sql<{ nap: string; tiz: string }>(
        "select b.ma::text as nap, (b.ma + 10)::text as tiz from (select (now() at time zone 'Europe/Budapest')::date as ma) b",
      ),
    );
  u = (await kezelo.kerdez(act('ugyiratHianypotlasraHiv'), { i: { ...iv(u), eddig: ma!.tiz, megjegyzes: 'Hiányzik a meghatalmazás.' } }))
    .data.r.ugyirat;
  expect(u).toMatchObject({ allapot: 'HIANYPOTLAS', hataridok: [{ allapot: 'ALL', esedekes: null }] });
  u = (await kezelo.kerdez(act('ugyiratFolytat'), { i: iv(u) })).data.r.ugyirat;
  expect(u).toMatchObject({ allapot: 'UGYINTEZES', hatarido, hataridok: [{ esedekes: hatarido }] });
  expect(lehet(u.iratok[0])).toEqual(['iratKiadmanyozasraBenyujt', 'iratTevesIktatas']);

  u = (await kezelo.kerdez(act('iratKiadmanyozasraBenyujt'), { i: iv(u.iratok[0]) })).data.r.ugyirat;
  const vissza = await jegyzo.kerdez(act('iratVisszaad'), { i: iv(u.iratok[0]) });
  expect(vissza.data.r.hibak).toMatchObject([{ kod: 'INDOK_HIANYZIK', mezo: ['input', 'megjegyzes'] }]);
  u = (await jegyzo.kerdez(act('iratKiadmanyoz'), { i: iv(u.iratok[0]) })).data.r.ugyirat;
  expect(u).toMatchObject({ allapot: 'KIADMANYOZOTT', iratok: [{ allapot: 'KIADMANYOZOTT' }] });
  const fel = (await kezelo.kerdez(EXPEDIAL, { i: { ...iv(u.iratok[0]), mod: 'TERTIVEVENY', ragszam: 'RL123' } })).data.r;
  expect(fel.hibak).toEqual([]);
  const kesz = (
    await kezelo.kerdez(EREDMENY, {
      i: { ...iv(fel.kezbesites), eredmeny: 'ATVETTE', nap: ma!.nap },
    })
  ).data.r;
  expect(kesz).toMatchObject({ hibak: [], kezbesites: { irat: { allapot: 'KEZBESITETT' } } });
  u = (await kezelo.kerdez(act('ugyiratLezar'), { i: iv(kesz.kezbesites.irat.ugyirat) })).data.r.ugyirat;
  expect(u).toMatchObject({ allapot: 'LEZART', hataridok: [{ allapot: 'TELJESULT' }] });
  expect(u.lepesek.map((l: any) => l.muvelet)).toEqual([
    'iratIktat',
    'ugyiratSzignal',
    'ugyiratAtvesz',
    'ugyiratHianypotlasraHiv',
    'ugyiratFolytat',
    'iratKiadmanyozasraBenyujt',
    'iratKiadmanyoz',
    'iratExpedial',
    'kezbesitesEredmenyRogzit',
    'ugyiratLezar',
  ]);
});

test('nobody approves a draft of one’s own, and the graph says so before it is tried', async () => {
  const hely = v.onkormanyzat('17011');
  await hely.ctx((ctx) => demo(ctx, demoTerv('17011')));
  const jegyzo = hely.mint('JEGYZO', { id: KEZELO });
  const { data } = await jegyzo.kerdez(IKTAT, {
    input: {
      irany: 'BELSO',
      targy: 'Feljegyzés',
      adathordozo: 'PAPIR',
      ujUgyirat: { irattariTetelId: await tetelId(hely, 'U301'), ugyintezoId: KEZELO },
    },
  });
  const { irat } = data.iratIktat;
  const elobb = await jegyzo.kerdez(act('iratKiadmanyozasraBenyujt'), { i: iv(irat) });
  expect(elobb.data.r.hibak).toMatchObject([{ kod: 'UGYIRAT_ALLAPOT' }]);
  const atvett = (await jegyzo.kerdez(act('ugyiratAtvesz'), { i: iv(irat.ugyirat) })).data.r.ugyirat;
  const benyujtott = (await jegyzo.kerdez(act('iratKiadmanyozasraBenyujt'), { i: iv(atvett.iratok[0]) })).data.r.ugyirat;
  expect(benyujtott.iratok[0].muveletek).toContainEqual(
    expect.objectContaining({ muvelet: 'iratKiadmanyoz', lehet: false, kod: 'SAJAT_TERVEZET' }),
  );
  expect((await jegyzo.kerdez(act('iratKiadmanyoz'), { i: iv(benyujtott.iratok[0]) })).data.r.hibak).toMatchObject([
    { kod: 'SAJAT_TERVEZET' },
  ]);
});
