/** T23, T25, T30, D11: what time, logs, figures, dumps and numbers of statements tell. */
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { getNamedType, isObjectType } from 'graphql';
import pino from 'pino';
import { mintPass, withClient } from '@asp/kit';
import { metricsText } from '@asp/kit/call';
import { muveletek } from '@asp/kit/test';
import { counter, type Row } from './row.ts';
import { bearer, CANARY, leakIn, post, type Stage } from './stage.ts';
import { pages, needed, queryFields, sent, type Measure } from './tenant.ts';

const SAMPLES = 400;
/** z of p = 0.01 on two sides. */
const UNLIKELY = 2.576;
const ALIKE = 0.05;

/** T23: a row of B must not be told from none by the time that the answer takes; measured, so only in the full run. */
export async function timing(stage: Stage): Promise<Row> {
  const { row, count } = counter(
    'T23',
    `time of the answer for a row of another municipality and for none, ${SAMPLES} of each in turns: alike`,
  );
  const told: string[] = [];
  for (const { name, args, type } of queryFields(stage)) {
    const [only, ...more] = needed(args);
    const row_ = stage.foreign.find(({ table }) => table.endsWith(`.${snake(name)}`) || table === snake(name));
    if (!only || more.length > 0 || String(only.type) !== 'ID!' || !isObjectType(getNamedType(type)) || !row_) continue;
    const query = `query T23($id: ID!) { ${name}(${only.name}: $id) { __typename } }`;
    const times: { ms: number; foreign: boolean }[] = [];
    for (let i = 0; i < 2 * SAMPLES; i++) {
      const foreign = Math.random() < 0.5;
      const from = performance.now();
      await post(stage.door.url, { query, variables: { id: foreign ? row_.id : randomUUID() } }, bearer(stage.a));
      times.push({ ms: performance.now() - from, foreign });
    }
    const { z, apart } = compared(times.slice(20));
    told.push(`${name} ${(apart * 100).toFixed(1)} %`);
    count(
      Math.abs(z) < UNLIKELY || Math.abs(apart) < ALIKE,
      () => `${name}: medians ${(apart * 100).toFixed(1)} % apart, z ${z.toFixed(1)}`,
    );
  }
  row.detail ??= told.join(', ');
  return row;
}
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Mann–Whitney, and how far the medians are apart. */
function compared(times: { ms: number; foreign: boolean }[]): { z: number; apart: number } {
  const ranked = [...times].sort((a, b) => a.ms - b.ms);
  const [n, m] = [times.filter((t) => t.foreign).length, times.filter((t) => !t.foreign).length];
  const ranks = ranked.reduce((sum, t, i) => sum + (t.foreign ? i + 1 : 0), 0);
  const z = (ranks - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  const median = (foreign: boolean) => {
    const one = ranked.filter((t) => t.foreign === foreign);
    return one[Math.floor(one.length / 2)]!.ms;
  };
  return { z, apart: median(true) / median(false) - 1 };
}

/** T25: what B does leaves no word of B in the log or the figures, whatever level they are at. */
export const logs: Measure = async (stage) => {
  const { row, count } = counter(
    'T25',
    'every query and every faulty act of B with the log at its finest: no value, name or identifier in log lines and figures',
  );
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }));
  const door = await stage.openDoor({ log, limits: stage.limits });
  const asked = [...muveletek(stage.schema, 'query', stage.foreign[0]!.id, 2), ...muveletek(stage.schema, 'mutation', `${CANARY}'`, 1)];
  for (const m of asked) await post(door.url, sent(m), { ...bearer(stage.b), 'x-asp-ugy': stage.foreign[0]!.id });
  await post(door.url, `{"query":"{ ${CANARY.replace('-', '')} }"`, bearer(stage.b));
  await door.stop();
  const [, login] = stage.logins;
  const own = lines.map((line) => line.replace(/"(keres|requestId)":"[^"]*"/g, '')); // the request id is a number of the request
  for (const line of own) {
    const leak =
      leakIn(stage, line.replace(/"verem":\[[^\]]*\]/, ''), '') ?? (line.includes(login.felhasznalo) ? login.felhasznalo : undefined);
    count(!leak, () => `log: ${leak} ${line}`);
  }
  const { text: figures } = await metricsText();
  count(!leakIn(stage, figures, '') && !figures.includes(login.felhasznalo), () => `figures: ${leakIn(stage, figures, '')}`);
  count(own.length >= asked.length, () => 'the log is not written: the row proves nothing');
  return row;
};

