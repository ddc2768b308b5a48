import pg from 'pg';
import type { Stack } from '../stack/in-process.ts';
import { browserless, type Session } from '../test-stack/session.ts';
import { answerFaults } from '../checks/examples.ts';
import { atLeast, atMost, type Figure } from './figures.ts';
import { adminOf } from './isolation.ts';
import { crossDomain } from './page.ts';

interface Run {
  id: string;
  verzio: number;
  darab: number;
}

const RUN = 'kivetes { id verzio darab } hibak { kod uzenet }';
const SIMULATE = `mutation Szimulal($input: KivetesSzimulalInput!) { eredmeny: kivetesSzimulal(input: $input) { ${RUN} } }`;
const APPROVE = `mutation Jovahagy($input: KivetesJovahagyInput!) { eredmeny: kivetesJovahagy(input: $input) { ${RUN} } }`;
const POST = `mutation Konyvel($input: KivetesKonyvelInput!) { eredmeny: kivetesKonyvel(input: $input) { ${RUN} valtozasok hatarozatok } }`;

/**
 * The whole building tax of the large city: simulated, approved by a second person, posted, through the public graph.
 * Against it: the rows it wrote, written once more by plain INSERT … SELECT into tables with the same columns and indexes.
 */
export async function kivetesFigures(stack: Stack): Promise<Figure[]> {
  const { login, ksh } = crossDomain.caller(stack.demo.logins);
  const approver = stack.demo.logins.find(
    ({ szerepkorok, onkormanyzatok }) => szerepkorok.includes('JEGYZO') && onkormanyzatok.includes(ksh),
  );
  if (!approver) throw new Error(`no JEGYZO for ${ksh} among the demo logins`);
  const [clerk, chief] = await Promise.all([browserless(stack.origin, login, ksh), browserless(stack.origin, approver, ksh)]);
  const memory = watchMemory();
  const from = performance.now();
  const simulated = await step(clerk, SIMULATE, {
    adonemKod: 'EPITMENYADO',
    ev: new Date().getFullYear() + 1,
    tarifaEv: new Date().getFullYear(),
  });
  const approved = await step(chief, APPROVE, { id: simulated.id, verzio: simulated.verzio });
  await step(clerk, POST, { id: approved.id, verzio: approved.verzio });
  const seconds = (performance.now() - from) / 1000;
  const growth = memory.stop();
  const limit = await plainInserts(adminOf(stack.ground.postgres.adminUrl, 'asp_ado'), ksh, simulated.id);
  const [speed, most] = [limit.rows / seconds, limit.rows / limit.seconds];
  return [
    atLeast(
      `kivetés of ${simulated.darab} items (${limit.rows} rows in all) against plain INSERT … SELECT`,
      (speed / most) * 100,
      25,
      '%',
      `${speed.toFixed(0)} rows/s / ${most.toFixed(0)} rows/s`,
    ),
    atMost('growth of the process during the kivetés', growth, 100, 'MB'),
  ];
}

async function step(session: Session, query: string, input: object): Promise<Run> {
  const answer = await session.ask(query, { input }, { cel: crossDomain.cel });
  const faults = answerFaults(answer);
  if (faults.length) throw new Error(`kivetés: ${faults.join('; ')}`);
  return (answer.data as { eredmeny: { kivetes: Run } }).eredmeny.kivetes;
}

/** Peak resident memory above where it began, MB. */
function watchMemory(): { stop(): number } {
  globalThis.gc?.();
  const start = process.memoryUsage.rss();
  let peak = start;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  return {
    stop() {
      clearInterval(timer);
      return (peak - start) / 1_048_576;
    },
  };
}

const WRITTEN: [table: string, column: string][] = [
  ['kivetes_tetel', 'kivetes_id'],
  ['adoszamla_tetel', 'forras_id'],
  ['hatarozat', 'kivetes_id'],
];

async function plainInserts(url: string, ksh: string, run: string): Promise<{ rows: number; seconds: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let rows = 0;
  let ms = 0;
  for (const [table, column] of WRITTEN) {
    await client.query(`drop table if exists bench_${table}; create table bench_${table} (like ${table} including all)`);
    const from = performance.now();
    const { rowCount } = await client.query(
      `insert into bench_${table} select * from ${table} where onkormanyzat = $1 and ${column} = $2`,
      [ksh, run],
    );
    ms += performance.now() - from;
    rows += rowCount ?? 0;
    await client.query(`drop table bench_${table}`);
  }
  await client.end();
  return { rows, seconds: ms / 1000 };
}
