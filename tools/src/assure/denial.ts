/** Group D: hostile queries are refused quickly, and neither they nor a flood make the neighbour wait. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Load, Told } from './client.ts';
import { counter, type Row } from './row.ts';
import { bearer, type Door, type Stage } from './stage.ts';

const REFUSED_MS = 50;
const times = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i)).join(' ');
const nested = (depth: number) => `{ en ${'{ onkormanyzat '.repeat(depth)}{ kshKod }${' }'.repeat(depth)} }`;
const bomb = (n: number) =>
  `{ en { ...F0 } } ${times(n, (i) => `fragment F${i} on En { ...F${i + 1} a${i}: id ...F${i + 1} }`)} fragment F${n} on En { id }`;
const overlap = (n: number) =>
  `{ en { ${times(n, (i) => `...F${i}`)} } } ${times(n, (i) => `fragment F${i} on En { a: onkormanyzatok { kshKod nev } }`)}`;
const json = (query: string, variables?: object) => JSON.stringify({ query, variables });

interface Hostile {
  id: string;
  what: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

const HOSTILE: Hostile[] = [
  ...[16, 40, 400].map((depth) => ({ id: 'D1', what: `depth ${depth}`, body: json(nested(depth)) })),
  { id: 'D2', what: '1,000 aliases at the root', body: json(`{ ${times(1000, (i) => `a${i}: adozok { nodes { id } }`)} }`) },
  { id: 'D2', what: '5,000 aliases of a leaf', body: json(`{ en { ${times(5000, (i) => `a${i}: id`)} } }`) },
  { id: 'D2', what: '__typename 101 times', body: json(`{ ${times(101, () => '__typename')} }`) },
  { id: 'D3', what: 'the same field 20,000 times', body: json(`{ en { ${times(20_000, () => 'id')} } }`) },
  { id: 'D3', what: 'the same selection 20,000 times', body: json(`{ ${times(20_000, () => 'en { id }')} }`) },
  { id: 'D4', what: '5,000 directives', body: json(`{ en { id ${times(5000, () => '@include(if: true)')} } }`) },
  { id: 'D4', what: '5,000 unknown directives', body: json(`{ en { id ${times(5000, (i) => `@x${i}`)} } }`) },
  { id: 'D5', what: 'circular fragments', body: json('{ en { ...A } } fragment A on En { ...B } fragment B on En { ...A }') },
  { id: 'D5', what: 'fragment bomb 2^16', body: json(bomb(16)) },
  { id: 'D6', what: '1,500 overlapping fragments', body: json(overlap(1500)) },
  { id: 'D6', what: '200 overlapping fragments', body: json(overlap(200)) },
  { id: 'D7', what: '1.5 MB of tokens', body: json(`{ ${'a '.repeat(750_000)} }`) },
  { id: 'D7', what: '0.9 MB of tokens', body: json(`{ ${'a '.repeat(450_000)} }`) },
  { id: 'D7', what: 'compressed bomb', body: gzipSync(Buffer.alloc(20_000_000)), headers: { 'content-encoding': 'gzip' } },
  { id: 'D8', what: '5 MB of variables', body: json('query ($a: String) { en { id } }', { a: 'x'.repeat(5_000_000) }) },
  {
    id: 'D8',
    what: 'variables 10,000 deep',
    body: `{"query":"{__typename}","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
  },
  {
    id: 'D8',
    what: 'a list of 100,000',
    body: json('query ($a: [ID!]!) { nincs(a: $a) { id } }', { a: Array.from({ length: 100_000 }, () => 1) }),
  },
  { id: 'D9', what: 'a batch of 50', body: JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ __typename }' }))) },
  { id: 'D9', what: 'an unknown document number', body: JSON.stringify({ documentId: `sha256:${'ab'.repeat(32)}` }) },
  { id: 'D10', what: 'first: 1,000,000,000', body: json('{ adozok(first: 1000000000) { nodes { id } } }') },
  {
    id: 'D10',
    what: 'pages in pages',
    body: json(
      '{ adozok(first: 500) { nodes { adotargyak { id alanyok { id } } } edges { node { id } } } a: adozok(first: 5000) { nodes { id } } }',
    ),
  },
  { id: 'D13', what: 'NUL, RTL and lone surrogates in names', body: '{"query":"{ en { i\\u0000d \\u202e \\ud800 } }"}' },
  { id: 'D18', what: '__proto__ as alias', body: json('{ __proto__: en { id } }') },
  { id: 'D18', what: '__proto__ in variables', body: '{"query":"{__typename}","variables":{"a":{"__proto__":{"admin":true}}}}' },
  { id: 'D12', what: 'suggestions for a misspelt field', body: json('{ adozokk { nodes { id } } }') },
];

/** Each several times, the quietest counts: the rest is the machine's. */
const TRIES = 15;

