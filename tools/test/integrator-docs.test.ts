import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema, isObjectType } from 'graphql';
import { CONTRACTS } from '../src/compose/contracts.ts';
import { parseExample } from '../src/checks/examples.ts';
import { registeredOperations } from '../src/registry/operations.ts';
import { inRoot } from '../src/root.ts';
import { startTestStack, type Client, type TestStack } from '../src/test-stack/index.ts';

const DOC = readFileSync(inRoot('gateway/docs/integrator.md'), 'utf8');
const run = promisify(execFile);

/** Code blocks of the manual in this language, as they stand there. */
const blocks = (language: string): string[] =>
  [...DOC.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code ?? '');

let stack: TestStack;
let client: Client;
const dir = mkdtempSync(join(tmpdir(), 'asp-minta-'));
beforeAll(async () => {
  stack = await startTestStack();
  client = stack.demo.clients.find(({ onkormanyzat }) => onkormanyzat === '02185')!;
}, 180_000);
afterAll(async () => {
  await stack?.stop();
  rmSync(dir, { recursive: true });
});

async function execute(program: string, args: string[], file: string, code: string): Promise<string> {
  writeFileSync(join(dir, file), code);
  const env = { PATH: process.env.PATH, ASP_CIM: stack.origin, ASP_KLIENS: client.id, ASP_TITOK: client.secret };
  return (await run(program, [...args, join(dir, file)], { env, timeout: 60_000 })).stdout;
}

