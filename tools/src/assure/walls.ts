/**
 * The mutation check: each wall is taken away by itself. Then the test of that wall must notice, and T1–T5 must still find
 * nothing, because every wall stands without the others. What takes a wall away is here and in `@asp/kit/test`; the product
 * knows no switch.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { engedelyek, engedelyMegfelel, hivas, mintPass, signCall, withClient, type Hivas } from '@asp/kit';
import { falNelkul, muveletek } from '@asp/kit/test';
import { inRoot } from '../root.ts';
import { browserless } from '../test-stack/session.ts';
import { mixedPasses, signedCalls } from './calls.ts';
import { counter, type Row } from './row.ts';
import { bearer, listen, post, type Door, type Stage } from './stage.ts';
import { exports_ } from './files.ts';
import { staleCalls, staleLogins } from './logins.ts';
import { plantedKeys } from './planted.ts';
import { database, readById, searches, T1_T5 } from './tenant.ts';
import { dump } from './traces.ts';

type Measure = (stage: Stage) => Promise<Row>;
type Without = <T>(stage: Stage, work: (stage: Stage) => Promise<T>) => Promise<T>;

export interface Wall {
  name: string;
  without: Without;
  /** Finds nothing while the wall stands, and something without it. */
  test: Measure;
  /** Goes together with a wall above; what stands then has been tried there. */
  alias?: true;
}

/** Row-level policies. */
const withoutPolicies: Without = async (stage, work) => {
  const alter = (verb: 'disable' | 'enable') =>
    eachDatabase(stage, (part) =>
      stage.tables.filter((t) => t.part === part).map(({ name }) => `alter table ${name} ${verb} row level security`),
    );
  await alter('disable');
  try {
    return await work(stage);
  } finally {
    await alter('enable');
  }
};

/** The signature of the pass: anybody may write one. */
const withoutPassSignature: Without = async (stage, work) => {
  const originals = new Map<string, string>();
  for (const { name: part } of stage.stack.ground.parts)
    await withClient(stage.adminOf(part), async (admin) => {
      const { rows } = await admin.query<{ def: string }>(`select pg_get_functiondef('asp.onkormanyzat()'::regprocedure) as def`);
      originals.set(part, rows[0]!.def);
    });
  await eachDatabase(stage, () => [
    `create or replace function asp.onkormanyzat() returns bpchar language plpgsql stable security definer
     set search_path = pg_catalog, asp, pg_temp as $$ begin return split_part(current_setting('asp.pass', true), '.', 3); end $$`,
  ]);
  try {
    return await work(stage);
  } finally {
    await eachDatabase(stage, (part) => [originals.get(part)!]);
  }
};

async function eachDatabase(stage: Stage, statements: (part: string) => string[]): Promise<void> {
  for (const { name: part } of stage.stack.ground.parts)
    await withClient(stage.adminOf(part), async (admin) => {
      for (const sql of statements(part)) await admin.query(sql);
    });
}

/** The gateway's permissions: a supergraph in which everything is open. */
const supergraph = () => readFileSync(inRoot('schema/supergraph.graphql'), 'utf8');
const openSupergraph = () =>
  supergraph()
    .replace(/@engedely\(kod: "[^"]*"\)/g, '@engedely(kod: "*")')
    .replace(/ @osztaly\(szint: "[^"]*"\)/g, '');

/** The same in which no act asks for a recent login. */
const patientSupergraph = () => supergraph().replace(/ @frissBelepes\(perc: \d+\)/g, '');

const through =
  (supergraphSdl: string): Without =>
  async (stage, work) => {
    const door = await stage.openDoor({ supergraphSdl, limits: stage.limits });
    try {
      return await work({ ...stage, door, supergraphSdl });
    } finally {
      await door.stop();
    }
  };

/** The signature of calls: a szakrendszer that believes every envelope. */
const withoutCallSignature: Without = (stage, work) => work({ ...stage, subgraphDoor: (part: string) => believing(stage, part) });

async function believing({ stack }: Stage, part: string): Promise<Door> {
  const running = stack.running.get(part)!;
  const door = await listen((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const envelope = req.headers['x-asp-hivas'];
      if (typeof envelope !== 'string') return void res.writeHead(401).end('{}');
      const call = JSON.parse(Buffer.from(envelope, 'base64url').toString()) as Hivas;
      void running
        .execute(JSON.parse(Buffer.concat(chunks).toString()) as never, call)
        .then(({ utasitasok: _, ...answer }) => res.end(JSON.stringify(answer)));
    });
  });
  return { ...door, url: `${door.url}/graphql` };
}

/** T1 while the policies are away: only the condition on the municipality is left. */
const boundWithoutPolicies: Measure = async (stage) => ({
  ...(await withoutPolicies(stage, readById)),
  what: 'T1 without policies: every statement names the municipality itself',
});

/** The szakrendszer by itself, asked by somebody without any permission. */
const refusedBySubgraphs: Measure = async (stage) => {
  const { row, count } = counter('S', 'every query at its szakrendszer by somebody without permissions: refused there too');
  for (const { name: part, subgraph } of stage.stack.ground.parts) {
    const door = await stage.subgraphDoor(part);
    const { passKey, callKey } = stage.keys(part);
    for (const m of muveletek(await subgraph.schema(), 'query', randomUUID(), 1)) {
      const requestId = randomUUID();
      const pass = mintPass(passKey, { subject: stage.a.onkormanyzat, requestId });
      const actor = { id: randomUUID(), nev: 'senki', fajta: 'FELHASZNALO' as const, szerepkorok: [], engedelyek: [] };
      const body = JSON.stringify({ query: m.query, variables: m.valtozok });
      const call = hivas({ subgraph: part, requestId, onkormanyzat: stage.a.onkormanyzat, pass, actor });
      const { text } = await post(door.url, body, signCall(callKey, call, body));
      count(text.includes('NINCS_JOGOSULTSAG') || openToAll(part, m.nev), () => `${part}.${m.nev} ${text}`);
    }
    await door.stop();
  }
  return row;
};

