import { world } from '../world/index.ts';
import type { World } from '../world/index.ts';
import { rogzitesek } from '../world/subgraphs.ts';

let w: World;
beforeAll(async () => (w = await world()));
afterAll(() => w.stop());

const CLERK = { as: { sub: 'bela' } };
const codes = (answer: Awaited<ReturnType<World['ask']>>) => answer.json.errors?.map((e) => e.extensions['code']);

describe('who may ask everything', () => {
  test('gets everything, joined', async () => {
    const answer = await w.ask('{ ingatlan(hrsz: "100") { hrsz konyvErtek adotargyak { osszeg } } }', {
      headers: { 'x-asp-cel': 'ADOZTATAS' },
    });
    expect(answer.status).toBe(200);
    expect(answer.json.errors).toBeUndefined();
    expect(answer.json.data).toEqual({ ingatlan: { hrsz: '100', konyvErtek: 7, adotargyak: [{ osszeg: 100 }] } });
  });
});

describe('a field without permission', () => {
  beforeAll(() => w.grant('bela', ['vagyon.ingatlan.olvas']));

  test('is null with a typed error, the rest arrives', async () => {
    const { status, json } = await w.ask('{ ingatlan(hrsz: "100") { hrsz ertek: konyvErtek terulet } }', CLERK);
    expect(status).toBe(200);
    expect(json.data).toEqual({ ingatlan: { hrsz: '100', ertek: null, terulet: 500 } });
    expect(json.errors).toHaveLength(1);
    expect(json.errors![0]!.path).toEqual(['ingatlan', 'ertek']);
    expect(json.errors![0]!.extensions).toMatchObject({
      code: 'NINCS_JOGOSULTSAG',
      engedely: 'vagyon.ertek.olvas',
      mezo: 'Ingatlan.konyvErtek',
    });
  });

  test('never reaches the subgraph', async () => {
    w.graphs.vagyon.calls.length = 0;
    await w.ask('{ ingatlan(hrsz: "100") { hrsz konyvErtek } }', CLERK);
    expect(w.graphs.vagyon.calls).toHaveLength(1);
    expect(w.graphs.vagyon.calls[0]!.request.query).not.toContain('konyvErtek');
  });

  test('that is non-null takes its parent with it', async () => {
    const { json } = await w.ask('{ ingatlan(hrsz: "100") { hrsz masolat { hrsz becsultErtek } } }', CLERK);
    expect(json.data).toEqual({ ingatlan: { hrsz: '100', masolat: null } });
  });

  test('propagates through non-null lists up to the first nullable place', async () => {
    const { json } = await w.ask('{ ingatlanok { totalCount edges { node { becsultErtek } } } jelentes(ev: 2027) }', CLERK);
    expect(json.data).toBeNull();
    expect(json.errors![0]!.extensions['elofordulas']).toBe(3);
  });

  test('of a list is reported once, with the number of places', async () => {
    const { json } = await w.ask('{ ingatlanok { edges { node { hrsz konyvErtek } } } }', CLERK);
    expect(json.data.ingatlanok.edges.map((e: any) => e.node)).toEqual(['100', '101', '102'].map((hrsz) => ({ hrsz, konyvErtek: null })));
    expect(json.errors).toHaveLength(1);
    expect(json.errors![0]).toMatchObject({ path: ['ingatlanok', 'edges', 0, 'node', 'konyvErtek'], extensions: { elofordulas: 3 } });
  });

  test('at the root leaves the other roots alone', async () => {
    const { json } = await w.ask('{ zartGyoker jelentes(ev: 2027) }', CLERK);
    expect(json.data).toEqual({ zartGyoker: null, jelentes: 'jelentés 2027' });
  });

  test('alone in the operation needs no subgraph at all', async () => {
    w.graphs.vagyon.calls.length = 0;
    const { json } = await w.ask('{ zartGyoker }', CLERK);
    expect(json.data).toEqual({ zartGyoker: null });
    expect(w.graphs.vagyon.calls).toHaveLength(0);
  });

  test('inside fragments, aliases and conditions', async () => {
    const query = `query Q($igen: Boolean!) { ingatlan(hrsz: "100") { ...F a: konyvErtek @include(if: $igen) b: konyvErtek @skip(if: $igen) } } fragment F on Ingatlan { hrsz konyvErtek }`;
    const { json } = await w.ask(query, { ...CLERK, variables: { igen: true } });
    expect(json.data).toEqual({ ingatlan: { hrsz: '100', konyvErtek: null, a: null } });
  });

  test('may leave variables without use', async () => {
    const { json } = await w.ask(
      'query Q($n: String, $h: String!) { titkosabb: zartGyoker ingatlan(hrsz: $h) { hrsz } j: jelentes(ev: 1, nev: $n) }',
      {
        ...CLERK,
        variables: { n: 'x', h: '101' },
      },
    );
    expect(json.data).toEqual({ titkosabb: null, ingatlan: { hrsz: '101' }, j: 'jelentés 1' });
    w.grant('senki', []);
    const none = await w.ask('query Q($h: String!) { ingatlan(hrsz: $h) { hrsz } }', { as: { sub: 'senki' }, variables: { h: '101' } });
    expect(none.json.data).toEqual({ ingatlan: null });
  });

  test('of one person does not touch the plan of another', async () => {
    const query = '{ ingatlan(hrsz: "102") { hrsz konyvErtek } }';
    const answers = await Promise.all([w.ask(query, CLERK), w.ask(query), w.ask(query, CLERK), w.ask(query)]);
    expect(answers.map((a) => a.json.data.ingatlan.konyvErtek)).toEqual([null, 7, null, 7]);
  });

  test('is not reported where nothing was found', async () => {
    const { json } = await w.ask('{ ingatlan(hrsz: "nincs") { konyvErtek } }', CLERK);
    expect(json).toMatchObject({ data: { ingatlan: null } });
    expect(json.errors).toBeUndefined();
  });
});

