import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { inRoot } from '../src/root.ts';
import { SUPERGRAPH_FILE } from '../src/stack/supergraph.ts';
import { startTestStack, type Session, type TestStack } from '../src/test-stack/index.ts';

/** What an operator sees of the running system: health, figures, traces, a stop that cuts nobody off. */
interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  service: string;
}

/** Receives OTLP over HTTP as a collector would. */
async function receiver() {
  const spans: Span[] = [];
  let text = '';
  const server: Server = createServer((req, res) => {
    let body = '';
    req
      .on('data', (chunk) => (body += chunk))
      .on('end', () => {
        text += body;
        for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans) {
          const service = resource.attributes.find((a: { key: string }) => a.key === 'service.name').value.stringValue;
          for (const scope of scopeSpans) for (const one of scope.spans) spans.push({ ...one, service });
        }
        res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return { url, spans, text: () => text, stop: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())) };
}

const ADOZOK = 'query Kereses($szo: String) { adozok(szuro: { kereses: $szo }, first: 3) { edges { node { id nev } } } }';
const REGISTER = 'mutation ($input: MuveletRegisztralInput!) { muveletRegisztral(input: $input) { hibak { kod uzenet } } }';
const CREATE = 'mutation ($input: KliensLetrehozInput!) { kliensLetrehoz(input: $input) { kliens { id } hibak { kod uzenet } } }';
/** A machine client where the demo has none. */
async function newClient(admin: Session): Promise<string> {
  const input = {
    nev: 'Átvett program',
    hatokorok: ['muvelet'],
    kapcsolattartoNev: 'Gépi Gizella',
    kapcsolattartoEmail: 'gizella@szolgaltato.hu',
  };
  const { data } = await admin.ask<any>(CREATE, { input });
  expect(data.kliensLetrehoz.hibak).toEqual([]);
  return data.kliensLetrehoz.kliens.id;
}
const SECRET = 'Titkos Vezetéknév';

describe.each([
  ['in one process', false],
  ['in separate processes', true],
])('%s', (_, split) => {
  let collector: Awaited<ReturnType<typeof receiver>>;
  let stack: TestStack;
  let clerk: Session;
  let supergraph: string;
  const ask = () => clerk.ask(ADOZOK, { szo: SECRET }, { cel: 'ADOZTATAS' });

  beforeAll(async () => {
    collector = await receiver();
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url;
    process.env.OTEL_BSP_SCHEDULE_DELAY = '100';
    supergraph = join(mkdtempSync(join(tmpdir(), 'asp-super-')), 'supergraph.graphql');
    copyFileSync(SUPERGRAPH_FILE, supergraph);
    stack = await startTestStack({ split, supergraph });
    clerk = await stack.session(stack.login('ADO_UGYINTEZO'));
  }, 180_000);
  afterAll(async () => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    delete process.env.OTEL_BSP_SCHEDULE_DELAY;
    await stack?.stop();
    await collector?.stop();
    rmSync(join(supergraph, '..'), { recursive: true });
  }, 60_000);

  test('a trace leads from the request to every statement, and holds no value and no person', async () => {
    expect((await ask()).errors).toBeUndefined();
    const chain = await until(() => chainOf(collector.spans, 'sql select adozo'));
    expect(chain.map(({ name }) => name)).toEqual(['sql select adozo', 'szakrendszer ado', 'fetch ado', 'graphql']);
    expect(new Set(chain.map(({ traceId }) => traceId)).size).toBe(1);
    expect(chain.map(({ service }) => service)).toEqual(
      split ? ['asp-ado', 'asp-ado', 'asp-gateway', 'asp-gateway'] : Array(4).fill('asp-egyben'),
    );
    const trace = collector.spans.filter(({ traceId }) => traceId === chain[0]!.traceId).map(({ name }) => name);
    expect(trace).toEqual(expect.arrayContaining(['authorization', 'plan', 'sql begin', 'sql select asp.belep', 'sql commit']));
    const { felhasznalo } = stack.login('ADO_UGYINTEZO');
    for (const word of [SECRET, felhasznalo, clerk.accessToken, 'variables']) expect(collector.text()).not.toContain(word);
  });

  test('the figures tell kinds, codes and times, and name nobody', async () => {
    await ask();
    await clerk.ask('{ nincsIlyen }');
    const text = await metrics(stack.management!);
    has(text, /^asp_gateway_request_seconds_count\{muvelet="query",statusz="200"\} [1-9]/m);
    has(text, /^asp_gateway_request_seconds_count\{muvelet="query",statusz="400"\} [1-9]/m);
    has(text, /^asp_gateway_subgraph_call_seconds_count\{szakrendszer="ado",eredmeny="rendben"\} [1-9]/m);
    has(text, /^asp_gateway_subgraph_healthy\{szakrendszer="ado"\} 1$/m);
    has(text, new RegExp(`^asp_gateway_municipality_requests_total\\{onkormanyzat="${clerk.onkormanyzat}"\\} [1-9]`, 'm'));
    has(text, /^asp_gateway_executions\{mod="compiled"\} [1-9]/m);
    has(text, /^asp_gateway_known_plans [1-9]/m);
    has(text, /^nodejs_eventloop_lag_p99_seconds /m);
    const ofAdo = split ? await metrics(addressOf(stack, 'ado')) : text;
    has(ofAdo, /^asp_pg_pool\{szakrendszer="ado",allapot="szabad"\} \d/m);
    has(ofAdo, /^asp_subgraph_operation_seconds_count\{szakrendszer="ado",eredmeny="rendben"\} [1-9]/m);
    for (const word of [SECRET, stack.login('ADO_UGYINTEZO').felhasznalo]) expect(text + ofAdo).not.toContain(word);
  });

  test('every part tells whether it lives, has started and may be sent work', async () => {
    const all = split
      ? ['gateway', 'identity', 'posta', 'ado', 'keret', 'ingatlanvagyon'].map((name) => addressOf(stack, name))
      : [stack.management!];
    for (const address of all) {
      const states = await Promise.all(['live', 'started', 'ready'].map(async (one) => (await fetch(`${address}health/${one}`)).status));
      expect({ address, states }).toEqual({ address, states: [200, 200, 200] });
    }
  });

  test('a supergraph takes the place of another without a restart, a faulty one does not, and one call goes back', async () => {
    const original = readFileSync(supergraph, 'utf8');
    const state = async () => ((await (await fetch(`${stack.management}health/ready`)).json()) as { sema: Record<string, any> }).sema;
    const act = (name: string) =>
      fetch(`${stack.management}supergraph/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    const put = async (sdl: string, seen: (sema: Record<string, any>) => boolean) => {
      writeFileSync(supergraph, sdl);
      if (!split) await act('reload'); // in one process nobody looks at the file
      await until(async () => seen(await state()) || undefined);
    };
    const { valtozat: first } = await state();
    await put(`${original}\n# uj\n`, ({ elozo }) => elozo === first);
    await put(original.slice(0, 5_000), ({ elutasitva }) => Boolean(elutasitva));
    expect((await ask()).errors).toBeUndefined();
    has(await metrics(stack.management!), /^asp_gateway_supergraph_refused 1$/m);
    expect((await act('rollback')).status).toBe(200);
    expect(await state()).toMatchObject({ valtozat: first });
    expect((await act('rollback')).status).toBe(409);
    expect((await ask()).errors).toBeUndefined();
  });

  test('what machine clients of every municipality have registered is told at once, and checked against the graph of this folder', async () => {
    for (const ksh of ['02185', '10630']) {
      const admin = await stack.session(stack.login('KERET_ADMIN', ksh), ksh);
      const { data } = await admin.ask<any>('{ kliensek { id nev } }');
      const id = data.kliensek[0]?.id ?? (await newClient(admin));
      const answer = await admin.ask<any>(REGISTER, {
        input: { kliensId: id, nev: `telepulesek_${ksh}`, szoveg: 'query Jo { hivatal { nev } }' },
      });
      expect(answer.data.muveletRegisztral.hibak).toEqual([]);
    }
    // every municipality of the country is asked, so each topology is looked at from one side
    if (!split) {
      const { muveletek } = (await (await fetch(`${stack.management}muveletek`)).json()) as { muveletek: object[] };
      const both = ['02185', '10630'].map((onkormanyzat) => expect.objectContaining({ onkormanyzat, nev: `telepulesek_${onkormanyzat}` }));
      return expect(muveletek).toEqual(expect.arrayContaining(both));
    }
    const command = ['--import', '@swc-node/register/esm-register', 'tools/src/registered.ts', stack.management!, '--ellenoriz'];
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: inRoot() });
    expect(stdout).toMatch(/^[2-9] művelet, [2-9] kliens, 0 nem futna/m);
  });

  (split ? test.skip : test)('a stop lets the request under way finish, and is not ready from its first moment', async () => {
    const db = new pg.Client({ connectionString: stack.ground!.databases.parts.ado!.owner });
    db.on('error', () => {}); // its server stops in the end
    await db.connect();
    await db.query('begin; lock table adozo in access exclusive mode');
    const slow = ask();
    await until(
      async () => /asp_pg_pool\{szakrendszer="ado",allapot="dolgozik"\} [1-9]/.test(await metrics(stack.management!)) || undefined,
    );
    const stopped = stack.stop();
    expect((await fetch(`${stack.management}health/ready`)).status).toBe(503);
    const turnedAway = await fetch(`${stack.origin}/graphql`, { method: 'POST' });
    expect(turnedAway.status).toBe(503);
    expect(turnedAway.headers.get('connection')).toBe('close');
    await db.query('rollback');
    expect((await slow).errors).toBeUndefined();
    await stopped;
    await expect(fetch(stack.origin)).rejects.toThrow();
  });
});

