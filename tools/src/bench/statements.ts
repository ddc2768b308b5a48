import type { Stack } from '../stack/in-process.ts';
import { browserless } from '../test-stack/session.ts';
import type { Figure } from './figures.ts';
import { crossDomain } from './page.ts';

export type StatementLog = { name: string; statements: number }[];

const PAGES = [1, 100, 500];
const PROMISED = 3;

/** SQL statements of the page by szakrendszer (transaction control not counted) for one row, a hundred and five hundred. */
export async function statementFigure(stack: Stack, log: StatementLog): Promise<Figure> {
  const { login, ksh } = crossDomain.caller(stack.demo.logins);
  const session = await browserless(stack.origin, login, ksh);
  const counts = new Map<number, Record<string, number>>();
  for (const elso of PAGES) {
    log.length = 0;
    const { errors } = await session.ask(crossDomain.query, { elso }, { cel: crossDomain.cel });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    counts.set(elso, sums(log));
  }
  const most = Math.max(...[...counts.values()].flatMap((byName) => Object.values(byName)));
  const constant = new Set([...counts.values()].map((byName) => JSON.stringify(byName))).size === 1;
  return {
    name: `SQL statements of the cadastre and tax page with ${PAGES.join(', ')} properties`,
    measured: [...counts]
      .map(
        ([elso, byName]) =>
          `${elso}: ${Object.entries(byName)
            .map(([name, n]) => `${name} ${n}`)
            .join(', ')}`,
      )
      .join('; '),
    promised: `constant, ≤ ${PROMISED} per szakrendszer`,
    kept: constant && most <= PROMISED,
  };
}

function sums(log: StatementLog): Record<string, number> {
  const byName: Record<string, number> = {};
  for (const { name, statements } of log) byName[name] = (byName[name] ?? 0) + statements;
  return byName;
}