describe('types', () => {
  beforeAll(() => w.grant('bela', ['vagyon.ingatlan.olvas']));

  test('a field that returns a closed type is closed', async () => {
    const { json } = await w.ask('{ titkos { mi } }', CLERK);
    expect(json.data).toBeNull();
    expect(json.errors![0]!.extensions).toMatchObject({ code: 'NINCS_JOGOSULTSAG', engedely: 'vagyon.titok.olvas', mezo: 'Query.titkos' });
  });

  test('what declares no permission is closed, even to those who may everything', async () => {
    const { json } = await w.ask('{ nyitott }', { as: { sub: 'anna' } });
    expect(json.data).toEqual({ nyitott: null });
    expect(codes({ json } as never)).toEqual(['NINCS_JOGOSULTSAG']);
  });

  test('an interface field is as closed as the most closed type behind it', async () => {
    const { json } = await w.ask('{ targyak { nev suly } }', CLERK);
    expect(json.data.targyak).toEqual([
      { nev: 'telek', suly: null },
      { nev: 'épület', suly: null },
    ]);
  });

  test('fragments on the types say exactly which', async () => {
    const { json } = await w.ask('{ targyak { __typename nev ... on Telek { suly } ... on Epulet { sulya: suly szint } } }', CLERK);
    expect(json.data.targyak).toEqual([
      { __typename: 'Telek', nev: 'telek', suly: 1 },
      { __typename: 'Epulet', nev: 'épület', sulya: null, szint: 3 },
    ]);
  });

  test('non-null refusal in one type of an abstract list', async () => {
    const { json } = await w.ask('{ targyak { nev ... on Telek { meret } } }', CLERK);
    expect(json.data).toBeNull();
  });

  test('@requires does not lead around the permission of what it reads', async () => {
    w.grant('bela', ['vagyon.ingatlan.olvas', 'ado.adotargy.olvas']);
    const { json } = await w.ask('{ ingatlan(hrsz: "100") { hrsz adoalap } }', CLERK);
    expect(json.data).toEqual({ ingatlan: { hrsz: '100', adoalap: null } });
    expect(json.errors![0]!.extensions['engedely']).toBe('vagyon.ertek.olvas');
    const full = await w.ask('{ ingatlan(hrsz: "100") { hrsz adoalap } }');
    expect(full.json.data).toEqual({ ingatlan: { hrsz: '100', adoalap: 14 } });
  });

  test('permission patterns', async () => {
    for (const [minta, var_] of [
      ['vagyon.*.olvas', 7],
      ['vagyon.**', 7],
      ['*.ertek.olvas', null],
      ['vagyon.*', null],
      ['vagyon', null],
    ] as const) {
      w.grant('pattern', [minta, 'vagyon.ingatlan.olvas']);
      const { json } = await w.ask('{ ingatlan(hrsz: "100") { konyvErtek } }', { as: { sub: 'pattern', claims: { jti: minta } } });
      expect([minta, json.data.ingatlan.konyvErtek]).toEqual([minta, minta === '*.ertek.olvas' ? 7 : var_]);
    }
  });
});