export async function hostileQueries(stage: Stage): Promise<Row[]> {
  const door = await stage.openDoor({ limits: { faults: 1e9 } });
  const rows = new Map<string, ReturnType<typeof counter>>();
  let slowest = { ms: 0, what: '' };
  for (const { id, what, body, headers } of HOSTILE) {
    const { row, count } = rows.get(id) ?? counter(id, '');
    rows.set(id, { row, count });
    row.what = [row.what, what].filter(Boolean).join('; ');
    let best = Infinity;
    let status = 0;
    let text = '';
    for (let i = 0; i < TRIES && best > REFUSED_MS / 2; i++) {
      const from = performance.now();
      const answer = await fetch(door.url, {
        method: 'POST',
        body: body as never,
        headers: { 'content-type': 'application/json', ...bearer(stage.a), ...headers },
      }).catch(() => undefined);
      if (answer) [status, text] = [answer.status, await answer.text()];
      best = Math.min(best, performance.now() - from);
    }
    if (best > slowest.ms) slowest = { ms: best, what };
    count(
      status >= 400 && status < 500 && best <= REFUSED_MS && !/did you mean/i.test(text),
      () => `${what}: ${status} in ${best.toFixed(0)} ms ${text.slice(0, 100)}`,
    );
    row.detail = row.failures ? row.detail : `slowest ${Math.max(best, Number(row.detail?.match(/[\d.]+/)?.[0] ?? 0)).toFixed(1)} ms`;
  }
  await door.stop();
  return [...rows.values()].map(({ row }) => row);
}

function caller() {
  const child: ChildProcess = fork(fileURLToPath(new URL('./client.ts', import.meta.url)), {
    execArgv: ['--import', '@swc-node/register/esm-register'],
  });
  return {
    load: (load: Load) => new Promise<Told>((resolve) => (child.once('message', resolve), child.send(load))),
    stop: () => void child.kill(),
  };
}

const p99 = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? NaN;
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export interface Stall {
  idle: number;
  busy: number;
  ratio: number;
  medianRatio: number;
  told: string;
}

const ROUNDS = 5;
const ROUND_MS = 2_500;
/** What a clerk of the neighbour asks all the time. */
const NEIGHBOUR = json('{ en { id nev onkormanyzat { kshKod nev } } adozok(first: 20) { nodes { id nev } } }');

/** The neighbour's p99 while nothing else happens and during the attack, in turns; the median of the rounds counts. */
async function neighbourDuring(stage: Stage, door: Door, attack: Omit<Load, 'url' | 'ms'>): Promise<Stall> {
  const [neighbour, attacker] = [caller(), caller()];
  const ask = { url: door.url, requests: [{ headers: bearer(stage.b), body: NEIGHBOUR }], ms: ROUND_MS, connections: 1, pauseMs: 5 };
  await neighbour.load(ask); // warm-up
  const rounds: { idle: number[]; busy: number[]; told: Told }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const idle = await neighbour.load(ask);
    const flood = attacker.load({ url: door.url, ms: ROUND_MS + 500, ...attack });
    await new Promise((go) => setTimeout(go, 250));
    const busy = await neighbour.load(ask);
    rounds.push({ idle: idle.times, busy: busy.times, told: await flood });
  }
  neighbour.stop();
  attacker.stop();
  const statuses: Record<string, number> = {};
  for (const { told } of rounds) for (const [status, n] of Object.entries(told.statuses)) statuses[status] = (statuses[status] ?? 0) + n;
  const ratio = median(rounds.map(({ idle, busy }) => p99(busy) / p99(idle)));
  const medianRatio = median(rounds.map(({ idle, busy }) => median(busy) / median(idle)));
  return {
    idle: median(rounds.map(({ idle }) => p99(idle))),
    busy: median(rounds.map(({ busy }) => p99(busy))),
    ratio,
    medianRatio,
    told: Object.entries(statuses)
      .map(([status, n]) => `${n} × ${status}`)
      .join(', '),
  };
}

const stallRow = (id: string, what: string, stall: Stall, most: number): Row => ({
  id,
  what: `${what}: neighbour’s p99 ≤ ${most} × idle`,
  attempts: 1,
  failures: stall.ratio <= most ? 0 : 1,
  detail: `${stall.ratio.toFixed(2)} × (p99 ${stall.idle.toFixed(1)} → ${stall.busy.toFixed(1)} ms; median ${stall.medianRatio.toFixed(2)} ×); attacker: ${stall.told}`,
});

export async function stalls(stage: Stage): Promise<Row[]> {
  const door = await stage.openDoor();
  const headers = bearer(stage.a);
  const requests = HOSTILE.filter(({ body }) => typeof body === 'string' && body.length < 200_000).map(({ body }) => ({
    headers,
    body: String(body),
  }));
  const hostile = await neighbourDuring(stage, door, { requests, connections: 1 });
  await door.stop();
  const page = { headers, body: json('{ adozok(first: 100) { nodes { id nev } } }') };
  const floods: [string, Load['requests']][] = [
    ['one municipality floods with large pages over 40 connections', [page]],
    ['the same with hostile queries', requests],
  ];
  const rows = [stallRow('D1–D18', 'hostile queries one after the other', hostile, 2)];
  for (const [what, sent] of floods) {
    const open = await stage.openDoor({ limits: { minuteCost: 1e9 } });
    rows.push(stallRow('D19', what, await neighbourDuring(stage, open, { requests: sent, connections: 40 }), 1.5));
    await open.stop();
  }
  return rows;
}
