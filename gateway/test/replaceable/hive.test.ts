/** The supergraph belongs to no gateway: another one serves it, behind the same authorization, and answers the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { GraphQLError, parse, validate } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import pino from 'pino';
import { authorizing } from '../../src/authorization/executor.ts';
import { readDemands } from '../../src/kit.ts';
import { loadApollo } from '../../src/execution/apollo.ts';
import { compiledExecutor } from '../../src/execution/compiled/executor.ts';
import { sourceOf } from '../../src/execution/dataSource.ts';
import { textOf } from '../../src/execution/execution.ts';
import type { Answer, Execute } from '../../src/execution/execution.ts';
import { requestOf } from '../../src/execution/request.ts';
import { LIMITS } from '../../src/limits/limits.ts';
import type { OperationContext } from '../../src/types.ts';
import { serve } from '../equality/equality.ts';
import { fakeSubgraph } from '../equality/fake.ts';
import { equalityWorlds } from '../equality/worlds.ts';

const KEY = 'ab'.repeat(32);
const log = pino({ level: 'silent' });
const EXAMPLES = new URL('../../../schema/peldak/', import.meta.url);
const PAGE = `query Oldal($elso: Int!) {
  kataszteriIngatlanok(first: $elso, rendezes: HRSZ) {
    nodes {
      id naploSorszam fekves hrsz cim terulet bruttoErtek
      ingatlan { adotargyak { id tipus cim terulet kezdo } adoegyenleg { tartozas potlek tulfizetes szamlak } }
    }
  }
}`;

interface Example {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

function examples(): Example[] {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
  const own = files.map((name) => {
    const query = readFileSync(new URL(name, EXAMPLES), 'utf8');
    return { name, query, variables: JSON.parse(/^# valtozok: (.*)$/m.exec(query)?.[1] ?? '{}') as Record<string, unknown> };
  });
  return [{ name: 'the page of the figures', query: PAGE, variables: { elso: 20 } }, ...own];
}

let own: Execute;
let hive: Execute;
let schema: Awaited<ReturnType<typeof loadApollo>>['schema'];
let asked: string[] = [];
let stop = async () => {};

beforeAll(async () => {
  const world = equalityWorlds().find(({ authorized }) => authorized)!;
  const fakes = Object.fromEntries(Object.entries(world.subgraphs).map(([name, sdl]) => [name, fakeSubgraph(sdl)]));
  const server = await serve((name) => (request) => {
    asked.push(name);
    return fakes[name]!(request, { seed: 1, faults: 'none' });
  });
  const apollo = await loadApollo(
    world.supergraphSdl,
    (name) => sourceOf(name, { url: `${server.url}/${name}`, callKey: KEY }, KEY, LIMITS),
    log,
  );
  const located = world.supergraphSdl.replace(
    /(@join__graph\(name: "(\w+)", url: )"[^"]*"/g,
    (_, head: string, name: string) => `${head}"${server.url}/${name}"`,
  );
  const runtime = createGatewayRuntime({ supergraph: located, logging: false, maskedErrors: false });
  const demands = readDemands(world.supergraphSdl);
  schema = apollo.schema;
  own = authorizing(schema, demands, compiledExecutor(apollo, world.supergraphSdl).execute);
  hive = authorizing(
    schema,
    demands,
    behindHttp(
      (body) =>
        runtime.fetch('http://gateway/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }) as Promise<Response>,
    ),
  );
  stop = async () => {
    await runtime[Symbol.asyncDispose]();
    await apollo.stop();
    server.close();
  };
}, 60_000);
afterAll(() => stop());

/** All that another gateway needs to stand behind our authorization. */
const behindHttp =
  (send: (body: string) => Promise<Response>): Execute =>
  async (operation) => {
    const res = await send(JSON.stringify(requestOf(operation)));
    const { data, errors } = (await res.json()) as { data?: Answer['data']; errors?: GraphQLFormattedError[] };
    return { data, errors: errors?.map((e) => new GraphQLError(e.message, { path: e.path, extensions: e.extensions })) };
  };

async function ask(execute: Execute, { query, variables }: Example, engedelyek: string[]) {
  const document = parse(query);
  const node = document.definitions.find((d) => d.kind === 'OperationDefinition')!;
  const actor = { id: 'anna', nev: 'Anna', fajta: 'FELHASZNALO' as const, szerepkorok: ['ADO_UGYINTEZO'], engedelyek };
  const context: OperationContext = {
    requestId: '1|none',
    log,
    onkormanyzat: '02185',
    actor,
    scopes: [],
    cel: 'ADOZTATAS',
    passes: new Map(),
  };
  const { data, text, errors } = await execute({ document, hash: query, node, variables, context });
  const told = errors?.map(({ path, extensions }) => ({
    path,
    code: extensions['code'],
    mezo: extensions['mezo'],
    elofordulas: extensions['elofordulas'],
  }));
  return JSON.parse(JSON.stringify({ data: text === undefined ? data : (JSON.parse(textOf(text)) as unknown), errors: told ?? [] })) as {
    data: unknown;
    errors: unknown[];
  };
}

test('the examples and the cross-domain page have equal answers, with every right and with few', async () => {
  const crossing: string[] = [];
  const differences: unknown[] = [];
  for (const example of examples()) {
    expect([example.name, validate(schema, parse(example.query))]).toEqual([example.name, []]);
    for (const engedelyek of [['**'], ['ingatlanvagyon.**', 'keret.**']]) {
      asked = [];
      const ours = await ask(own, example, engedelyek);
      if (new Set(asked).size > 1) crossing.push(example.name);
      const theirs = await ask(hive, example, engedelyek);
      if (JSON.stringify(sorted(ours)) !== JSON.stringify(sorted(theirs))) differences.push({ example: example.name, ours, theirs });
    }
  }
  expect(differences).toEqual([]);
  expect(crossing).toContain('the page of the figures');
}, 60_000);

/** Keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