describe('mutations are refused whole', () => {
  test('when the act is not allowed', async () => {
    const { rogzitesek } = await import('../world/subgraphs.ts');
    w.grant('bela', ['vagyon.ingatlan.olvas']);
    const { status, json } = await w.ask('mutation { ingatlanRogzit(hrsz: "1") { darab } }', CLERK);
    expect(status).toBe(403);
    expect(json.data).toBeUndefined();
    expect(json.errors![0]!.extensions).toMatchObject({ code: 'NINCS_JOGOSULTSAG', engedely: 'vagyon.ingatlan.rogzit' });
    expect(rogzitesek).toEqual([]);
  });

  test('when only a part of the answer is not allowed', async () => {
    const { rogzitesek } = await import('../world/subgraphs.ts');
    w.grant('cili', ['vagyon.ingatlan.*']);
    const { status } = await w.ask('mutation { ingatlanRogzit(hrsz: "1") { darab ingatlan { hrsz } } }', { as: { sub: 'cili' } });
    expect(status).toBe(403);
    expect(rogzitesek).toEqual([]);
    const good = await w.ask('mutation { ingatlanRogzit(hrsz: "1") { ingatlan { hrsz } } }', { as: { sub: 'cili' } });
    expect(good.json.data).toEqual({ ingatlanRogzit: { ingatlan: { hrsz: '1' } } });
    expect(rogzitesek).toEqual(['1']);
  });
});

describe('purpose', () => {
  const query = '{ ingatlan(hrsz: "100") { hrsz adotargyak { osszeg } } }';

  test('tax secrets need one, and the answer says which would do', async () => {
    const { json } = await w.ask(query);
    expect(json.data).toEqual({ ingatlan: { hrsz: '100', adotargyak: null } });
    expect(json.errors![0]!.extensions).toMatchObject({
      code: 'CEL_SZUKSEGES',
      celok: ['ADOZTATAS', 'ADOALAP_ELLENORZES'],
      mezo: 'Ingatlan.adotargyak',
    });
  });

  test.each([
    ['HAGYATEKI_LELTAR', null],
    ['NINCS_ILYEN', null],
    ['ADOZTATAS', 100],
  ])('%s', async (cel, osszeg) => {
    const { json } = await w.ask(query, { headers: { 'x-asp-cel': cel } });
    expect(json.data.ingatlan.adotargyak?.[0].osszeg ?? null).toBe(osszeg);
  });

  test('a purpose that law ties to a case needs the case', async () => {
    w.grant('ellenor', ['vagyon.**', 'ado.**'], { szerepkorok: ['BELSO_ELLENOR'] });
    const as = { sub: 'ellenor' };
    const without = await w.ask(query, { as, headers: { 'x-asp-cel': 'BELSO_ELLENORZES' } });
    expect(without.json.data.ingatlan.adotargyak).toBeNull();
    const withCase = await w.ask(query, { as, headers: { 'x-asp-cel': 'BELSO_ELLENORZES', 'x-asp-ugy': 'ELL/2027/3' } });
    expect(withCase.json.data.ingatlan.adotargyak).toEqual([{ osszeg: 100 }]);
  });

  test('somebody else’s case opens nothing, and neither does one that cannot be checked', async () => {
    w.grant('ellenor', ['vagyon.**', 'ado.**'], { szerepkorok: ['BELSO_ELLENOR'] });
    const ask = (ugy: string) => w.ask(query, { as: { sub: 'ellenor' }, headers: { 'x-asp-cel': 'BELSO_ELLENORZES', 'x-asp-ugy': ugy } });
    w.graphs.ado.calls.length = 0;
    expect(await ask('ELL/2027/4')).toMatchObject({
      status: 403,
      json: { errors: [{ extensions: { code: 'UGY_NEM_SAJAT', ugy: 'ELL/2027/4' } }] },
    });
    expect(await ask('HIBA')).toMatchObject({ status: 503, json: { errors: [{ extensions: { code: 'UGY_NEM_ELLENORIZHETO' } }] } });
    expect(w.graphs.ado.calls).toHaveLength(0);
  });

  test('malformed purpose and case are refused', async () => {
    for (const headers of [{ 'x-asp-cel': "ADO'; --" }, { 'x-asp-ugy': '<script>' }] as Record<string, string>[]) {
      expect(await w.ask(query, { headers })).toMatchObject({ status: 400, json: { errors: [{ extensions: { code: 'HIBAS_FEJLEC' } }] } });
    }
  });
});

