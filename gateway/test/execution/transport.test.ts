import { request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { callVerifier } from '@asp/kit/call';
import { listen, PASS_KEYS, send, world } from '../world/index.ts';
import type { Answer, World } from '../world/index.ts';
import { ado } from '../world/subgraphs.ts';

const CALL_KEY = 'cc'.repeat(32);
const JOIN = '{ ingatlan(hrsz: "100") { hrsz terulet adotargyak { osszeg } } }';
const CEL = { headers: { 'x-asp-cel': 'ADOZTATAS' } };
const DOWN = { code: 'SZAKRENDSZER_NEM_ELERHETO', szakrendszer: 'ado' };
const codeOf = ({ json }: Answer) => json.errors?.[0]?.extensions['code'];

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A szakrendszer over HTTP that answers signed calls only. */
async function remoteAdo() {
  const graph = ado();
  const verify = callVerifier('ado', CALL_KEY);
  const seen: { headers: IncomingMessage['headers']; body: string }[] = [];
  const remote = await listen(async (req, res) => {
    const body = await bodyOf(req);
    seen.push({ headers: req.headers, body });
    const hivas = verify(req.headers, body);
    if (!hivas) return void res.writeHead(401).end('{}');
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await graph.execute(JSON.parse(body), hivas)));
  });
  return { ...remote, graph, seen, target: { url: `${remote.url}/graphql`, callKey: CALL_KEY } };
}

describe('the call envelope', () => {
  test('in process: who, where, why, which case, under which id, with a pass for this municipality', async () => {
    const w = await world();
    const answer = await w.ask('{ kiHiv }', {
      headers: { 'x-asp-cel': 'ADOZTATAS', 'x-asp-ugy': 'ADO/12/2027', 'x-request-id': 'keres-0001' },
    });
    const hivas = JSON.parse(answer.json.data.kiHiv);
    expect(hivas).toMatchObject({
      v: 1,
      subgraph: 'ado',
      requestId: 'keres-0001',
      onkormanyzat: '02185',
      cel: 'ADOZTATAS',
      ugyId: 'ADO/12/2027',
      actor: { id: 'anna', fajta: 'FELHASZNALO' },
    });
    expect(hivas.onkormanyzatok).toEqual([{ kshKod: '02185', nev: 'Itt' }]);
    expect(hivas.pass).toBe('v1.o.02185');
    expect(Math.abs(hivas.ido - Date.now())).toBeLessThan(5_000);
    await w.stop();
  });

  test('each subgraph gets its own pass, and nobody the key', async () => {
    const w = await world();
    await w.ask(JOIN, CEL);
    const [a, b] = [w.graphs.vagyon.calls[0]!.hivas, w.graphs.ado.calls[0]!.hivas];
    expect(a.pass).not.toBe(b.pass);
    expect(JSON.stringify([a, b])).not.toContain(PASS_KEYS.ado);
    expect([a.subgraph, b.subgraph, a.requestId === b.requestId, a.nonce === b.nonce]).toEqual(['vagyon', 'ado', true, false]);
    await w.stop();
  });

  test('over HTTP: signed over envelope and body, used once, not changed', async () => {
    const remote = await remoteAdo();
    const w = await world({ targets: { ado: remote.target } });
    const answer = await w.ask(JOIN, CEL);
    expect(answer.json.data.ingatlan.adotargyak).toEqual([{ osszeg: 100 }]);
    const { headers, body } = remote.seen[0]!;
    const names = ['x-asp-hivas', 'x-asp-alairas'] as const;
    const signed = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
    expect(headers['authorization']).toBeUndefined();
    const again = (h: Record<string, string>, b: string) =>
      send(remote.target.url, 'POST', { 'content-type': 'application/json', ...h }, b);
    expect((await again(signed, body)).status).toBe(401);
    expect(callVerifier('ado', CALL_KEY)(signed, body)).toMatchObject({ onkormanyzat: '02185' });
    expect(callVerifier('ado', CALL_KEY)(signed, `${body} `)).toBeNull();
    expect(callVerifier('ado', 'dd'.repeat(32))(signed, body)).toBeNull();
    expect(callVerifier('vagyon', CALL_KEY)(signed, body)).toBeNull();
    expect(callVerifier('ado', CALL_KEY)(signed, body, Date.now() + 31_000)).toBeNull();
    // a szakrendszer that has just begun again does not know what was used before
    expect(callVerifier('ado', CALL_KEY, Date.now())(signed, body)).toBeNull();
    await Promise.all([w.stop(), remote.close()]);
  });

  test('an actor with Hungarian letters crosses HTTP', async () => {
    const remote = await remoteAdo();
    const w = await world({ targets: { ado: remote.target } });
    w.grant('Őriné Űrmössy', ['ado.**']);
    const { json } = await w.ask('{ kiHiv }', { as: { sub: 'Őriné Űrmössy' } });
    expect(JSON.parse(json.data.kiHiv).actor.nev).toBe('Őriné Űrmössy');
    await Promise.all([w.stop(), remote.close()]);
  });
});

