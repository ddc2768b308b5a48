import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parts, readPart } from '../parts.ts';

const NAME = /^[a-z][a-z]{1,30}$/;
const TAKEN = new Set(['minta', 'kit', 'gateway', 'identity', 'web', 'schema', 'tools', 'postgres', 'asp']);
const SKIP = new Set(['node_modules', 'dist']);

/** Copies subgraphs/_minta to a new szakrendszer; every name of the example becomes the new one's. Returns what it wrote. */
export function createSubgraph(root: string, name: string): string[] {
  refuseBadName(root, name);
  const target = join(root, 'subgraphs', name);
  const written = [
    ...filesUnder(join(root, 'subgraphs', '_minta')).map((file) => copyRenamed(file, join(root, 'subgraphs', '_minta'), target, name)),
    ...copySchemaFiles(root, name),
  ];
  setPort(join(target, 'package.json'), nextPort(join(root, 'subgraphs')));
  addRole(join(root, 'schema', 'szerepkorok.json'), name);
  return written.map((file) => relative(root, file));
}

function refuseBadName(root: string, name: string): void {
  if (!NAME.test(name) || TAKEN.has(name)) {
    throw new Error(
      `A név kisbetűs, ékezet nélküli szó legyen, például: npm run new -- temeto. (Lower-case letters a–z only; not: ${[...TAKEN].join(', ')})`,
    );
  }
  if (existsSync(join(root, 'subgraphs', name))) throw new Error(`subgraphs/${name} már van. (It exists already.)`);
}

/** `minta` → `temeto`, and its type `Bejegyzes` → `Temetobejegyzes`, so that no two szakrendszerek own one type. */
export function renamed(text: string, name: string): string {
  const capital = name[0]?.toUpperCase() + name.slice(1);
  const words: Record<string, string> = {
    BEJEGYZES: `${name.toUpperCase()}BEJEGYZES`,
    Bejegyzes: `${capital}bejegyzes`,
    bejegyzes: `${name}bejegyzes`,
    MINTA: name.toUpperCase(),
    Minta: capital,
    _minta: name,
    minta: name,
  };
  return text.replace(/bejegyzes|_?minta/gi, (word) => words[word] ?? word);
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !SKIP.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function copyRenamed(file: string, from: string, to: string, name: string): string {
  const target = join(to, renamed(relative(from, file), name));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, renamed(readFileSync(file, 'utf8'), name));
  return target;
}

/** The example's glossary and operations, as a start for the new ones. */
function copySchemaFiles(root: string, name: string): string[] {
  const schema = join(root, 'schema');
  const sources = [...filesUnder(join(schema, 'peldak', 'minta')), join(schema, 'szotar', 'minta.json')].filter(existsSync);
  return sources.map((file) => copyRenamed(file, schema, schema, name));
}

function nextPort(subgraphs: string): number {
  return (
    Math.max(
      4100,
      ...parts(subgraphs)
        .map(({ port }) => port)
        .filter((port) => port < 4199),
    ) + 1
  );
}

function setPort(file: string, port: number): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.asp.port = port;
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  if (!readPart(dirname(file))) throw new Error(`${file} names no szakrendszer.`);
}

/** A clerk's role for the new szakrendszer with the rights of the example's, right behind it. */
function addRole(file: string, name: string): void {
  if (!existsSync(file)) return;
  const roles = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>).flatMap(([role, rights]) => {
    const own: [string, unknown][] = role.startsWith('MINTA_')
      ? [[renamed(role, name), JSON.parse(renamed(JSON.stringify(rights), name))]]
      : [];
    return [[role, rights] as [string, unknown], ...own];
  });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(roles), null, 2)}\n`);
}