describe('an act that asks for a recent login', () => {
  const ELAD = 'mutation ($hrsz: String!) { ingatlanElad(hrsz: $hrsz) { ingatlan { hrsz } } }';
  const elad = (belepett: number | undefined, query = ELAD) =>
    w.ask(query, { as: { claims: { auth_time: belepett } }, variables: { hrsz: '100' } });
  const minutesAgo = (minutes: number) => Math.floor(Date.now() / 1000) - minutes * 60;
  beforeEach(() => {
    w.graphs.vagyon.calls.length = rogzitesek.length = 0;
  });

  test('runs after one, and the szakrendszer is told when it was', async () => {
    const belepett = minutesAgo(14);
    const { status, json } = await elad(belepett);
    expect(status).toBe(200);
    expect(json.data).toEqual({ ingatlanElad: { ingatlan: { hrsz: '100' } } });
    expect(w.graphs.vagyon.calls.at(-1)!.hivas.belepett).toBe(belepett);
  });

  test.each([
    ['an older one', () => minutesAgo(16)],
    ['none that the token knows of', () => undefined],
    ['one that is told as a text', () => String(minutesAgo(1)) as never],
  ])('is refused before planning after %s: 403, with how old it may be', async (_, belepett) => {
    const { status, json } = await elad(belepett());
    expect(status).toBe(403);
    expect(json.errors).toHaveLength(1);
    expect(json.errors![0]!.message).toMatch(/friss belépés/);
    expect(json.errors![0]!.extensions).toMatchObject({
      code: 'FRISS_BELEPES_SZUKSEGES',
      mezo: 'Mutation.ingatlanElad',
      legfeljebbPerc: 15,
    });
    expect([w.graphs.vagyon.calls, rogzitesek]).toEqual([[], []]);
  });

  test.each([
    ['a fragment', 'mutation ($hrsz: String!) { ...E } fragment E on Mutation { ingatlanElad(hrsz: $hrsz) { ingatlan { hrsz } } }'],
    ['an alias', 'mutation ($hrsz: String!) { ingatlanRogzit: ingatlanElad(hrsz: $hrsz) { ingatlan { hrsz } } }'],
    [
      'others',
      'mutation ($hrsz: String!) { ingatlanRogzit(hrsz: $hrsz) { ingatlan { hrsz } } ...E } fragment E on Mutation { b: ingatlanElad(hrsz: $hrsz) { ingatlan { hrsz } } }',
    ],
  ])('is found behind %s, and nothing of the operation runs', async (_, query) => {
    expect((await elad(minutesAgo(16), query)).status).toBe(403);
    expect(rogzitesek).toEqual([]);
    expect((await elad(minutesAgo(1), query)).status).toBe(200);
  });

  test('the decision is of this moment: the same text goes through after the new login, and not with the old token again', async () => {
    expect([(await elad(minutesAgo(1))).status, (await elad(minutesAgo(20))).status, (await elad(minutesAgo(2))).status]).toEqual([
      200, 403, 200,
    ]);
  });

  test('a missing right is told first, and other acts do not ask for it', async () => {
    w.grant('bela', ['vagyon.ingatlan.olvas']);
    expect(codes(await w.ask(ELAD, { ...CLERK, variables: { hrsz: '100' } }))).toEqual(['NINCS_JOGOSULTSAG']);
    const other = await w.ask('mutation { ingatlanRogzit(hrsz: "100") { ingatlan { hrsz } } }');
    expect(other.status).toBe(200);
  });
});