/** T30: all that a stolen login of the application can take away with A's pass. */
export const dump: Measure = async (stage) => {
  const { row, count } = counter(
    'T30',
    'a dump of every table with the application’s login and the pass of A: no row, mark or identifier of B',
  );
  for (const { name: part } of stage.stack.ground.parts) {
    const pass = mintPass(stage.keys(part).passKey, { subject: stage.a.onkormanyzat, requestId: 'assure' });
    await withClient(stage.appOf(part), async (client) => {
      let rows = 0;
      for (const { name } of stage.tables.filter((t) => t.part === part)) {
        await client.query('begin');
        await client.query("select set_config('asp.pass', $1, true)", [pass]);
        const taken = await client.query<{ t: string }>(`select to_jsonb(t)::text as t from ${name} t`).catch(() => ({ rows: [] }));
        await client.query('rollback');
        rows += taken.rows.length;
        const text = taken.rows.map(({ t }) => t).join('\n');
        const shared = await sharedIds(stage, part, name);
        const leak = leakIn(stage, text.replace(WORDS, ''), shared);
        count(!leak, () => `${part} ${name}: ${leak}`);
      }
      count(rows > 0, () => `${part}: nothing could be taken: the row proves nothing`);
      for (const closed of ['pg_authid', 'asp.pass_key', 'asp.migracio'])
        count(
          await client.query(`select * from ${closed}`).then(
            () => false,
            () => true,
          ),
          () => `${part}: ${closed} can be read`,
        );
    });
  }
  return row;
};
/** Clerks write as they please, also words that a machine would say. */
const WORDS = /\b(select|update|delete from|insert into|at) \w/gi;

/** Identifiers that both have: of a person who works for both. */
async function sharedIds(stage: Stage, part: string, table: string): Promise<string> {
  const { rows } = await withClient(stage.adminOf(part), (admin) =>
    admin
      .query<{ id: string }>(
        `select a.id::text from ${table} a join ${table} b using (id) where a.onkormanyzat = $1 and b.onkormanyzat = $2`,
        [stage.a.onkormanyzat, stage.b.onkormanyzat],
      )
      .catch(() => ({ rows: [] })),
  );
  return rows.map(({ id }) => id).join(' ');
}

const [FEW, MANY] = [5, 100];

/** D11: the number of statements does not follow the number of rows. */
export const statements: Measure = async (stage) => {
  const { row, count } = counter(
    'D11',
    `every list with ${FEW} and with ${MANY} rows, two levels deep: the number of SQL statements does not follow them`,
  );
  let made = 0;
  const subgraphs = Object.fromEntries(
    [...stage.stack.running].map(([name, { execute }]) => [
      name,
      {
        execute: async (...args: Parameters<typeof execute>) => {
          const answer = await execute(...args);
          made += answer.utasitasok.length;
          return answer;
        },
      },
    ]),
  );
  const door = await stage.openDoor({ subgraphs, limits: stage.limits });
  let most = 0;
  for (const { name, args } of pages(stage)) {
    if (needed(args).length > 0) continue;
    const { query, valtozok } = muveletek(stage.schema, 'query', randomUUID(), 3).find(({ nev }) => nev === name)!;
    const asked = async (first: number) => {
      made = 0;
      const { text } = await post(door.url, { query, variables: { ...valtozok, first } }, bearer(stage.a));
      const { data } = JSON.parse(text) as { data?: Record<string, { nodes?: unknown[]; edges?: unknown[] } | null> };
      const page = data?.[name];
      return { rows: page?.nodes?.length ?? page?.edges?.length ?? 0, statements: made };
    };
    const [few, many] = [await asked(FEW), await asked(MANY)];
    const more = many.rows - few.rows;
    if (more < FEW) continue; // the demo has too few of them to tell
    most = Math.max(most, many.statements);
    count(
      many.statements - few.statements < more / 2,
      () => `${name}: ${few.statements} for ${few.rows}, ${many.statements} for ${many.rows}`,
    );
  }
  await door.stop();
  row.detail ??= `at most ${most} statements`;
  return row;
};
