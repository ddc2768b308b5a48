import { randomUUID } from 'node:crypto';
import { execute, isObjectType, parse, print, visit } from 'graphql';
import pg from 'pg';
import type { DemoTerv } from '../demo.ts';
import { CELOK, SZEREPKOROK } from '../graph/engedely.ts';
import { HOMOKOZO } from '../homokozo/terv.ts';
import type { Subgraph } from '../subgraph/define.ts';
import { mintPass } from '../tenant/pass.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { withClient } from '../db/provision.ts';
import { listak, muveletek } from './fal-muveletek.ts';
import { KATALOGUS } from './katalogus.ts';
import { signCall, tesztHivas, tesztVilag, TESZT_KULCS, type Szereplo, type TesztVilag } from './vilag.ts';

const A = { ksh: '02185', nev: 'Csopak', lakasok: 60, nepesseg: 150, kozpont: { y: 564_139, x: 182_132 }, parcellak: 60 };
const B = { ksh: '10630', nev: 'KANARI-B Őriszentpéter', lakasok: 80, nepesseg: 170, kozpont: { y: 458_000, x: 170_000 }, parcellak: 80 };
const MOST = '2026-11-22T10:00:00Z';
type Demo = (ctx: Ctx, terv: DemoTerv) => Promise<unknown>;

interface Tabla {
  nev: string;
  azonositos: boolean;
  /** Has rows: the policy of an empty table is never asked, so only there a missing pass can be seen. */
  teli: boolean;
}

/**
 * The tenant wall of a szakrendszer, generated from its schema and catalogue: every query, mutation, entity reference and
 * table is tried from another municipality by somebody who holds every permission there is.
 */
