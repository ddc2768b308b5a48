/** Group T: reading and writing another municipality's rows through the endpoint, generated from the graph. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isListType, isObjectType, getNullableType, getNamedType, parse, type GraphQLObjectType } from 'graphql';
import { hivas, mintPass, signCall, withClient, type Actor } from '@asp/kit';
import { KATALOGUS, muveletek, type Muvelet } from '@asp/kit/test';
import { inRoot } from '../root.ts';
import { counter, each, type Row } from './row.ts';
import { bearer, CANARY, leakIn, post, type Stage } from './stage.ts';

const DEPTH = 2;
export type Measure = (stage: Stage) => Promise<Row>;

export const sent = ({ query, valtozok }: Pick<Muvelet, 'query' | 'valtozok'>) => JSON.stringify({ query, variables: valtozok });

/** An answer without what differs from call to call, and with its own identifier taken out. */
function plain(text: string, id: string): string {
  const { data, errors } = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: string; path?: unknown; extensions?: Record<string, unknown> }[];
  };
  const told = errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions?.['code'] }));
  return JSON.stringify({ data, errors: told }).replaceAll(id, 'ID');
}

/** T1: every query with an identifier, with rows of B; the answer must be that of a row which does not exist. */
export const readById: Measure = async (stage) => {
  const { row, count } = counter('T1', 'every query with an identifier, asked with rows of another municipality: answers like for none');
  const absent = new Map<string, string>();
  for (const id of [randomUUID()]) {
    for (const m of muveletek(stage.schema, 'query', id, DEPTH)) {
      if (m.azonositos) absent.set(m.nev, plain((await post(stage.door.url, sent(m), bearer(stage.a))).text, id));
    }
  }
  await each(stage.foreign, async ({ id, table }) => {
    for (const m of muveletek(stage.schema, 'query', id, DEPTH)) {
      if (!m.azonositos) continue;
      const { text } = await post(stage.door.url, sent(m), bearer(stage.a));
      const leak = leakIn(stage, text, sent(m));
      const same = plain(text, id) === absent.get(m.nev);
      count(!leak && same, () => `${m.nev} ${table} ${leak ?? ''} ${same ? '' : text}`);
    }
  });
  return row;
};

/** T2, T3: no way to name any row of any type exists at the gateway. */
export const globalIds: Measure = async (stage) => {
  const { row, count } = counter('T2 T3', '`node`, `nodes`, `_entities`, `_service` at the gateway: unknown fields');
  const id = stage.foreign[0]!.id;
  for (const type of Object.values(stage.schema.getTypeMap()).filter((t) => isObjectType(t) && !t.name.startsWith('__'))) {
    for (const query of [
      `{ _entities(representations: [{ __typename: "${type.name}", id: "${id}" }]) { __typename } }`,
      `{ node(id: "${Buffer.from(`${type.name}:${id}`).toString('base64')}") { __typename } }`,
    ]) {
      const { status, text } = await post(stage.door.url, { query }, bearer(stage.a));
      count(status === 400 && text.includes('SEMA_HIBA'), () => text);
    }
  }
  for (const query of ['{ _service { sdl } }', `{ nodes(ids: ["${id}"]) { __typename } }`])
    count((await post(stage.door.url, { query }, bearer(stage.a))).status === 400, () => query);
  return row;
};

interface KeyShape {
  type: string;
  fields: string[];
}

function keyShapes(part: string): KeyShape[] {
  const document = parse(readFileSync(inRoot('schema/subgraphs', `${part}.graphql`), 'utf8'));
  return document.definitions.flatMap((d) =>
    d.kind !== 'ObjectTypeDefinition'
      ? []
      : (d.directives ?? [])
          .filter(({ name }) => name.value === 'key')
          .flatMap(({ arguments: args }) => {
            const value = args?.find((a) => a.name.value === 'fields')?.value;
            return value?.kind === 'StringValue' ? [{ type: d.name.value, fields: value.value.split(/\s+/) }] : [];
          }),
  );
}

const EVERYTHING: Actor = {
  id: '00000000-0000-7000-8000-0000000000aa',
  nev: 'assure',
  fajta: 'FELHASZNALO',
  szerepkorok: ['JEGYZO', 'ADO_VEZETO', 'IVK_ALAIRO', 'BELSO_ELLENOR'],
  engedelyek: ['**'],
};