describe('a szakrendszer that fails', () => {
  const FAULTS: [string, (req: IncomingMessage, res: ServerResponse) => void][] = [
    ['HTML', (_, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<html>KANARI</html>')],
    ['truncated JSON', (_, res) => res.writeHead(200).end('{"data":{"_entities":[{')],
    ['a list', (_, res) => res.writeHead(200).end('[]')],
    ['null', (_, res) => res.writeHead(200).end('null')],
    ['empty', (_, res) => res.writeHead(200).end()],
    ['status 500', (_, res) => res.writeHead(500).end('{"data":{"KANARI":1}}')],
    ['status 401', (_, res) => res.writeHead(401).end('{}')],
    ['redirect', (_, res) => res.writeHead(302, { location: 'http://169.254.169.254/' }).end()],
    ['11 MB', (_, res) => res.writeHead(200).end(`{"data":"${'x'.repeat(11_000_000)}"}`)],
    ['silence', () => {}],
    ['broken off', (_, res) => res.destroy()],
    ['stops half-way', (_, res) => void res.writeHead(200, { 'content-length': '1000' }).write('{"data":')],
  ];

  test.each(FAULTS)('%s: the rest arrives, with a typed error', async (_, listener) => {
    const remote = await listen(listener);
    const w = await world({ targets: { ado: { url: `${remote.url}/graphql`, callKey: CALL_KEY } }, limits: { subgraphTimeoutMs: 400 } });
    const { status, json, text } = await w.ask(JOIN, CEL);
    expect(status).toBe(200);
    expect(json.data).toEqual({ ingatlan: { hrsz: '100', terulet: 500, adotargyak: null } });
    expect(json.errors![0]).toMatchObject({ message: expect.stringContaining('nem elérhető'), extensions: DOWN });
    expect(text).not.toContain('KANARI');
    await Promise.all([w.stop(), remote.close()]);
  });

  const ODD: [string, unknown][] = [
    ['too many entities', { data: { _entities: [null, null, null] } }],
    ['no entities', { data: {} }],
    ['entities of a wrong shape', { data: { _entities: { a: 1 } } }],
    ['text in place of a list', { data: { _entities: [{ adotargyak: 'KANARI' }] } }],
    ['null for non-null', { data: { _entities: [{ adotargyak: [{ osszeg: null }] }] } }],
    ['a wrong type', { data: { _entities: [{ adotargyak: [{ osszeg: { KANARI: 1 } }] }] } }],
  ];
  test.each(ODD)('%s: no wrong join, no crash, nothing told', async (_, answer) => {
    const w = await world({ targets: { ado: { execute: async () => answer as never } } });
    const { status, json, text } = await w.ask(JOIN, CEL);
    expect(status).toBe(200);
    expect([null, '100']).toContain(json.data?.ingatlan?.hrsz ?? null);
    expect(json.errors?.[0]?.extensions['code']).toBe('BELSO_HIBA');
    expect(text).not.toContain('KANARI');
    await w.stop();
  });

  test('in process: a call that hangs is given up', async () => {
    const w = await world({ targets: { ado: { execute: () => new Promise(() => {}) } }, limits: { subgraphTimeoutMs: 200 } });
    const started = performance.now();
    const answer = await w.ask(JOIN, CEL);
    expect([answer.json.data.ingatlan.terulet, codeOf(answer)]).toEqual([500, 'SZAKRENDSZER_NEM_ELERHETO']);
    expect(performance.now() - started).toBeLessThan(1_500);
    await w.stop();
  });

  test('in process: an exception is masked', async () => {
    const w = await world({ targets: { ado: { execute: () => Promise.reject(new Error('KANARI')) } } });
    const answer = await w.ask(JOIN, CEL);
    expect([codeOf(answer), answer.text.includes('KANARI')]).toEqual(['SZAKRENDSZER_NEM_ELERHETO', false]);
    await w.stop();
  });
});

describe('after five failures', () => {
  test('the szakrendszer is left alone, readiness says degraded, and it comes back', async () => {
    let calls = 0;
    let fail = true;
    const graph = ado();
    const execute = (...args: Parameters<typeof graph.execute>) => (
      calls++,
      fail ? Promise.reject(new Error('down')) : graph.execute(...args)
    );
    const w: World = await world({ targets: { ado: { execute } } });
    const ready = async () => (await send(`${w.url}/health/ready`, 'GET', {})).json as unknown;
    for (let i = 0; i < 8; i++) expect(codeOf(await w.ask('{ kiHiv }'))).toBe('SZAKRENDSZER_NEM_ELERHETO');
    expect(calls).toBe(5);
    expect(await ready()).toEqual({ allapot: 'reszleges', szakrendszerek: { vagyon: 'kesz', ado: 'hibas' } });
    fail = false;
    await new Promise((go) => setTimeout(go, 5_100));
    expect((await w.ask('{ kiHiv }')).json.errors).toBeUndefined();
    expect(await ready()).toEqual({ allapot: 'kesz', szakrendszerek: { vagyon: 'kesz', ado: 'kesz' } });
    await w.stop();
  });
});

describe('callers do not mix', () => {
  test('20 callers of four municipalities at once', async () => {
    const w = await world();
    const codes = ['02185', '15130', '17011', '10630'];
    for (const onkormanyzat of codes) w.grant('anna', ['ado.**'], { onkormanyzat });
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const onkormanyzat = codes[i % 4]!;
        const { json } = await w.ask('{ kiHiv }', { as: { onkormanyzat } });
        const hivas = JSON.parse(json.data.kiHiv);
        return hivas.onkormanyzat === onkormanyzat && hivas.pass === `v1.o.${onkormanyzat}`;
      }),
    );
    expect(answers.every(Boolean)).toBe(true);
    await w.stop();
  });

  /** Tells each caller the identifier of the request, many times; the identifier says how many and how late. */
  async function echoing() {
    const remote = await listen((req, res) => {
      const { requestId } = JSON.parse(Buffer.from(String(req.headers['x-asp-hivas']), 'base64url').toString()) as { requestId: string };
      const [, , times, ms] = requestId.split('-').map(Number);
      const text = JSON.stringify({ data: { kiHiv: requestId.repeat(times!) } });
      const answer = times! % 11 === 0 ? text.slice(0, -3) : text;
      setTimeout(() => res.writeHead(200, { 'content-length': answer.length }).end(answer), ms);
    });
    const w = await world({ targets: { ado: { url: `${remote.url}/graphql`, callKey: CALL_KEY } } });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await w.token()}` };
    return { w, headers, stop: () => Promise.all([w.stop(), remote.close()]) };
  }
  const ECHO = '{"query":"{ kiHiv }"}';
  const echoIn = (text: string) => (JSON.parse(text) as Answer['json']).data?.kiHiv as string | null;

  test('places are used again for answers of all sizes, read at once, slowly or not to the end: each gets its own', async () => {
    const { w, headers, stop } = await echoing();
    const ask = (id: string, slow: boolean, left: boolean) =>
      new Promise<string | null>((resolve, reject) => {
        const req = request(`${w.url}/graphql`, { method: 'POST', headers: { ...headers, 'x-request-id': id } }, (res) => {
          const chunks: Buffer[] = [];
          if (slow) setTimeout(() => res.resume(), 15);
          if (slow) res.pause();
          res.on('data', (chunk: Buffer) => (chunks.push(chunk), left && (req.destroy(), resolve(null))));
          res.on('end', () => resolve(left ? null : echoIn(String(Buffer.concat(chunks)))));
        });
        req.on('error', (error) => (left ? resolve(null) : reject(error)));
        req.end(ECHO);
      });
    let [own, foreign] = [0, 0];
    const caller = async (me: number) => {
      for (let i = 0; i < 20; i++) {
        const nth = me * 20 + i;
        const id = `keres-${nth}-${1 + ((nth * 7_919) % 20_000)}-${nth % 4}-`;
        const text = await ask(id, i % 3 === 0, i % 7 === 0);
        if (text?.replaceAll(id, '') === '') own++;
        else if (text) foreign++;
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_, me) => caller(me)));
    expect(foreign).toBe(0);
    expect(own).toBeGreaterThan(100);
    await stop();
  });

  test('an answer that waits for an earlier one on its connection stays its own', async () => {
    const { w, headers, stop } = await echoing();
    const id = (nth: number, ms: number) => `keres-${nth}-2000-${ms}-`;
    const head = (own: string) =>
      Object.entries({ host: 'a', ...headers, 'x-request-id': own, 'content-length': String(ECHO.length) })
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('');
    const socket = connect(Number(new URL(w.url).port), '127.0.0.1');
    let text = '';
    socket.on('data', (bytes) => (text += String(bytes)));
    for (const own of [id(0, 200), id(1, 0)]) socket.write(`POST /graphql HTTP/1.1\r\n${head(own)}\r\n${ECHO}`);
    await new Promise((go) => setTimeout(go, 50));
    for (let nth = 2; nth < 12; nth++) await send(`${w.url}/graphql`, 'POST', { ...headers, 'x-request-id': id(nth, 0) }, ECHO);
    await new Promise((go) => setTimeout(go, 500));
    const told = [...text.matchAll(/\r\n\r\n(\{.*\})/g)].map(([, body]) => echoIn(body!));
    expect(told).toEqual([id(0, 200).repeat(2_000), id(1, 0).repeat(2_000)]);
    socket.destroy();
    await stop();
  });
});

describe('a caller who leaves', () => {
  const MEANWHILE = 150;
  const pause = () => new Promise((go) => setTimeout(go, MEANWHILE));

  /** Never answers; notes what is asked, and whether it is broken off. */
  async function silent() {
    const seen = { asked: 0, brokenOff: 0 };
    const remote = await listen((req, res) => {
      seen.asked++;
      req.resume();
      res.on('close', () => seen.brokenOff++);
    });
    return { ...remote, seen, target: { url: `${remote.url}/graphql`, callKey: CALL_KEY } };
  }
  async function leave(w: World, query: string) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await w.token()}` };
    const req = request(`${w.url}/graphql`, { method: 'POST', headers });
    req.on('error', () => {});
    req.end(JSON.stringify({ query }));
    await pause();
    req.destroy();
    await pause();
  }

  test('breaks off what his query has begun, and nobody counts it as a failure', async () => {
    const remote = await silent();
    const w = await world({ targets: { vagyon: remote.target } });
    for (let i = 0; i < 6; i++) await leave(w, JOIN);
    expect(remote.seen).toEqual({ asked: 6, brokenOff: 6 });
    expect(w.lines.filter((line) => line.includes('unreachable'))).toEqual([]);
    expect((await send(`${w.url}/health/ready`, 'GET', {})).json).toMatchObject({ allapot: 'kesz' });
    await Promise.all([w.stop(), remote.close()]);
  });

  test('leaves an act to be carried out to the end', async () => {
    const remote = await silent();
    const w = await world({ targets: { vagyon: remote.target } });
    await leave(w, 'mutation { ingatlanRogzit(hrsz: "7") { ingatlan { hrsz } } }');
    expect(remote.seen).toEqual({ asked: 1, brokenOff: 0 });
    await Promise.all([remote.close(), w.stop()]);
  });
});