async function token(scope: string): Promise<string> {
  const answer = await fetch(`${stack.origin}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client.id}:${client.secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function ask(query: string, variables: object = {}) {
  const headers = { authorization: `Bearer ${await token('ingatlan.olvas')}`, 'content-type': 'application/json' };
  const answer = await fetch(`${stack.origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await answer.json()) as { data: { kataszteriIngatlanok: { totalCount: number } }; errors?: object[] };
}

const ROW = /^\S+;(BELTERULET|KULTERULET|ZARTKERT);\d+(\.\d+)?$/;

describe('the sample clients of the manual', () => {
  const samples = [
    ['TypeScript', process.execPath, ['--disable-warning=ExperimentalWarning'], 'kliens.ts', blocks('ts')[0]!],
    ['Python', 'python3', [], 'kliens.py', blocks('python')[0]!],
  ] as const;

  test.each(samples)('%s lists every property, page by page, in twenty lines', async (_, program, args, file, code) => {
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(20);
    const rows = (await execute(program, [...args], file, code)).trim().split('\n');
    const { data } = await ask('{ kataszteriIngatlanok(first: 1) { totalCount } }');
    expect(rows.filter((row) => !ROW.test(row))).toEqual([]);
    expect(rows).toHaveLength(data.kataszteriIngatlanok.totalCount);
    expect(rows.length).toBeGreaterThan(100);
  });

  test('curl asks the first page', async () => {
    const { data } = JSON.parse(await execute('sh', [], 'kliens.sh', blocks('sh')[0]!)) as Awaited<ReturnType<typeof ask>>;
    expect(data.kataszteriIngatlanok.totalCount).toBeGreaterThan(100);
  });

  test('a wrong secret is refused, and the program says so', async () => {
    const right = client;
    client = { ...right, secret: 'rossz' };
    await expect(execute(process.execPath, [], 'kliens.ts', blocks('ts')[0]!)).rejects.toThrow(/401/);
    client = right;
  });

  test('the signature of the schema is checked with Node alone', async () => {
    expect(await execute(process.execPath, [], 'alairas.mjs', blocks('js')[0]!)).toMatch(/^nyilvanos \d+\.\d+\.\d+\S* hiteles\n$/);
  });

  test('the public register is read without a token', async () => {
    const answer = JSON.parse(await execute('sh', [], 'nyilvanos.sh', blocks('sh')[1]!)) as { adat: { adonemek: object[] } };
    expect(answer.adat.adonemek.length).toBeGreaterThan(0);
  });
});

describe('the registry on the whole stack', () => {
  test.each(CONTRACTS)('%s is what composition wrote', async (name) => {
    const answer = await fetch(`${stack.origin}/sema/${name}.graphql`, { headers: { authorization: `Bearer ${await token('sema')}` } });
    expect(await answer.text()).toBe(readFileSync(inRoot('schema/contracts', `${name}.graphql`), 'utf8'));
  });

  test('a client without the scope sees the open contract only', async () => {
    const headers = { authorization: `Bearer ${await token('ingatlan.olvas')}` };
    const status = async (name: string) => (await fetch(`${stack.origin}/sema/${name}.graphql`, { headers })).status;
    expect([await status('nyilvanos'), await status('integrator'), await status('belso')]).toEqual([200, 403, 403]);
  });
});

describe('registered operations run', () => {
  const ofClients = registeredOperations().filter(({ contract }) => contract === 'integrator');
  test.each(ofClients.map(({ at, text }) => [at, text] as const))('%s', async (at, text) => {
    const { errors } = await ask(text, parseExample(at, text).variables);
    expect(errors).toBeUndefined();
  });
});

describe('the public registers', () => {
  interface Listed {
    nev: string;
    orszagos: boolean;
    jogalap: string;
  }
  const QUESTIONS: Record<string, string> = { onkormanyzatok: 'kereses=csop', adomertekek: 'nap=2026-01-01' };
  const open = buildSchema(readFileSync(inRoot('schema/contracts/nyilvanos.graphql'), 'utf8'));
  const openFields = new Set(
    Object.values(open.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__') ? Object.keys(type.getFields()) : [],
    ),
  );
  const list = async () => ((await (await fetch(`${stack.origin}/nyilvanos/`)).json()) as { muveletek: Listed[] }).muveletek;
  const url = ({ nev, orszagos }: Listed, ksh = '02185') =>
    `${stack.origin}/nyilvanos/${nev}.json?${[orszagos ? '' : `onkormanyzat=${ksh}`, QUESTIONS[nev] ?? ''].filter(Boolean).join('&')}`;

  const keysOf = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(keysOf);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
  };

  test('all answer, with data, and with nothing that the open contract does not hold', async () => {
    const operations = await list();
    expect(operations.length).toBeGreaterThan(5);
    for (const operation of operations) {
      const answer = await fetch(url(operation));
      const { adat } = (await answer.json()) as { adat: Record<string, unknown> };
      expect([operation.nev, answer.status, keysOf(adat).filter((key) => !openFields.has(key))]).toEqual([operation.nev, 200, []]);
      expect(Object.values(adat).every((value) => value !== null && !(Array.isArray(value) && value.length === 0))).toBe(true);
      expect(operation.jogalap).toMatch(/\d{4}\. évi|rendelet/);
    }
  });

  test('each municipality has its own answer, and a code that nobody has is not found', async () => {
    const text = async (ksh: string) => (await fetch(url({ nev: 'vagyonkimutatas', orszagos: false, jogalap: '' }, ksh))).text();
    const towns = [...new Set(stack.demo.clients.map(({ onkormanyzat }) => onkormanyzat))];
    const answers = await Promise.all(towns.map(text));
    expect(new Set(answers).size).toBe(towns.length);
    answers.forEach((answer, i) =>
      expect(JSON.parse(answer)).toMatchObject({ onkormanyzat: towns[i], adat: { onkormanyzat: { kshKod: towns[i] } } }),
    );
    for (const ksh of ['99999', '00000', '02186']) {
      const answer = await fetch(url({ nev: 'adorendeletek', orszagos: false, jogalap: '' }, ksh));
      expect([400, 404]).toContain(answer.status);
      expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]!.message).toMatch(/KSH/);
    }
  });

  test('a value of another form is refused in Hungarian', async () => {
    const answer = await fetch(`${stack.origin}/nyilvanos/adomertekek.json?onkormanyzat=02185&nap=2026-02-30`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]!.message).toMatch(/nap/i);
  });
});
