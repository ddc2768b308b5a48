import { availableParallelism } from 'node:os';

/** One line of the table: what, how much, what was promised. */
export interface Figure {
  name: string;
  measured: string;
  promised: string;
  kept: boolean;
}

export const atMost = (name: string, value: number, limit: number, unit: string, detail = ''): Figure => ({
  name,
  measured: `${round(value)} ${unit}${detail && ` (${detail})`}`,
  promised: `≤ ${limit} ${unit}`,
  kept: value <= limit,
});

export const atLeast = (name: string, value: number, limit: number, unit: string, detail = ''): Figure => ({
  name,
  measured: `${round(value)} ${unit}${detail && ` (${detail})`}`,
  promised: `≥ ${limit} ${unit}`,
  kept: value >= limit,
});

export const round = (value: number) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

/** A Markdown table, ready for the README. */
export function table(figures: Figure[], day: string): string {
  const lines = figures.map(({ name, measured, promised, kept }) => `| ${name} | ${measured} | ${promised} | ${kept ? '✓' : '✗'} |`);
  return [`Measured ${day}, ${cpus()}:`, '', '| figure | measured | promised | |', '|---|---|---|---|', ...lines].join('\n');
}

const cpus = () => `${availableParallelism()} processors, Node ${process.versions.node}`;