/** From a span of this name up to its request. */
function chainOf(spans: Span[], name: string): Span[] | undefined {
  for (const start of spans.filter((one) => one.name === name)) {
    const chain = [start];
    for (let next = start; next;) {
      const parent = spans.find(({ spanId, traceId }) => spanId === next.parentSpanId && traceId === next.traceId);
      if (!parent) break;
      chain.push(parent);
      next = parent;
    }
    if (chain.at(-1)?.name === 'graphql') return chain;
  }
  return undefined;
}

async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 20_000; ; await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('not in time');
  }
}

const metrics = async (address: string) => (await fetch(`${address}metrics`)).text();

function addressOf({ dir }: TestStack, part: string): string {
  const { ASP_MANAGEMENT_PORT } = JSON.parse(readFileSync(join(dir, 'parts', `${part}.json`), 'utf8')) as Record<string, string>;
  return `http://127.0.0.1:${ASP_MANAGEMENT_PORT}/`;
}

/** Without the whole text in the message of a failure. */
function has(text: string, line: RegExp): void {
  const near = text.split('\n').filter((one) => one.startsWith(line.source.replace(/^\^/, '').split('\\')[0]!.slice(0, 20)));
  expect({ line, found: line.test(text), near }).toEqual({ line, found: true, near });
}