/** T4: every key shape at every szakrendszer directly: unsigned 401, signed for A no row of B. */
export const entitiesDirectly: Measure = async (stage) => {
  const { row, count } = counter('T4', '`_entities` at each szakrendszer with every key shape: unsigned 401, signed for A nothing of B');
  for (const { name: part } of stage.stack.ground.parts) {
    const door = await stage.subgraphDoor(part);
    const { passKey, callKey } = stage.keys(part);
    for (const { type, fields } of keyShapes(part)) {
      for (const values of await keysOfB(stage, part, fields)) {
        const body = JSON.stringify({
          query: `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type} { ${fields.join(' ')} } } }`,
          variables: { r: [{ __typename: type, ...values }] },
        });
        count((await post(door.url, body)).status === 401, () => `${part} ${type} unsigned`);
        const requestId = randomUUID();
        const call = hivas({
          subgraph: part,
          requestId,
          onkormanyzat: stage.a.onkormanyzat,
          actor: EVERYTHING,
          cel: 'ADOZTATAS',
          pass: mintPass(passKey, { subject: stage.a.onkormanyzat, requestId }),
        });
        const { status, text } = await post(door.url, body, signCall(callKey, call, body));
        const leak = leakIn(stage, text, body);
        count(status === 200 && !leak, () => `${part} ${type} ${status} ${leak ?? ''}`);
      }
    }
    await door.stop();
  }
  return row;
};

const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Values of B that A has not, from every table that has the columns of the key. */
async function keysOfB(stage: Stage, part: string, fields: string[]): Promise<Record<string, string>[]> {
  if (fields.length === 1 && fields[0] === 'id') return stage.foreign.filter((f) => f.part === part).map(({ id }) => ({ id }));
  const found: Record<string, string>[] = [];
  await withClient(stage.adminOf(part), async (admin) => {
    for (const { name } of stage.tables.filter((t) => t.part === part)) {
      const columns = fields.map((f) => `b.${column(f)}::text as "${f}"`).join(', ');
      const equal = fields.map((f) => `a.${column(f)} = b.${column(f)}`).join(' and ');
      const { rows } = await admin
        .query<Record<string, string>>(
          `select ${columns} from ${name} b where b.onkormanyzat = $1 and not exists (select from ${name} a where a.onkormanyzat = $2 and ${equal}) limit 2`,
          [stage.b.onkormanyzat, stage.a.onkormanyzat],
        )
        .catch(() => ({ rows: [] as Record<string, string>[] }));
      found.push(...rows);
    }
  });
  return found;
}

/** What B has, as one number for each table. */
export async function checksums(stage: Stage): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const part of new Set(stage.tables.map((t) => t.part))) {
    await withClient(stage.adminOf(part), async (admin) => {
      for (const { name } of stage.tables.filter((t) => t.part === part)) {
        const { rows } = await admin.query<{ h: string }>(
          `select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0)::text as h from ${name} t where onkormanyzat = $1`,
          [stage.b.onkormanyzat],
        );
        sums.set(`${part} ${name}`, rows[0]!.h);
      }
    });
  }
  return sums;
}

/** T5: every act with identifiers of B in every place: nothing of B changes, nothing of B is shown. */
export const writes: Measure = async (stage) => {
  const { row, count } = counter('T5', 'every act, with identifiers of another municipality in every place: no row of it shown or changed');
  await stage.carrierRests(async () => {
    const before = await checksums(stage);
    await each(stage.foreign, async ({ id, table }) => {
      for (const m of muveletek(stage.schema, 'mutation', id, DEPTH)) {
        if (!m.azonositos) continue;
        const { text } = await post(stage.door.url, sent(m), bearer(stage.a));
        const leak = leakIn(stage, text, sent(m)) ?? /FRISS_BELEPES_SZUKSEGES/.exec(text)?.[0]; // then nothing was tried
        count(!leak, () => `${m.nev} ${table} ${leak}`);
      }
    });
    const after = await checksums(stage);
    const changed = [...before].filter(([table, sum]) => after.get(table) !== sum).map(([table]) => table);
    for (const table of before.keys()) count(!changed.includes(table), () => `changed: ${changed.join(', ')}`);
  });
  return row;
};

export const T1_T5: Measure[] = [readById, globalIds, entitiesDirectly, writes];

export const queryFields = ({ schema }: Stage) => Object.values(schema.getQueryType()!.getFields());
export const pages = (stage: Stage) =>
  queryFields(stage).filter(
    ({ type, args }) => getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'after'),
  );
