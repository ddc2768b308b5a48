/** Answers put together from slices: what is copied is JSON, what is odd goes the longer way, and nobody is asked twice. */
import type { IncomingMessage } from 'node:http';
import { anything, boolean, id, integer, number, Scan, string } from '../../src/execution/bytes/scan.ts';
import type { Scanner } from '../../src/execution/bytes/scan.ts';
import { Tape } from '../../src/execution/bytes/tape.ts';
import { listen, world } from '../world/index.ts';
import { ado, vagyon } from '../world/subgraphs.ts';

const KEY = 'cc'.repeat(32);
const PAGE = '{ ingatlan(hrsz: "100") { hrsz terulet adotargyak { osszeg } } }';
const CEL = { headers: { 'x-asp-cel': 'ADOZTATAS' } };

/** True when the whole text is taken. */
function takes(scanner: Scanner, text: string | Buffer): boolean {
  try {
    const scan = new Scan(Buffer.from(text as string), new Tape(), []);
    scanner(scan);
    return scan.at === scan.bytes.length;
  } catch {
    return false;
  }
}

const TAKEN: [string, Scanner, string[]][] = [
  ['texts', string, ['""', '"őr\\u00e9 \\" \\\\ \\/ \\n"', '"🏠"', '"\\ud800"', `"${'x'.repeat(5_000)}"`]],
  ['whole numbers', integer, ['0', '7', '-12', '999999999999999']],
  ['numbers', number, ['0', '-1.25', '0.5', '1000000.5']],
  ['yes and no', boolean, ['true', 'false']],
  ['identifiers', id, ['"a"', '12']],
  ['any JSON', anything, ['{"a":[1,null,{"b":"c"}],"d":{}}', '[]', '[[],[{}]]', 'true', 'null', '"x"']],
];
test.each(TAKEN)('%s are taken as they are', (_, scanner, texts) => {
  for (const text of texts) expect([text, takes(scanner, text)]).toEqual([text, true]);
});

const LEFT: [string, Scanner, (string | Buffer)[]][] = [
  ['texts', string, ['"', '"a', '"a\n"', '"\\x"', '"\\u12g4"', '"\\u12', '"\\', 'a"', '1', Buffer.from([34, 0xff, 34])]],
  ['whole numbers', integer, ['', '-', '00', '01', '-0', '1.0', '1e3', '1234567890123456', '+1', '0x1']],
  ['numbers', number, ['1.', '.5', '-0.0', '1e3', '1.5E2', '0.1234567890123456', 'NaN', 'Infinity']],
  ['yes and no', boolean, ['tru', 'True', '1', 'null']],
  [
    'any JSON',
    anything,
    ['', '{', '{"a"}', '{"a":1,}', '{a:1}', '[1,]', '[1 ,2]', '[1', '{"a":undefined}', '['.repeat(100) + ']'.repeat(100)],
  ],
];
test.each(LEFT)('%s that are odd are left to the other executor', (_, scanner, texts) => {
  for (const text of texts) expect([text, takes(scanner, text)]).toEqual([text, false]);
});

type Written = (answer: unknown) => string;
async function remote(graph: ReturnType<typeof ado>, write: Written) {
  let asked = 0;
  const door = await listen(async (req: IncomingMessage, res) => {
    asked++;
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const hivas = JSON.parse(Buffer.from(String(req.headers['x-asp-hivas']), 'base64url').toString()) as never;
    const answer = await graph.execute(JSON.parse(Buffer.concat(chunks).toString()) as never, hivas);
    res.writeHead(200, { 'content-type': 'application/json' }).end(write(answer));
  });
  return { ...door, asked: () => asked, target: { url: `${door.url}/graphql`, callKey: KEY } };
}

const plain: Written = (answer) => JSON.stringify(answer);
const WAYS: [string, Written, Written][] = [
  ['as expected', plain, plain],
  ['with white space', (answer) => JSON.stringify(answer, null, 1), plain],
  ['the second with white space', plain, (answer) => JSON.stringify(answer, null, 1)],
  ['with escapes', (answer) => plain(answer).replaceAll('1', '\\u0031').replaceAll(':\\u0031', ':1'), plain],
  ['in another order', (answer) => plain(reversed(answer)), (answer) => plain(reversed(answer))],
  ['with extensions', (answer) => plain({ ...(answer as object), extensions: { a: [1] } }), plain],
];

test.each(WAYS)('answers %s: the same data, each szakrendszer asked once', async (_, first, second) => {
  const [a, b] = [await remote(vagyon(), first), await remote(ado(), second)];
  const w = await world({ targets: { vagyon: a.target, ado: b.target } });
  const expected = { ingatlan: { hrsz: '100', terulet: 500, adotargyak: [{ osszeg: 100 }] } };
  for (let i = 1; i <= 3; i++) {
    const { json } = await w.ask(PAGE, CEL);
    expect([json.errors, json.data]).toEqual([undefined, expected]);
    expect([a.asked(), b.asked()]).toEqual([i, i]);
  }
  await Promise.all([w.stop(), a.close(), b.close()]);
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, reversed(item)])
      .reverse(),
  );
}
