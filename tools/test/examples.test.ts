import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerFaults, parseExample, peldak, readmeExamples, unknownScripts, type Example } from '../src/checks/examples.ts';
import { parts } from '../src/parts.ts';
import { startTestStack, type Login, type Session, type TestStack } from '../src/test-stack/index.ts';

const examples = [...peldak(), ...readmeExamples()];

const TOPOLOGIES = [
  ['in one process', false],
  ['in separate processes over HTTP', true],
] as const;

describe.each(TOPOLOGIES)('every documented operation runs on the whole stack %s', (_name, split) => {
  let stack: TestStack;
  const sessions = new Map<string, Promise<Session>>();
  beforeAll(async () => void (stack = await startTestStack({ split })), 180_000);
  afterAll(() => stack?.stop());

  const sessionOf = (login: Login, ksh: string): Promise<Session> => {
    const key = `${login.felhasznalo}@${ksh}`;
    const session = sessions.get(key) ?? stack.session(login, ksh);
    sessions.set(key, session);
    return session;
  };

  /** The login whose role the header names; without a header anyone who can. */
  const candidates = ({ szerepkor, onkormanyzat }: Example): Login[] =>
    szerepkor
      ? [stack.login(szerepkor, onkormanyzat)]
      : stack.demo.logins.filter(({ onkormanyzatok }) => onkormanyzatok.includes(onkormanyzat));

  async function faultsOf(example: Example): Promise<string[]> {
    let faults = ['nobody may run it'];
    for (const login of candidates(example)) {
      const session = await sessionOf(login, example.onkormanyzat);
      faults = answerFaults(await session.ask(example.query, example.variables, { cel: example.cel }));
      if (faults.length === 0) break;
    }
    return faults;
  }

  test.each(examples.map((example) => [example.at, example] as const))('%s', async (_, example) => {
    expect(await faultsOf(example)).toEqual([]);
  });

  test('a planted fault in an example is noticed', async () => {
    expect(await faultsOf(parseExample('planted', '{ nincsIlyen }'))).not.toEqual([]);
  });
});

test('every szakrendszer has at least four examples', () => {
  const count = (name: string) => peldak().filter(({ at }) => at.includes(join('peldak', name))).length;
  expect(
    parts()
      .filter(({ name }) => count(name) < 4)
      .map(({ name }) => name),
  ).toEqual([]);
});

test('the READMEs name only scripts that exist', () => expect(unknownScripts()).toEqual([]));

describe('the checks bite', () => {
  test('on errors and on refusals', () => {
    expect(answerFaults({ data: { a: { hibak: [{ kod: 'VERZIO_ELTERES', uzenet: 'Elavult.' }] } }, errors: [{ message: 'x' }] })).toEqual([
      'x',
      'VERZIO_ELTERES Elavult.',
    ]);
    expect(answerFaults({ data: { a: { hibak: [] }, b: null } })).toEqual([]);
  });

  test('on a README with an unknown script, and find its operations', () => {
    const dir = mkdtempSync(join(tmpdir(), 'asp-readme-'));
    const file = join(dir, 'README.md');
    writeFileSync(
      file,
      'x\n```sh\nnpm ci && npm start\nnpm run nincs\n```\n```graphql\n# szerepkor: JEGYZO\n# valtozok: {"a": 1}\nquery { a }\n```\n',
    );
    expect(unknownScripts([file], ['start']).map((line) => line.split(': ')[1])).toEqual(['npm run nincs']);
    expect(readmeExamples([file])).toMatchObject([{ szerepkor: 'JEGYZO', variables: { a: 1 }, onkormanyzat: '02185' }]);
    rmSync(dir, { recursive: true });
  });

  test('on variables that are not JSON', () => expect(() => parseExample('x', '# valtozok: {a}')).toThrow(/not JSON/));
});