export const needed = (args: readonly { name: string; type: unknown; defaultValue?: unknown }[]) =>
  args.filter(({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined);

/** T7: conditions of one's own making on the municipality. */
export const filters: Measure = async (stage) => {
  const { row, count } = counter('T7', 'a filter or order that names the municipality, in every list: refused as unknown');
  for (const { name, args } of queryFields(stage).filter(({ args: all }) => all.some((a) => a.name === 'szuro'))) {
    if (needed(args).length > 0) continue;
    for (const key of ['onkormanyzat', 'tenantId', 'OR', '_or', 'NOT'])
      for (const given of [`szuro: { ${key}: "${stage.b.onkormanyzat}" }`, `rendezes: ${key}`]) {
        const { status, text } = await post(stage.door.url, { query: `{ ${name}(${given}) { __typename } }` }, bearer(stage.a));
        count(status === 400 && !leakIn(stage, text, given), () => `${name}(${given}) ${status}`);
      }
  }
  return row;
};

type Paged = { pageInfo?: { endCursor?: string } } | undefined;

/** T8: cursors of B, and cursors that were changed. */
export const cursors: Measure = async (stage) => {
  const { row, count } = counter('T8', 'cursors of another municipality and changed cursors, in every list: refused, nothing shown');
  for (const { name, args } of pages(stage)) {
    if (needed(args).length > 0) continue;
    const page = `query ($after: String) { ${name}(first: 1, after: $after) { pageInfo { endCursor } } }`;
    const first = JSON.parse((await post(stage.door.url, { query: page }, bearer(stage.b))).text) as { data?: Record<string, Paged> };
    const cursor = first.data?.[name]?.pageInfo?.endCursor;
    if (!cursor) continue;
    const own = JSON.parse((await post(stage.door.url, { query: page }, bearer(stage.a))).text) as { data?: Record<string, Paged> };
    const mine = own.data?.[name]?.pageInfo?.endCursor ?? cursor;
    for (const after of [cursor, mine.slice(0, -1) + (mine.endsWith('x') ? 'y' : 'x'), Buffer.from('{"id":1}').toString('base64url')]) {
      const { text } = await post(stage.door.url, { query: page, variables: { after } }, bearer(stage.a));
      const { errors } = JSON.parse(text) as { errors?: unknown[] };
      count(Boolean(errors?.length) && !leakIn(stage, text, after), () => `${name} ${after} ${text}`);
    }
  }
  return row;
};

/** T9: many rows of B at once under aliases. */
export const aliases: Measure = async (stage) => {
  const { row, count } = counter('T9', 'thirty rows of another municipality at once under aliases, in every query with one identifier');
  for (const { name, args, type } of queryFields(stage)) {
    const [only, ...more] = needed(args);
    if (!only || more.length > 0 || String(only.type) !== 'ID!' || !isObjectType(getNamedType(type))) continue;
    const query = `{ ${stage.foreign
      .slice(0, 30)
      .map(({ id }, i) => `a${i}: ${name}(${only.name}: "${id}") { __typename ${firstScalar(getNamedType(type) as GraphQLObjectType)} }`)
      .join(' ')} }`;
    const { text } = await post(stage.door.url, { query }, bearer(stage.a));
    count(!leakIn(stage, text, query), () => `${name} ${text}`);
  }
  return row;
};
const firstScalar = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).find((f) => !isListType(getNullableType(f.type)) && /^(ID|String|Int)$/.test(getNamedType(f.type).name))
    ?.name ?? '';

/** T10: everything that elsewhere chooses the tenant. */
export const overrides: Measure = async (stage) => {
  const { row, count } = counter('T10', 'header, parameter, variable, extension and cookie that name another municipality: ignored');
  const query = '{ en { onkormanyzat { kshKod } } }';
  const ksh = stage.b.onkormanyzat;
  const names = [
    'x-tenant',
    'x-tenant-id',
    'x-asp-onkormanyzat',
    'x-onkormanyzat',
    'x-forwarded-host',
    'x-forwarded-prefix',
    'x-original-url',
    'x-asp-hivas',
    'x-asp-alairas',
  ];
  for (const name of names) for (const value of [ksh, `urn:asp:onkormanyzat:${ksh}`]) await tryIt({ [name]: value });
  await tryIt({ cookie: `onkormanyzat=${ksh}; tenant=${ksh}` });
  await tryIt({}, `?onkormanyzat=${ksh}&tenant=${ksh}&resource=urn:asp:onkormanyzat:${ksh}`);
  await tryIt({}, '', { extensions: { onkormanyzat: ksh, tenant: ksh }, onkormanyzat: ksh });
  async function tryIt(headers: Record<string, string>, address = '', more: object = {}) {
    const { text } = await post(`${stage.door.url}${address}`, { query, ...more }, { ...bearer(stage.a), ...headers });
    count(text.includes(`"kshKod":"${stage.a.onkormanyzat}"`) && !text.includes(ksh), () => `${JSON.stringify(headers)} ${text}`);
  }
  return row;
};

/** T14: search words of B, counts and what every list shows. */
export const searches: Measure = async (stage) => {
  const { row, count } = counter(
    'T14',
    'search for the mark of another municipality and every list as it is: nothing found, nothing counted',
  );
  for (const { name, args } of pages(stage)) {
    if (needed(args).length > 0) continue;
    const szuro = args.find((a) => a.name === 'szuro');
    const searchable = szuro && stage.schema.getType(getNamedType(szuro.type).name)?.astNode;
    const has = searchable && 'fields' in searchable && searchable.fields?.some((f) => f.name.value === 'kereses');
    const all = muveletek(stage.schema, 'query', randomUUID(), DEPTH).find(({ nev }) => nev === name)!;
    const listed = await post(stage.door.url, sent({ ...all, valtozok: { ...all.valtozok, first: 100 } }), bearer(stage.a));
    count(!leakIn(stage, listed.text, ''), () => `${name} ${leakIn(stage, listed.text, '')}`);
    if (!has) continue;
    const query = `query ($k: String) { ${name}(szuro: { kereses: $k }) { totalCount nodes { __typename } } }`;
    const { text } = await post(stage.door.url, { query, variables: { k: CANARY } }, bearer(stage.a));
    count(/"totalCount":0\b/.test(text) || !text.includes('totalCount'), () => `${name} ${text}`);
  }
  return row;
};

/** T17, T18: the same operation at the same moment by both. */
export const together: Measure = async (stage) => {
  const { row, count } = counter('T17 T18', 'the same operations of both at the same moment, caches warm: each sees its own');
  const query = 'query Ki($n: Int!) { en { onkormanyzat { kshKod } } adozok(first: $n) { nodes { id nev } } }';
  const tasks = Array.from({ length: 400 }, (_, i) => [i % 2 ? stage.a : stage.b, (i % 4) + 1] as const);
  await each(
    tasks,
    async ([who, n]) => {
      const { text } = await post(stage.door.url, { query, variables: { n } }, bearer(who));
      const right = text.includes(`"kshKod":"${who.onkormanyzat}"`);
      count(right && (who === stage.b || !leakIn(stage, text, '')), () => text);
    },
    20,
  );
  return row;
};

/** T22: what the machine says when it is hurt. */
export const texts: Measure = async (stage) => {
  const { row, count } = counter('T22', 'faulty input in every act: no value, table, statement or path in the answer');
  await each(muveletek(stage.schema, 'mutation', "x'; drop table adozo; --", 1), async (m) => {
    const { text } = await post(stage.door.url, sent(m), bearer(stage.a));
    const leak = leakIn(stage, text, sent(m));
    count(!leak, () => `${m.nev} ${leak} ${text}`);
  });
  return row;
};

/** T29: the catalogue of every database, and the application role with A's pass against every table. */
export const database: Measure = async (stage) => {
  const { row, count } = counter(
    'T29',
    'the database alone: rules R1–R10 of its catalogue; application role with the pass of A, a forged one and none',
  );
  for (const { name: part } of stage.stack.ground.parts) {
    const app = new URL(stage.appOf(part)).username;
    await withClient(stage.adminOf(part), async (admin) => {
      await admin.query('set search_path = pg_catalog, public, asp');
      for (const [name, sql] of Object.entries(KATALOGUS)) {
        const { rows } = await admin.query({ text: sql, values: sql.includes('$1') ? [app] : [], rowMode: 'array' });
        count(rows.length === 0, () => `${part}: ${name} ${JSON.stringify(rows.slice(0, 3))}`);
      }
    });
    const passOf = (key: string) => mintPass(key, { subject: stage.a.onkormanyzat, requestId: 'assure' });
    const tables = stage.tables.filter((t) => t.part === part);
    for (const [pass, valid] of [
      [passOf(stage.keys(part).passKey), true],
      [mintPass('00', { subject: stage.b.onkormanyzat, requestId: 'assure' }), false],
      ['', false],
    ] as const)
      await withClient(stage.appOf(part), async (client) => {
        for (const { name } of tables) {
          await client.query('begin');
          await client.query("select set_config('asp.pass', $1, true)", [pass]);
          const seen = await client
            .query<{ n: number }>(`select count(*)::int as n from ${name} where onkormanyzat = $1`, [stage.b.onkormanyzat])
            .then(({ rows }) => rows[0]!.n)
            .catch(() => -1);
          await client.query('rollback');
          count(valid ? seen === 0 : seen <= 0, () => `${part} ${name}: ${seen} rows with a ${valid ? 'valid' : 'forged'} pass`);
        }
      });
  }
  return row;
};
