import { request, type IncomingHttpHeaders } from 'node:http';
import { explainEnv, parseEnv, secret, z } from './env.ts';
import { createLog } from './log.ts';
import { openManagement, type Managed } from './management.ts';
import { counter, gauge, metricsText } from './metrics.ts';
import { listen } from './server.ts';
import { span, statementName, traceHeaders, tracingWanted } from './trace.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const ask = (port: number, path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
      let text = '';
      res.on('data', (chunk) => (text += chunk)).on('end', () => resolve({ status: res.statusCode!, headers: res.headers, text }));
    });
    req.once('error', reject).end();
  });

describe('settings', () => {
  const shape = {
    PORT: z.coerce.number().max(10).default(3).describe('Kapu.'),
    KEY: secret(z.string().min(3).describe('Kulcs.')),
    URL: z.url().optional(),
  };

  test('are told with value, source and meaning; secrets are masked, also in addresses', () => {
    const { settings, faults } = explainEnv(shape, [
      { name: 'option', values: { PORT: '7' } },
      { name: 'file', values: { PORT: '8', KEY: 'titok', URL: 'postgres://u:titok@h/d' } },
    ]);
    expect(faults).toEqual([]);
    expect(settings).toEqual([
      { name: 'PORT', value: '7', source: 'option', meaning: 'Kapu.' },
      { name: 'KEY', value: '••••••', source: 'file', meaning: 'Kulcs.' },
      { name: 'URL', value: 'postgres://u:••••••@h/d', source: 'file', meaning: '' },
    ]);
  });

  test('tell every fault at once', () => {
    const { settings, faults } = explainEnv(shape, [{ name: 'env', values: { PORT: '70', URL: '::' } }]);
    expect(faults.map((fault) => fault.trim().split(':')[0])).toEqual(['PORT', 'KEY', 'URL']);
    expect(settings[1]).toMatchObject({ name: 'KEY', value: '–', source: 'hiányzik (missing)' });
    expect(() => parseEnv(shape, { PORT: '70', URL: '::' })).toThrow(/PORT[\s\S]*KEY[\s\S]*URL/);
  });
});

test('a log line holds nothing of a person, of a pass or of what the database says in an error', () => {
  const lines: string[] = [];
  const log = createLog('proba', 'info', { write: (line: string) => void lines.push(line) });
  const error = Object.assign(new Error('Key (adoazonosito)=(8123456789) already exists'), {
    code: '23505',
    detail: 'Key (adoazonosito)=(8123456789)',
    client: { password: 'titok' },
  });
  log.error({ err: error, keres: 'k-1', pass: 'v1.o.titok', variables: { nev: 'Kiss Anna' }, hivas: { pass: 'titok' } }, 'hiba');
  const line = JSON.parse(lines[0]!) as Record<string, unknown>;
  expect(line).toMatchObject({ level: 50, name: 'proba', keres: 'k-1', msg: 'hiba', err: { nev: 'Error', kod: '23505' } });
  expect(lines[0]).not.toMatch(/8123456789|Kiss Anna|titok/);
});

describe('a server that leaves', () => {
  test('finishes what is under way, tells others to go elsewhere and then closes', async () => {
    let arrived!: (release: () => void) => void;
    const arriving = new Promise<() => void>((resolve) => (arrived = resolve));
    const server = await listen((_, res) => arrived(() => res.end('kész')), { port: 0, drainMs: 5_000 });
    const slow = ask(server.port, '/lassu');
    const release = await arriving;
    const stopped = server.stop();
    const late = await ask(server.port, '/health/ready');
    expect(late).toMatchObject({ status: 503, headers: { connection: 'close', 'retry-after': '5' } });
    expect(await ask(server.port, '/health/live')).toMatchObject({ status: 200, headers: { connection: 'close' } });
    release();
    expect(await slow).toMatchObject({ status: 200, text: 'kész', headers: { connection: 'close' } });
    await stopped;
    await expect(ask(server.port, '/')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('does not wait longer than it may', async () => {
    const server = await listen(() => {}, { port: 0, drainMs: 50 });
    const never = ask(server.port, '/').catch((error: Error) => error.message);
    await new Promise((next) => setTimeout(next, 20));
    await server.stop();
    expect(await never).toMatch(/hang up|ECONNRESET/);
  });
});

describe('the management port', () => {
  const life = { started: false, ready: false };
  const managed: Managed = {
    part: 'proba',
    started: () => life.started,
    ready: () => ({ ready: life.ready, details: { adatbazis: 'kesz' } }),
    acts: { 'POST /valtas': async () => ({ status: 200, body: { valtott: true } }) },
  };
  let port = 0;
  let stop = async () => {};
  beforeAll(async () => ({ port, stop } = await openManagement(managed, { port: 0 })));
  afterAll(() => stop());

  test('tells live, started and ready apart', async () => {
    const states = async () => Promise.all(['live', 'started', 'ready'].map(async (one) => (await ask(port, `/health/${one}`)).status));
    expect(await states()).toEqual([200, 503, 503]);
    life.started = true;
    expect(await states()).toEqual([200, 200, 503]);
    life.ready = true;
    expect(await states()).toEqual([200, 200, 200]);
    expect(JSON.parse((await ask(port, '/health/ready')).text)).toEqual({ resz: 'proba', allapot: 'kesz', adatbazis: 'kesz' });
  });

  test('gives the figures of the process and of whoever reports', async () => {
    counter('proba_total', 'Proba.', ['fajta']).inc({ fajta: 'egy' });
    const stopReporting = gauge('proba_hossz', 'Proba.', ['sor']).report(() => [[{ sor: 'a' }, 4]]);
    const { headers, text } = await ask(port, '/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(/^proba_total\{fajta="egy"\} 1$/m);
    expect(text).toMatch(/^proba_hossz\{sor="a"\} 4$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    stopReporting();
    expect((await metricsText()).text).not.toMatch(/proba_hossz\{/);
  });

  test('a page of another site can neither read nor act', async () => {
    expect((await ask(port, '/metrics', 'GET', { host: 'tamado.example' })).status).toBe(403);
    expect((await ask(port, '/valtas', 'POST', { 'content-type': 'text/plain' })).status).toBe(415);
    expect(JSON.parse((await ask(port, '/valtas', 'POST', { 'content-type': 'application/json' })).text)).toEqual({ valtott: true });
    expect((await ask(port, '/valtas')).status).toBe(404);
    expect((await ask(port, '/metrics', 'DELETE')).status).toBe(405);
  });
});

describe('tracing', () => {
  test('is off without a receiver: the work runs, nothing is sent along', async () => {
    expect(tracingWanted({})).toBe(false);
    expect(tracingWanted({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x', OTEL_SDK_DISABLED: 'true' })).toBe(false);
    expect(await span('x', async () => 5, () => { throw new Error('never asked'); })).toBe(5); // prettier-ignore
    expect(traceHeaders()).toEqual({});
  });

  test.each([
    [`select * from "adozo" where nev = 'Kiss Anna'`, 'select adozo'],
    ['insert into asp.naplo (a) values ($1)', 'insert asp.naplo'],
    [`update "adotargy" set "terulet" = 5`, 'update adotargy'],
    ['with a as (select 1 from x) select * from a', 'select x'],
    ['select asp.belep($1)', 'select asp.belep'],
    ['savepoint "trx1"', 'savepoint'],
  ])('%s is named %s', (sql, name) => expect(statementName(sql)).toBe(name));
});
