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
 * Against it: the rows it wrote, written once more by plain INSERT … SELECT into the same tables, without the wall.
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
  const times: number[] = [];
  const lap = () => void times.push((performance.now() - from) / 1000 - times.reduce((sum, time) => sum + time, 0));
  const simulated = await step(clerk, SIMULATE, {
    adonemKod: 'EPITMENYADO',
    ev: new Date().getFullYear() + 1,
    tarifaEv: new Date().getFullYear(),
  });
  lap();
  const approved = await step(chief, APPROVE, { id: simulated.id, verzio: simulated.verzio });
  lap();
  await step(clerk, POST, { id: approved.id, verzio: approved.verzio });
  lap();
  const seconds = times.reduce((sum, time) => sum + time, 0);
  const growth = memory.stop();
  const limit = await plainInserts(adminOf(stack.ground.postgres.adminUrl, 'asp_ado'), ksh, simulated.id);
  const [speed, most] = [limit.rows / seconds, limit.rows / limit.seconds];
  return [
    atLeast(
      `kivetés of ${simulated.darab} items (${limit.rows} rows in all) against plain INSERT … SELECT`,
      (speed / most) * 100,
      25,
      '%',
      `${speed.toFixed(0)} rows/s / ${most.toFixed(0)} rows/s; steps ${times.map((time) => time.toFixed(1)).join(' + ')} s`,
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

/** The run's rows out of their tables and in again – same constraints and indexes, nothing else – and rolled back. */
async function plainInserts(url: string, ksh: string, run: string): Promise<{ rows: number; seconds: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let rows = 0;
  let ms = 0;
  await client.query('begin');
  for (const [table, column] of WRITTEN) {
    const columns = await ownColumns(client, table);
    await client.query(
      `create temp table ki on commit drop as select ${columns} from ${table} where onkormanyzat = '${ksh}' and ${column} = '${run}'`,
    );
    await client.query(`delete from ${table} where onkormanyzat = $1 and ${column} = $2`, [ksh, run]);
    const from = performance.now();
    const { rowCount } = await client.query(`insert into ${table} (${columns}) select ${columns} from ki`);
    ms += performance.now() - from;
    rows += rowCount ?? 0;
    await client.query('drop table ki');
  }
  await client.query('rollback');
  await client.end();
  return { rows, seconds: ms / 1000 };
}

async function ownColumns(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows[0].columns as string;
}