export function tenantWall(subgraph: Subgraph, demo: Demo): void {
  let v: TesztVilag;
  let mindenes: Szereplo;
  let elotte: Map<string, string>;
  let tablak: Tabla[];
  let idegenek: string[];

  beforeAll(async () => {
    v = await tesztVilag(subgraph);
    await v.onkormanyzat(A.ksh).ctx((ctx) => demo(ctx, A), { most: MOST });
    mindenes = v
      .onkormanyzat(A.ksh)
      .mint(Object.keys(SZEREPKOROK), { most: MOST, cel: Object.keys(CELOK)[0], ugyId: randomUUID(), hivas: { requestId: 'fal' } });
    mindenes.actor.engedelyek.push('**');
    elotte = await mindenLekerdezes(v, mindenes);
    await v.onkormanyzat(B.ksh).ctx((ctx) => demo(ctx, B), { most: MOST });
    tablak = await falazottTablak(v);
    idegenek = await azonositok(v, tablak, B.ksh);
  });
  afterAll(() => v.stop());

  test.each(Object.entries(KATALOGUS))('catalogue: %s', async (_nev, sql) => {
    const app = new URL(v.appUrl).username;
    const sorok = await withClient(v.adminUrl, async (admin) => {
      await admin.query('set search_path = pg_catalog, public, asp');
      return (await admin.query({ text: sql, values: sql.includes('$1') ? [app] : [], rowMode: 'array' })).rows.flat();
    });
    expect(sorok).toEqual([]);
  });

  test('what a municipality sees does not depend on what another one stores', async () => {
    expect(idegenek.length).toBeGreaterThan(0);
    const utana = await mindenLekerdezes(v, mindenes);
    expect([...utana.keys()].length).toBeGreaterThan(0);
    for (const [nev, valasz] of elotte) expect(`${nev}: ${utana.get(nev)}`).toBe(`${nev}: ${valasz}`);
  });

  test('prepared operations are answered as graphql-js answers them', async () => {
    const schema = await subgraph.schema();
    for (const [szerepkorok, { actor }] of [[Object.keys(SZEREPKOROK), mindenes] as const, [[], v.onkormanyzat(A.ksh).mint([])] as const]) {
      for (const m of muveletek(schema, 'query', idegenek[0]!)) {
        if (/Naplo$/.test(m.nev)) continue;
        const hivas = () => ({ ...tesztHivas(subgraph.name, A.ksh, [...szerepkorok]), actor, requestId: 'fal' });
        const { utasitasok: _, ...kapott } = await v.running.execute({ query: m.query, variables: m.valtozok }, hivas());
        const vart = await v.running.inCtx(hivas(), async (ctx) =>
          execute({ schema, document: parse(m.query), variableValues: m.valtozok, contextValue: ctx }),
        );
        const adat = (valasz: { data?: unknown; errors?: readonly { path?: unknown }[] }) =>
          JSON.stringify({ data: valasz.data, hibak: valasz.errors?.map(({ path }) => JSON.stringify(path)).sort() });
        expect(`${m.nev}: ${adat(kapott)}`).toBe(`${m.nev}: ${adat(vart)}`);
      }
    }
  });

  test('a field of a list asked for alone is answered as among all fields', async () => {
    for (const { egyutt, mezonkent } of listak(await subgraph.schema(), idegenek[0]!)) {
      const sorai = async (query: string, mezo: string) => {
        const { data, errors } = await mindenes.kerdez(query, egyutt.valtozok);
        // what is refused to this actor is refused alike, alone and among others
        const elutasitva = (errors ?? []).filter(({ path }) => (path?.length ?? 0) <= 3 || path![3] === mezo);
        return {
          elutasitva: elutasitva.map(({ path, extensions }) => ({ path, kod: extensions.code })),
          sorok: (data?.[egyutt.nev]?.nodes as Record<string, unknown>[] | undefined)?.map((sor) => JSON.stringify(sor[mezo])),
        };
      };
      for (const { mezo, query } of mezonkent) {
        if (/Naplo$/.test(egyutt.nev)) continue; // reading it is written into it
        expect({ lista: egyutt.nev, mezo, ...(await sorai(query, mezo)) }).toEqual({
          lista: egyutt.nev,
          mezo,
          ...(await sorai(egyutt.query, mezo)),
        });
      }
    }
  });

  test('a foreign identifier answers like one that does not exist, in every query', async () => {
    const schema = await subgraph.schema();
    for (const idegen of idegenek) {
      const nincs = randomUUID();
      for (const [m, n] of parok(muveletek(schema, 'query', idegen), muveletek(schema, 'query', nincs))) {
        if (!m.azonositos) continue;
        const valasz = JSON.stringify(await mindenes.kerdez(m.query, m.valtozok));
        const ures = JSON.stringify(await mindenes.kerdez(n.query, n.valtozok));
        expect(`${m.nev} ${valasz.replaceAll(idegen, 'ID')}`).toBe(`${n.nev} ${ures.replaceAll(nincs, 'ID')}`);
      }
    }
  });

  test('no mutation changes or shows a foreign row', async () => {
    const schema = await subgraph.schema();
    const lenyomat = () => ellenorzoOsszeg(v, tablak, B.ksh);
    const kezdet = await lenyomat();
    for (const idegen of idegenek) {
      for (const m of muveletek(schema, 'mutation', idegen)) {
        const valasz = JSON.stringify(await mindenes.kerdez(m.query, m.valtozok));
        for (const masik of idegenek) if (masik !== idegen) expect(`${m.nev} ${valasz}`).not.toContain(masik);
        expect(valasz).not.toContain('KANARI-B');
      }
    }
    expect(await lenyomat()).toEqual(kezdet);
  });

  test('every entity key of a foreign row resolves to null', async () => {
    for (const { tipus, kulcsok } of await entitasKulcsok(subgraph, v)) {
      const { data, errors } = await mindenes.kerdez(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${tipus} { __typename } } }`,
        { r: kulcsok.map((k) => ({ __typename: tipus, ...k })) },
      );
      expect({ tipus, errors }).toEqual({ tipus, errors: undefined });
      expect({ tipus, data: data._entities }).toEqual({ tipus, data: kulcsok.map(() => null) });
    }
  });

  test('without a permission every query, mutation and entity reference is refused', async () => {
    const senki = v.onkormanyzat(A.ksh).mint([], { most: MOST });
    const schema = await subgraph.schema();
    for (const m of [...muveletek(schema, 'query', randomUUID()), ...muveletek(schema, 'mutation', randomUUID())]) {
      const { data, errors } = await senki.kerdez(m.query, m.valtozok);
      const elutasitva = errors?.some((e) => e.path?.length === 1 && (e.extensions as { code?: string })?.code === 'NINCS_JOGOSULTSAG');
      if (!elutasitva) expect(`${m.nev}: ${await nyilvanosMezo(subgraph, m.nev)}`).toBe(`${m.nev}: *`);
      else expect({ nev: m.nev, adat: data?.[m.nev] ?? null }).toEqual({ nev: m.nev, adat: null });
    }
  });

  test('an act that asks for a recent login refuses an older one and an unknown one', async () => {
    const schema = await subgraph.schema();
    const mezok = schema.getMutationType()?.getFields() ?? {};
    for (const m of muveletek(schema, 'mutation', randomUUID())) {
      const perc = Number(
        mezok[m.nev]!.astNode?.directives?.find((d) => d.name.value === 'frissBelepes')?.arguments?.map((a) => print(a.value))[0] ?? NaN,
      );
      if (Number.isNaN(perc)) continue;
      const kodok = async (belepett: number | undefined) => {
        const hivas = { ...tesztHivas(subgraph.name, A.ksh, Object.keys(SZEREPKOROK)), actor: mindenes.actor, belepett };
        const { errors } = await v.running.execute({ query: m.query, variables: m.valtozok }, hivas);
        return errors?.map(({ extensions }) => [extensions?.code, extensions?.legfeljebbPerc]);
      };
      const most = Math.floor(Date.now() / 1000);
      const elutasitva = [['FRISS_BELEPES_SZUKSEGES', perc]];
      expect([m.nev, await kodok(most - perc * 60 - 5)]).toEqual([m.nev, elutasitva]);
      expect([m.nev, await kodok(undefined)]).toEqual([m.nev, elutasitva]);
      expect([m.nev, await kodok(most - perc * 60 + 60)]).not.toEqual([m.nev, elutasitva]);
    }
  });

  test('the database alone: no foreign row is read, written, moved or removed; no pass, a forged or an expired one is loud', async () => {
    const jo = mintPass(TESZT_KULCS, { subject: A.ksh, requestId: 'fal' });
    for (const { nev, teli } of tablak) {
      await tamad(v, jo, async (kliens) => {
        expect({
          nev,
          n: (await kliens.query(`select count(*)::int as n from ${nev} where onkormanyzat = $1`, [B.ksh])).rows[0].n,
        }).toEqual({ nev, n: 0 });
        for (const sql of [
          `update ${nev} set onkormanyzat = onkormanyzat where onkormanyzat = '${B.ksh}'`,
          `delete from ${nev} where onkormanyzat = '${B.ksh}'`,
        ]) {
          expect({ nev, sql, n: await valtoztat(kliens, sql) }).toEqual({ nev, sql, n: 0 });
        }
        await expect(kliens.query(`insert into ${nev} (onkormanyzat) values ('${B.ksh}')`)).rejects.toThrow();
      });
      for (const rossz of [
        '',
        'v1.o.10630.9999999999.x.00',
        mintPass('00', { subject: B.ksh, requestId: 'x' }),
        mintPass(TESZT_KULCS, { subject: A.ksh, requestId: 'x', ttl: -5 }),
        jo.replace(A.ksh, B.ksh),
        jo.replace('.o.', '.p.'),
        jo.slice(0, -1),
        jo.toUpperCase(),
        `${jo}.x`,
        jo.replace(/\.[^.]*$/, (jel) => `_${jel.slice(1)}`),
        mintPass(TESZT_KULCS, { kind: 'p', subject: A.ksh, requestId: 'x' }),
      ]) {
        await tamad(v, rossz, async (kliens) => {
          await expect(kliens.query(teli ? `select count(*) from ${nev}` : 'select asp.onkormanyzat()')).rejects.toThrow(
            /nincs érvényes belépő/,
          );
        });
      }
    }
    await tamad(v, jo, async (kliens) => {
      await expect(kliens.query('select * from asp.pass_key')).rejects.toThrow(/permission denied/);
    });
  });

  test('over HTTP only a signed, fresh, unused call for this szakrendszer is answered', async () => {
    const { url, callKey } = await v.http();
    const body = JSON.stringify({ query: '{ __typename }' });
    const valasz = (headers: Record<string, string>, szoveg = body) => fetch(url, { method: 'POST', headers, body: szoveg });
    const kuld = async (headers: Record<string, string>, szoveg = body) => (await valasz(headers, szoveg)).status;
    const hivas = tesztHivas(subgraph.name, A.ksh, []);
    const jo = signCall(callKey, hivas, body);
    expect(await kuld({})).toBe(401);
    expect(await kuld({ ...jo, 'x-asp-alairas': '00' })).toBe(401);
    expect(await kuld(jo, body.replace('__typename', '__schema { types { name } }'))).toBe(401);
    expect(await kuld(signCall(callKey, { ...hivas, ido: hivas.ido - 31_000, nonce: 'a' }, body))).toBe(401);
    expect(await kuld(signCall(callKey, { ...hivas, subgraph: 'masik', nonce: 'b' }, body))).toBe(401);
    expect(await kuld(signCall(callKey, { ...hivas, ido: undefined as never, nonce: 'd' }, body))).toBe(401);
    expect(await kuld(signCall(callKey, { ...hivas, nonce: undefined as never }, body))).toBe(401);
    expect(await kuld(signCall('ab', { ...hivas, nonce: 'c' }, body))).toBe(401);
    expect([await kuld(jo), await kuld(jo)]).toEqual([200, 401]);
    const nevezett = await valasz(signCall(callKey, { ...hivas, nonce: 'e' }, body));
    expect(nevezett.headers.get('x-asp-valasz')).toBe('e');
  });

  if (subgraph.homokozo) {
    test('its own act resets the sandbox to what the demo loads, and nothing of anybody else', async () => {
      const homokozo = v.onkormanyzat(HOMOKOZO.ksh);
      await homokozo.ctx((ctx) => demo(ctx, HOMOKOZO), { most: MOST });
      const sajat = tablak.filter(({ nev }) => !nev.startsWith('asp.'));
      const sorok = async () =>
        Object.fromEntries(Object.entries(await ellenorzoOsszeg(v, sajat, HOMOKOZO.ksh)).map(([nev, h]) => [nev, h.split(':')[0]]));
      const [elotte, szomszed] = [await sorok(), await ellenorzoOsszeg(v, tablak, B.ksh)];
      expect(Object.values(elotte).some((darab) => darab !== '0')).toBe(true);
      const fejleszto = homokozo.mint('FEJLESZTO', { most: MOST });
      for (let i = 0; i < 2; i++) {
        const { data, errors } = await fejleszto.kerdez(`mutation { ${subgraph.name}HomokozoVisszaallit { torolt hibak { kod } } }`);
        expect(errors).toBeUndefined();
        expect(data[`${subgraph.name}HomokozoVisszaallit`]).toEqual({ torolt: expect.any(Number), hibak: [] });
        expect(await sorok()).toEqual(elotte);
      }
      expect(await ellenorzoOsszeg(v, tablak, B.ksh)).toEqual(szomszed);
    });
  }
}

// --- helpers ------------------------------------------------------------------------------------------------------

const parok = <T>(egyik: T[], masik: T[]) => egyik.map((e, i) => [e, masik[i]!] as const);

/** Journals tell what the actor did, so they change between two runs by nature; they are compared without their rows. */
async function mindenLekerdezes(v: TesztVilag, en: Szereplo): Promise<Map<string, string>> {
  const valaszok = new Map<string, string>();
  for (const m of muveletek(await v.subgraph.schema(), 'query', '00000000-0000-7000-8000-000000000000')) {
    if (/Naplo$/.test(m.nev)) continue;
    valaszok.set(m.nev, JSON.stringify(await en.kerdez(m.query, m.valtozok)));
  }
  return valaszok;
}

async function falazottTablak(v: TesztVilag): Promise<Tabla[]> {
  const { rows } = await withClient(v.adminUrl, (admin) =>
    admin.query(
      `
    select c.oid::regclass::text as nev, exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id') as azonositos
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'asp') and c.relrowsecurity and has_table_privilege($1, c.oid, 'select')
    order by 1`,
      [new URL(v.appUrl).username],
    ),
  );
  return withClient(v.adminUrl, async (admin) => {
    const teli = new Set<string>();
    for (const { nev } of rows) if ((await admin.query(`select 1 from ${nev} limit 1`)).rowCount) teli.add(nev);
    return (rows as Tabla[]).map((t) => ({ ...t, teli: teli.has(t.nev) }));
  });
}

async function azonositok(v: TesztVilag, tablak: Tabla[], ksh: string): Promise<string[]> {
  return withClient(v.adminUrl, async (admin) => {
    const ids: string[] = [];
    for (const t of tablak.filter((x) => x.azonositos)) {
      ids.push(
        ...(await admin.query(`select id::text from ${t.nev} where onkormanyzat = $1 order by id limit 2`, [ksh])).rows.map(
          (r) => r.id as string,
        ),
      );
    }
    return ids;
  });
}

async function ellenorzoOsszeg(v: TesztVilag, tablak: Tabla[], ksh: string): Promise<Record<string, string>> {
  return withClient(v.adminUrl, async (admin) => {
    const osszeg: Record<string, string> = {};
    for (const { nev } of tablak) {
      const { rows } = await admin.query(
        `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as h from ${nev} t where onkormanyzat = $1`,
        [ksh],
      );
      osszeg[nev] = rows[0].h;
    }
    return osszeg;
  });
}

/** Two foreign rows per own entity and key shape, with the values of the key columns. */
async function entitasKulcsok(subgraph: Subgraph, v: TesztVilag): Promise<{ tipus: string; kulcsok: Record<string, string>[] }[]> {
  const kulcsAlakok: { tipus: string; mezok: string[] }[] = [];
  const schema = await subgraph.schema();
  visit(parse(await subgraph.sdl()), {
    ObjectTypeDefinition: (node) => {
      for (const d of node.directives?.filter((x) => x.name.value === 'key') ?? []) {
        const ertek = d.arguments?.[0]?.value;
        if (ertek?.kind === 'StringValue') kulcsAlakok.push({ tipus: node.name.value, mezok: ertek.value.split(' ') });
      }
    },
  });
  const talalatok = [];
  for (const { tipus, mezok } of kulcsAlakok) {
    const entity = subgraph.entities.find((e) => e.name === tipus);
    if (!entity || !isObjectType(schema.getType(tipus))) continue;
    const tabla = await v.onkormanyzat(B.ksh).ctx(
      async (ctx) =>
        ctx.em.getMetadata().get(entity as never) as unknown as {
          tableName: string;
          properties: Record<string, { fieldNames: string[] }>;
        },
    );
    const oszlopok = mezok.map((m) => `"${tabla.properties[m]!.fieldNames[0]}"::text as "${m}"`).join(', ');
    // a natural key may exist in both municipalities; only rows that the other one has not are a probe
    const azonos = mezok.map((m) => `a."${tabla.properties[m]!.fieldNames[0]}" = b."${tabla.properties[m]!.fieldNames[0]}"`).join(' and ');
    const { rows } = await withClient(v.adminUrl, (admin) =>
      admin.query(
        `select ${oszlopok} from "${tabla.tableName}" b where onkormanyzat = $1 and not exists (select 1 from "${tabla.tableName}" a where a.onkormanyzat = $2 and ${azonos}) limit 2`,
        [B.ksh, A.ksh],
      ),
    );
    talalatok.push({ tipus, kulcsok: rows as Record<string, string>[] });
  }
  return talalatok;
}

async function nyilvanosMezo(subgraph: Subgraph, nev: string): Promise<string | undefined> {
  let kod: string | undefined;
  visit(parse(await subgraph.sdl()), {
    FieldDefinition: (node) => {
      if (node.name.value !== nev) return;
      const ertek = node.directives?.find((d) => d.name.value === 'engedely')?.arguments?.[0]?.value;
      if (ertek?.kind === 'StringValue') kod = ertek.value;
    },
  });
  return kod;
}

/** One transaction as the application role with a given pass, always rolled back. */
async function tamad(v: TesztVilag, pass: string, work: (kliens: pg.Client) => Promise<void>): Promise<void> {
  await withClient(v.appUrl, async (kliens) => {
    await kliens.query('begin');
    await kliens.query("select set_config('asp.pass', $1, true)", [pass]);
    try {
      await work(kliens);
    } finally {
      await kliens.query('rollback');
    }
  });
}

/** Rows changed; a missing grant counts as none. */
async function valtoztat(kliens: pg.Client, sql: string): Promise<number> {
  await kliens.query('savepoint p');
  try {
    return (await kliens.query(sql)).rowCount ?? 0;
  } catch (error) {
    await kliens.query('rollback to savepoint p');
    if ((error as { code?: string }).code === '42501') return 0;
    throw error;
  }
}
