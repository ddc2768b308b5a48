/** What stands in the place of a refused field, and where it was met in the answer. */
import type { Denial } from '../kit.ts';

export interface Mark {
  /** Response key of the refused field. */
  key: string;
  nonNull: boolean;
  denial: Denial;
}

export type Path = (string | number)[];

/** Where each mark was met first, and how often. */
export type Met = Map<Mark, { path: Path; count: number }>;

export function meet(met: Met, mark: Mark, parent: Path): void {
  const seen = met.get(mark);
  if (seen) seen.count++;
  else met.set(mark, { path: [...parent, mark.key], count: 1 });
}
