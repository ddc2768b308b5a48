import { HOMOKOZO } from '@asp/kit/call';
import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { demo } from '../src/demo.ts';
import { keret } from '../src/subgraph.ts';
import { AZONOSITO, felhasznalok, kodok, vegrehajt } from './vilag.ts';

const CSOPAK = { ksh: '02185', nev: 'Csopak', lakasok: 897, nepesseg: 1773, kozpont: { y: 564_100, x: 182_000 }, parcellak: 897 };
let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(keret);
  await v.onkormanyzat(HOMOKOZO.ksh).ctx((ctx) => demo(ctx, HOMOKOZO));
  await v.onkormanyzat(CSOPAK.ksh).ctx((ctx) => demo(ctx, CSOPAK));
});
afterAll(() => v.stop());

async function visszaallit(ksh: string, input: object = {}): Promise<any> {
  const { data, errors } = await v
    .onkormanyzat(ksh)
    .mint('FEJLESZTO')
    .kerdez(
      'mutation V($input: HomokozoVisszaallitInput!) { keretHomokozoVisszaallit(input: $input) { torolt hibak { kod uzenet mezo } } }',
      { input },
    );
  expect(errors).toBeUndefined();
  return data.keretHomokozoVisszaallit;
}
const nevek = async (ksh: string): Promise<string[]> =>
  (await v.onkormanyzat(ksh).ctx((ctx) => ctx.sql<{ nev: string }>('select nev from felhasznalo order by nev'))).map(({ nev }) => nev);

test('the sandbox is a municipality that says so; every other one says the contrary', async () => {
  const { data } = await v
    .onkormanyzat(HOMOKOZO.ksh)
    .mint('FEJLESZTO')
    .kerdez('{ en { onkormanyzat { nev homokozo hivatal { nev onkormanyzatok { nev } } } } }');
  expect(data.en.onkormanyzat).toEqual({
    nev: 'Mintafalva',
    homokozo: true,
    hivatal: { nev: 'Mintafalvai Polgármesteri Hivatal', onkormanyzatok: [{ nev: 'Mintafalva' }] },
  });
  const igazi = await v.onkormanyzat(CSOPAK.ksh).mint('JEGYZO').kerdez('{ onkormanyzat(kshKod: "02185") { homokozo } }');
  expect(igazi.data.onkormanyzat).toEqual({ homokozo: false });
});

test('a reset brings the staff back, keeps who registered there, and touches nobody else', async () => {
  const elotte = await nevek(HOMOKOZO.ksh);
  const csopak = await nevek(CSOPAK.ksh);
  await felhasznalok(v.onkormanyzat(HOMOKOZO.ksh), { [AZONOSITO.anna]: ['FEJLESZTO'], [AZONOSITO.bela]: ['IKTATO'] });
  await v.onkormanyzat(HOMOKOZO.ksh).ctx((ctx) => ctx.sql(`update felhasznalo set allapot = 'ZAROLT' where nev = 'Kovács Anna'`));
  const { torolt } = await visszaallit(HOMOKOZO.ksh);
  expect(torolt).toBeGreaterThan(elotte.length);
  expect((await nevek(HOMOKOZO.ksh)).sort()).toEqual([...elotte, 'Teszt a3'].sort());
  expect(await nevek(CSOPAK.ksh)).toEqual(csopak);
  const anna = await v.onkormanyzat(HOMOKOZO.ksh).ctx((ctx) => ctx.sql(`select allapot from felhasznalo where nev = 'Kovács Anna'`));
  expect(anna).toEqual([{ allapot: 'AKTIV' }]);
  const naplo = await v
    .onkormanyzat(HOMOKOZO.ksh)
    .ctx((ctx) => ctx.sql(`select actor_fajta from asp.naplo where muvelet = 'homokozoVisszaallit'`));
  expect(naplo).toEqual([{ actor_fajta: 'FELHASZNALO' }]);
});

test('twice at once leaves the same as once; an idempotency key is answered once', async () => {
  const elotte = await nevek(HOMOKOZO.ksh);
  await Promise.all([visszaallit(HOMOKOZO.ksh), visszaallit(HOMOKOZO.ksh)]);
  expect(await nevek(HOMOKOZO.ksh)).toEqual(elotte);
  const input = { idempotenciaKulcs: 'h1' };
  const elso = await visszaallit(HOMOKOZO.ksh, input);
  expect(await visszaallit(HOMOKOZO.ksh, input)).toEqual(elso);
});

describe('elsewhere', () => {
  test('a reset is refused, whatever the role', async () => {
    const elotte = await nevek(CSOPAK.ksh);
    expect(kodok(await visszaallit(CSOPAK.ksh))).toEqual(['NEM_HOMOKOZO']);
    expect(await nevek(CSOPAK.ksh)).toEqual(elotte);
    const { errors } = await v
      .onkormanyzat(HOMOKOZO.ksh)
      .mint('JEGYZO')
      .kerdez('mutation { keretHomokozoVisszaallit(input: {}) { torolt } }');
    expect(errors?.[0]?.extensions).toMatchObject({ engedely: 'keret.homokozo.visszaallit' });
  });

  test('the database removes nothing either: no call with another pass, no policy of the owner', async () => {
    await expect(v.onkormanyzat(CSOPAK.ksh).ctx((ctx) => ctx.sql('select asp.homokozo_urit()'))).rejects.toThrow('csak a homokozó');
    await expect(
      v.onkormanyzat(HOMOKOZO.ksh).ctx((ctx) => ctx.sql(`select set_config('asp.urites', 'igen', true), asp.homokozo_kapu()`)),
    ).rejects.toThrow('permission denied');
  });

  test('nobody is a developer: refused as a role, and by the database', async () => {
    const ki = v.onkormanyzat(CSOPAK.ksh).mint('KERET_ADMIN');
    expect((await ki.kerdez('{ szerepkorok { kod } }')).data.szerepkorok.map(({ kod }: any) => kod)).not.toContain('FEJLESZTO');
    const { data } = await ki.kerdez('{ felhasznalok(first: 1) { nodes { id } } }');
    const input = { felhasznaloId: data.felhasznalok.nodes[0].id, szerepkor: 'FEJLESZTO' };
    expect(kodok(await vegrehajt(ki, 'szerepkorAd', input, 'tagsag { id }'))).toEqual(['ISMERETLEN_SZEREPKOR']);
    await expect(felhasznalok(v.onkormanyzat(CSOPAK.ksh), { [AZONOSITO.admin]: ['FEJLESZTO'] })).rejects.toThrow(
      'fejleszto_csak_a_homokozoban',
    );
  });
});
