/** Example operations of every szakrendszer, bundled from schema/peldak when the page is built. */
import szakrendszerek from '../../../../schema/szakrendszerek.json';

const files = import.meta.glob('../../../../schema/peldak/*/*.graphql', { query: '?raw', import: 'default', eager: true }) as Record<
  string,
  string
>;

export interface Example {
  szakrendszer: string;
  /** What it shows, in Hungarian and in English. */
  cim: string;
  title: string;
  query: string;
  variables: string;
  cel: string;
  szerepkor: string;
}

export const nameOf = (szakrendszer: string): string => (szakrendszerek as Record<string, string>)[szakrendszer] ?? szakrendszer;

export const EXAMPLES: Example[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b, 'hu'))
  .map(([path, text]) => exampleFrom(path, text));

function exampleFrom(path: string, text: string): Example {
  const [szakrendszer = '', file = ''] = path.split('/').slice(-2);
  const header = (name: string) => new RegExp(`^# ${name}:\\s*(.+)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  return {
    szakrendszer,
    ...titlesOf(text, file),
    query: text.trim(),
    variables: pretty(header('valtozok')),
    cel: header('cel'),
    szerepkor: header('szerepkor'),
  };
}

/** The first comment lines that are not settings: `Magyar. (English.)`, or one line of each. */
function titlesOf(text: string, file: string): { cim: string; title: string } {
  const [first = '', second = ''] = text
    .split('\n')
    .filter((line) => line.startsWith('# ') && !/^# [a-z]+:/.test(line))
    .map((line) => line.slice(2));
  const [, cim, title] = /^(.*?)\s*\((.*)\)\.?$/.exec(first) ?? [];
  if (cim && title) return { cim, title };
  const named = file
    .replace(/\.graphql$/, '')
    .replace(/^\d+-/, '')
    .replaceAll('-', ' ');
  return { cim: first || named, title: second };
}

function pretty(json: string): string {
  try {
    return json ? JSON.stringify(JSON.parse(json), null, 2) : '';
  } catch {
    return json;
  }
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Examples that hold every word, by szakrendszer. */
export function examplesWith(words: string): [string, Example[]][] {
  const asked = plain(words).split(/\s+/).filter(Boolean);
  const found = EXAMPLES.filter(({ cim, title, query }) => asked.every((word) => plain(`${cim} ${title} ${query}`).includes(word)));
  return [...Map.groupBy(found, ({ szakrendszer }) => szakrendszer)];
}