/** Declared for every caller: `@engedely(kod: "*")`. */
function openToAll(part: string, field: string): boolean {
  const document = parse(readFileSync(inRoot('schema/subgraphs', `${part}.graphql`), 'utf8'), { noLocation: true });
  const fields = document.definitions.flatMap((d) =>
    d.kind === Kind.OBJECT_TYPE_DEFINITION && d.name.value === 'Query' ? (d.fields ?? []) : [],
  );
  const guard = fields.find(({ name }) => name.value === field)?.directives?.find(({ name }) => name.value === 'engedely');
  const code = guard?.arguments?.[0]?.value;
  return code?.kind === Kind.STRING && code.value === '*';
}

/** What a clerk may not ask is not sent to the szakrendszer at all. */
const refusedAtTheDoor: Measure = async (stage) => {
  const { row, count } = counter('G', 'queries of tax data by somebody without tax permissions: no call reaches the szakrendszer');
  const login = stage.stack.demo.logins.find(
    ({ felhasznalo, szerepkorok }) => !stage.people.includes(felhasznalo) && !engedelyMegfelel(engedelyek(szerepkorok), 'ado.adozo.olvas'),
  );
  if (!login) throw new Error('The demo has nobody without tax permissions');
  const session = await browserless(stage.stack.origin, login, login.onkormanyzatok[0]!);
  let calls = 0;
  const subgraphs = Object.fromEntries(
    [...stage.stack.running].map(([name, { execute }]) => [
      name,
      { execute: (...args: Parameters<typeof execute>) => (name === 'ado' && calls++, execute(...args)) },
    ]),
  );
  const door = await stage.openDoor({
    subgraphs,
    limits: stage.limits,
    ...(stage.supergraphSdl && { supergraphSdl: stage.supergraphSdl }),
  });
  for (const query of [
    '{ adozok(first: 1) { nodes { id } } }',
    '{ adotargyak(first: 1) { nodes { id } } }',
    '{ befizetesek(first: 1) { nodes { id } } }',
  ]) {
    calls = 0;
    const { text } = await post(door.url, { query }, bearer(session));
    count(
      calls === 0 && text.includes('NINCS_JOGOSULTSAG'),
      () => `${login.felhasznalo} (${login.szerepkorok.join(' ')}): ${query} ${calls} calls ${text}`,
    );
  }
  await door.stop();
  return row;
};

export const WALLS: Wall[] = [
  { name: 'row-level policy', without: withoutPolicies, test: database },
  { name: 'signature of the pass', without: withoutPassSignature, test: mixedPasses },
  {
    name: 'municipality in every statement (entity manager, ctx)',
    without: (stage, work) => falNelkul('kotes', () => work(stage)),
    test: boundWithoutPolicies,
  },
  {
    name: 'permissions in the szakrendszer (shield)',
    without: (stage, work) => falNelkul('pajzs', () => work(stage)),
    test: refusedBySubgraphs,
  },
  { name: 'permissions at the gateway', without: through(openSupergraph()), test: refusedAtTheDoor },
  { name: 'recent login at the gateway', without: through(patientSupergraph()), test: staleLogins },
  {
    name: 'recent login in the szakrendszer (shield)',
    without: (stage, work) => falNelkul('pajzs', () => work(stage)),
    test: staleCalls,
    alias: true,
  },
  { name: 'signature of the calls', without: withoutCallSignature, test: signedCalls },
];

/** The test of the wall notices when it is gone. */
export async function bites(stage: Stage, { name, without, test }: Wall): Promise<Row> {
  const standing = await test(stage);
  const gone = await without(stage, test);
  const good = standing.failures === 0 && gone.failures > 0;
  const detail = good
    ? `${gone.failures} of ${gone.attempts} notice`
    : `standing: ${standing.detail ?? 0}; gone: ${gone.failures} of ${gone.attempts} notice`;
  return { id: 'W', what: `without “${name}” its test fails`, attempts: gone.attempts, failures: good ? 0 : 1, detail };
}

/** What the rows of the table would find if nothing cut the rows of a municipality any more: each must find something. */
const BITING: Measure[] = [readById, plantedKeys, searches, exports_, dump];
export async function rowsBite(stage: Stage): Promise<Row> {
  const { row, count } = counter(
    'W',
    'without policies and without the municipality in the statements every row that reads finds something',
  );
  await withoutPolicies(stage, (bare) =>
    falNelkul('kotes', async () => {
      for (const measure of BITING) {
        const { attempts, failures } = await measure(bare);
        count(failures > 0, () => `${measure.name}: ${failures} of ${attempts}`);
      }
    }),
  );
  row.detail ??= BITING.map(({ name }) => name).join(', ');
  return row;
}

/** Without one wall the others still hold. */
export async function others(stage: Stage, { name, without }: Wall, measures = T1_T5): Promise<Row> {
  const rows = await without(stage, async (changed) => {
    const made: Row[] = [];
    for (const measure of measures) made.push(await measure(changed));
    return made;
  });
  const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const detail = rows.find((row) => row.failures > 0);
  return {
    id: 'W T1–T5',
    what: `without “${name}” the others hold`,
    attempts: sum((row) => row.attempts),
    failures: sum((row) => row.failures),
    ...(detail && { detail: `${detail.id}: ${detail.detail}` }),
  };
}
