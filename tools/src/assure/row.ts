/** One line of the table: what was tried, how often, and how often it should not have succeeded but did. */
export interface Row {
  id: string;
  what: string;
  attempts: number;
  /** Must be zero. */
  failures: number;
  /** First failure, or what was measured. */
  detail?: string;
}

/** Counts attempts and keeps the first failure. */
export function counter(id: string, what: string) {
  const row: Row = { id, what, attempts: 0, failures: 0 };
  return {
    row,
    count(good: boolean, told: () => string) {
      row.attempts++;
      if (good) return;
      row.failures++;
      row.detail ??= told().replace(/\s+/g, ' ').slice(0, 300);
    },
  };
}

export const kept = ({ failures }: Row): boolean => failures === 0;

export function table(rows: Row[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.id} | ${row.what} | ${row.attempts} | ${row.failures} | ${row.detail?.replaceAll('|', '\\|') ?? ''} | ${kept(row) ? '✓' : '✗'} |`,
  );
  return ['| row | what | attempts | failures | | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

/** Work on many things, so many at a time. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 3): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
