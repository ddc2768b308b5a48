/** The catalogue of attacks is complete, and every proof it names is there. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { CATALOGUE, catalogueTable, type Proof } from '../src/assure/catalogue.ts';
import { GROUP_A, GROUP_D, GROUP_T, TIMED_D, TIMED_T } from '../src/assure/groups.ts';
import { inRoot } from '../src/root.ts';
import { engedelyMegfelel, readDemands } from '@asp/kit/call';
import { buildSchema } from 'graphql';

const ROWS = new Set([...GROUP_T, ...GROUP_A, ...GROUP_D, ...TIMED_D, ...TIMED_T].map(({ name }) => name));
const numbered = (group: string, most: number) => Array.from({ length: most }, (_, i) => `${group}${i + 1}`);

/** What is wrong with a proof; nothing when it is there. */
function missing(proof: Proof): string[] {
  if ('row' in proof) return ROWS.has(proof.row) ? [] : [`no row ${proof.row}`];
  if (!('test' in proof)) return [];
  if (!existsSync(inRoot(proof.test))) return [`no file ${proof.test}`];
  const text = readFileSync(inRoot(proof.test), 'utf8');
  return proof.titles
    .filter((title) => !['test', 'describe'].some((word) => titled(text, word, title)))
    .map((title) => `${proof.test}: no “${title}”`);
}
/** `test('…'`, `describe('…'`, also behind `.each(…)`. */
const titled = (text: string, word: string, title: string) =>
  ["'", '"', '`'].some((quote) => {
    const at = text.indexOf(`(${quote}${title}${quote}`);
    return at > 0 && (text.slice(0, at).endsWith(word) || new RegExp(`${word}\\.each`).test(text));
  });

test('every attack of groups T, A and D stands in it once, in order', () => {
  expect(CATALOGUE.map(({ id }) => id)).toEqual([...numbered('T', 30), ...numbered('A', 28), ...numbered('D', 21)]);
});

test('every proof that it names is there', () => {
  expect(CATALOGUE.flatMap(({ id, by }) => by.flatMap(missing).map((fault) => `${id}: ${fault}`))).toEqual([]);
});

test('every row of the table is named by an attack', () => {
  const named = new Set(CATALOGUE.flatMap(({ by }) => by.flatMap((proof) => ('row' in proof ? [proof.row] : []))));
  expect([...ROWS].filter((name) => !named.has(name))).toEqual([]);
});

test('the check bites on a title, a file and a row that are not there', () => {
  expect(missing({ row: 'nincsIlyen' })).toEqual(['no row nincsIlyen']);
  expect(missing({ test: 'tools/test/nincs.test.ts', titles: [] })).toHaveLength(1);
  expect(missing({ test: 'tools/test/attacks.test.ts', titles: ['a title that nobody wrote'.toUpperCase()] })).toHaveLength(1);
});

/** Chosen by what they do: they give rights, hand out secrets, sign, destroy or close for good. */
const GRAVE: Record<number, string[]> = {
  15: [
    'betekintesMegnyit',
    'felhasznaloFelold',
    'felhasznaloMeghiv',
    'felhasznaloMegszuntet',
    'helyettesitesRogzit',
    'iktatokonyvZar',
    'kivetesJovahagy',
    'kliensFelold',
    'kliensLetrehoz',
    'kliensModosit',
    'kliensTitokCsere',
    'leveltariAtadasAtad',
    'selejtezesJovahagy',
    'selejtezesVegrehajt',
    'szerepkorAd',
  ],
  60: ['betetlapAlair', 'ertekBizonyitvanyKiad', 'iratKiadmanyoz', 'kozjegyzonekKuld'],
};

test('the grave acts ask for a recent login, and no scope of a machine opens one (A26)', () => {
  const sdl = readFileSync(inRoot('schema/supergraph.graphql'), 'utf8');
  const demands = readDemands(sdl);
  const acts = Object.keys(buildSchema(sdl, { assumeValid: true }).getMutationType()!.getFields());
  const minutes = (act: string) => demands.field('Mutation', act)!.frissBelepes;
  const asking = acts.filter((act) => minutes(act) !== undefined);
  const found = Object.fromEntries([15, 60].map((most) => [most, asking.filter((act) => minutes(act) === most).sort()]));
  expect([found, asking.length]).toEqual([GRAVE, Object.values(GRAVE).flat().length]);
  const scopes = JSON.parse(readFileSync(inRoot('schema/hatokorok.json'), 'utf8')) as Record<string, { engedelyek: string[] }>;
  const machine = Object.values(scopes).flatMap(({ engedelyek }) => engedelyek);
  // what is open to everybody (`*`) is refused to a machine by its missing login alone
  const opened = asking.filter((act) =>
    demands.field('Mutation', act)!.engedelyek.some((kod) => kod !== '*' && engedelyMegfelel(machine, kod)),
  );
  expect(opened).toEqual([]);
});

test('tools/ATTACKS.md says the same (else: ASP_TABLA=1)', () => {
  const file = inRoot('tools/ATTACKS.md');
  const text = `# Attacks and what beats them off\n\nGroups T (foreign municipality), A (identity and session) and D (denial of service, input). Made from \`src/assure/catalogue.ts\`;\na name in \`code\` is a row of \`npm run assure\`, the rest are tests by their titles.\n\n${catalogueTable()}\n`;
  if (process.env.ASP_TABLA) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
