import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { inRoot, ROOT } from '../root.ts';

/** One operation of the documentation, with what its header says about running it. */
export interface Example {
  /** Where it stands: `schema/peldak/ado/01-adozok.graphql`, `README.md:41`. */
  at: string;
  query: string;
  variables: Record<string, unknown>;
  szerepkor?: string;
  cel?: string;
  onkormanyzat: string;
}

const HEADER = /^#\s*(szerepkor|cel|onkormanyzat|valtozok)\s*:\s*(.+?)\s*$/gm;
const CSOPAK = '02185';

export function parseExample(at: string, query: string): Example {
  const header = Object.fromEntries([...query.matchAll(HEADER)].map(([, key, value]) => [key, value])) as Record<string, string>;
  return {
    at,
    query,
    variables: parseVariables(at, header.valtozok),
    szerepkor: header.szerepkor,
    cel: header.cel,
    onkormanyzat: header.onkormanyzat ?? CSOPAK,
  };
}

function parseVariables(at: string, text = '{}'): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${at}: "# valtozok:" is not JSON on one line: ${text}`);
  }
}

/** schema/peldak/<szakrendszer>/<nn>-<title>.graphql; the example of `_minta` runs in its own tests. */
export function peldak(folder = inRoot('schema/peldak')): Example[] {
  return filesUnder(folder, /\.graphql$/)
    .filter((file) => !file.includes(join('peldak', 'minta')))
    .map((file) => parseExample(relative(ROOT, file), readFileSync(file, 'utf8')));
}

/** ```graphql blocks of every README. */
export function readmeExamples(files = readmes()): Example[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/^```graphql[^\n]*\n([\s\S]*?)^```/gm)].map((block) =>
      parseExample(`${relative(ROOT, file)}:${text.slice(0, block.index).split('\n').length}`, block[1] ?? ''),
    );
  });
}

/** `npm run x` and `npm start` of the READMEs' shell blocks that the root package.json does not know. */
export function unknownScripts(files = readmes(), scripts = rootScripts()): string[] {
  return files.flatMap((file) => {
    const blocks = [...readFileSync(file, 'utf8').matchAll(/^```(?:sh|bash|shell|console)[^\n]*\n([\s\S]*?)^```/gm)].map(
      (block) => block[1] ?? '',
    );
    const used = blocks.flatMap((block) =>
      [...block.matchAll(/npm (?:run ([\w:-]+)(?![^\n&|;]*-w )|(start|test)\b)/g)].map(([, run, direct]) => run ?? direct ?? ''),
    );
    return used.filter((name) => !scripts.includes(name)).map((name) => `${relative(ROOT, file)}: npm run ${name}`);
  });
}

const rootScripts = () => Object.keys((JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { scripts: object }).scripts);

export function readmes(root = ROOT): string[] {
  const inside = ['gateway', 'web', 'schema', 'tools', ...readdirSync(join(root, 'subgraphs')).map((name) => join('subgraphs', name))];
  return ['.', ...inside].map((folder) => join(root, folder, 'README.md')).filter(existsSync);
}

function filesUnder(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name), name) : [join(folder, entry.name)]))
    .filter((file) => name.test(basename(file)))
    .sort();
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string }[];
}

/** What is wrong with an example's answer: errors, or refusals of an act. */
export function answerFaults({ data, errors }: Answer): string[] {
  const refusals = Object.values(data ?? {}).flatMap(
    (field) => (field as { hibak?: { kod?: string; uzenet?: string }[] } | null)?.hibak ?? [],
  );
  return [...(errors ?? []).map(({ message }) => message), ...refusals.map(({ kod, uzenet }) => `${kod ?? ''} ${uzenet ?? ''}`.trim())];
}
