import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACTS, type ContractName } from '../compose/contracts.ts';
import { changesBetween, type Valtozas } from './changes.ts';

export interface Kiadas {
  /** First number: something promised went; second: something came; third: the rest. */
  verzio: string;
  nap: string;
  /** SHA-256 of each contract's SDL. */
  sha256: Record<string, string>;
  /** By contract, without what the wider one has told already. */
  valtozasok: Record<string, Valtozas[]>;
}

export type Contracts = Record<ContractName, string>;

const folder = (schema: string) => join(schema, 'kiadas');
const snapshot = (schema: string, name: string) => join(folder(schema), `${name}.graphql`);

export const releases = (schema: string): Kiadas[] => {
  const file = join(folder(schema), 'kiadasok.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kiadas[]) : [];
};

/** The contracts as last released; nothing when there was no release yet. */
export function released(schema: string): Contracts | undefined {
  if (!CONTRACTS.every((name) => existsSync(snapshot(schema, name)))) return undefined;
  return Object.fromEntries(CONTRACTS.map((name) => [name, readFileSync(snapshot(schema, name), 'utf8')])) as Contracts;
}

/** What has changed since the last release, told once: in the widest contract that shows it. */
export async function unreleased(schema: string, now: Contracts): Promise<Record<string, Valtozas[]>> {
  const before = released(schema);
  const told = new Set<string>();
  const result: Record<string, Valtozas[]> = {};
  for (const name of CONTRACTS) {
    const key = (change: Valtozas) => `${change.szint} ${change.hely} ${change.mi}`;
    const changes = before ? await changesBetween(before[name], now[name]) : [];
    result[name] = changes.filter((change) => !told.has(key(change)));
    for (const change of changes) told.add(key(change));
  }
  return result;
}

/** Closes a version: the snapshot is renewed, the changes since the last one get its number and day. */
export async function release(schema: string, now: Contracts, nap: string): Promise<Kiadas | undefined> {
  const valtozasok = await unreleased(schema, now);
  const earlier = releases(schema);
  if (earlier.length > 0 && Object.values(valtozasok).every((list) => list.length === 0)) return undefined;
  const kiadas: Kiadas = { verzio: nextVersion(earlier[0]?.verzio, valtozasok), nap, sha256: hashes(now), valtozasok };
  mkdirSync(folder(schema), { recursive: true });
  for (const name of CONTRACTS) writeFileSync(snapshot(schema, name), now[name]);
  writeFileSync(join(folder(schema), 'kiadasok.json'), `${JSON.stringify([kiadas, ...earlier], null, 2)}\n`);
  return kiadas;
}

const hashes = (now: Contracts) =>
  Object.fromEntries(CONTRACTS.map((name) => [name, createHash('sha256').update(now[name]).digest('hex')]));

export function nextVersion(last: string | undefined, valtozasok: Record<string, Valtozas[]>): string {
  if (!last) return '1.0.0';
  const [major = 0, minor = 0, patch = 0] = last.split('.').map(Number);
  const promised = [...(valtozasok.nyilvanos ?? []), ...(valtozasok.integrator ?? [])];
  if (promised.some(({ szint }) => szint === 'TORO')) return `${major + 1}.0.0`;
  return promised.length ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

const CIRCLE: Record<ContractName, string> = { nyilvanos: 'Nyilvános', integrator: 'Integrátori', belso: 'Belső' };
const SIGN = { TORO: '⛔ törő', FIGYELENDO: '⚠ figyelendő', BOVITO: '＋ bővítő' };

/** schema/VALTOZASOK.md: what an integrator reads before he takes a new version. */
export async function changelog(schema: string, now: Contracts): Promise<string> {
  const next = await unreleased(schema, now);
  const versions = releases(schema).map(({ verzio, nap, valtozasok }) => section(`${verzio} – ${nap}`, valtozasok));
  return [
    '# A gráf változásai (changes of the graph)',
    '',
    'Készül a kiadott és a mostani szerződések különbségéből; kézzel nem szerkeszthető: `npm run compose`. Törő változás csak a kivezetés',
    'bejelentett napja után jöhet, vagy ha egyetlen bejegyzett művelet sem használja, ami változik. (Made from the difference between the',
    'released and the present contracts.)',
    '',
    ...(Object.values(next).some((list) => list.length) ? [section('Következő kiadás (next)', next)] : []),
    ...versions,
  ].join('\n');
}

function section(title: string, valtozasok: Record<string, Valtozas[]>): string {
  const parts = CONTRACTS.filter((name) => valtozasok[name]?.length).flatMap((name) => [
    `### ${CIRCLE[name]} szerződés`,
    '',
    ...(valtozasok[name] ?? []).map(({ szint, hely, mi }) => `- ${SIGN[szint]} \`${hely}\` ${mi}`),
    '',
  ]);
  return [`## ${title}`, '', ...(parts.length ? parts : ['Első kiadás (first release).', ''])].join('\n');
}
