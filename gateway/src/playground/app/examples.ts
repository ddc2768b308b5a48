/** Example operations of every szakrendszer, bundled from schema/peldak when the page is built. */
const files = import.meta.glob('../../../../schema/peldak/*/*.graphql', { query: '?raw', import: 'default', eager: true }) as Record<
  string,
  string
>;

export interface Example {
  szakrendszer: string;
  cim: string;
  query: string;
  variables: string;
  cel: string;
}

export const EXAMPLES: Example[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b, 'hu'))
  .map(([path, text]) => exampleFrom(path, text));

function exampleFrom(path: string, text: string): Example {
  const [szakrendszer = '', file = ''] = path.split('/').slice(-2);
  const header = (name: string) => new RegExp(`^# ${name}:\\s*(.+)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  return { szakrendszer, cim: titleOf(text, file), query: text.trim(), variables: pretty(header('valtozok')), cel: header('cel') };
}

/** The first comment line that is not a setting, else the file's name. */
function titleOf(text: string, file: string): string {
  const lines = text.split('\n').filter((line) => line.startsWith('# ') && !/^# [a-z]+:/.test(line));
  return (
    lines[0]?.slice(2) ??
    file
      .replace(/\.graphql$/, '')
      .replace(/^\d+-/, '')
      .replaceAll('-', ' ')
  );
}

function pretty(json: string): string {
  try {
    return json ? JSON.stringify(JSON.parse(json), null, 2) : '';
  } catch {
    return json;
  }
}
