/** T6: rows of A that point at rows of B, as a fault of the past or of a restore could leave them. */
import { randomUUID } from 'node:crypto';
import { withClient } from '@asp/kit';
import { muveletek } from '@asp/kit/test';
import { counter, each } from './row.ts';
import { bearer, leakIn, post, type Stage } from './stage.ts';
import { sent, type Measure } from './tenant.ts';

interface Pointer {
  part: string;
  table: string;
  column: string;
  /** Where it should point, when the database knows. */
  target: string | null;
}
interface Planted extends Pointer {
  id: string;
  before: string;
  foreign: string;
}

const POINTERS = `
  select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(a.attname) as "column",
    (select min(k.confrelid::regclass::text) from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)) as target
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind = 'r' and n.nspname = 'public' and a.atttypid = 'uuid'::regtype and a.attname like '%\\_id'
    and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'onkormanyzat')
    and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'id' and o.atttypid = 'uuid'::regtype)`;

/** Foreign keys refuse such rows (R7); they are planted while the keys are not looked at. */
async function plant(stage: Stage): Promise<Planted[]> {
  const planted: Planted[] = [];
  for (const part of new Set(stage.tables.map((t) => t.part)))
    await withClient(stage.adminOf(part), async (admin) => {
      const { rows: pointers } = await admin.query<Omit<Pointer, 'part'>>(POINTERS);
      await admin.query('set session_replication_role = replica');
      for (const pointer of pointers) {
        const { rows: own } = await admin.query<{ id: string; before: string }>(
          `select id, ${pointer.column} as before from ${pointer.table}
           where onkormanyzat = $1 and ${pointer.column} is not null and not id = any ($2) order by id limit 1`,
          [stage.a.onkormanyzat, planted.map(({ id }) => id)],
        );
        const foreign = pointer.target
          ? await rowOfB(stage, pointer.target, (sql, values) => admin.query(sql, values))
          : anyOfB(stage, part);
        if (!own[0] || !foreign) continue;
        const done = await admin
          .query(`update ${pointer.table} set ${pointer.column} = $1 where id = $2 and onkormanyzat = $3`, [
            foreign,
            own[0].id,
            stage.a.onkormanyzat,
          ])
          .catch(() => undefined); // a rule of the row itself refuses it
        if (done?.rowCount) planted.push({ part, ...pointer, ...own[0], foreign });
      }
    });
  return planted;
}

type Ask = (sql: string, values: string[]) => Promise<{ rows: { id: string }[] }>;
const rowOfB = (stage: Stage, target: string, ask: Ask) =>
  ask(`select id from ${target} where onkormanyzat = $1 order by id limit 1`, [stage.b.onkormanyzat]).then(
    ({ rows }) => rows[0]?.id,
    () => undefined, // a table without identifiers
  );
const anyOfB = ({ foreign }: Stage, part: string) => foreign.find((row) => row.part !== part)?.id;

async function takeBack(stage: Stage, planted: Planted[]): Promise<void> {
  for (const part of new Set(planted.map((p) => p.part)))
    await withClient(stage.adminOf(part), async (admin) => {
      await admin.query('set session_replication_role = replica');
      for (const { table, column, id, before } of planted.filter((p) => p.part === part))
        await admin.query(`update ${table} set ${column} = $1 where id = $2 and onkormanyzat = $3`, [before, id, stage.a.onkormanyzat]);
    });
}

/** The identifier itself stands in A's row and may be told; what stands behind it may not. */
export const plantedKeys: Measure = async (stage) => {
  const { row, count } = counter('T6', 'own rows whose keys were made to point at rows of another municipality: nothing of those rows');
  const planted = await plant(stage);
  const known = planted.map(({ foreign }) => foreign).join(' ');
  try {
    const lists = muveletek(stage.schema, 'query', randomUUID(), 3).filter((m) => !m.azonositos);
    const single = planted.flatMap(({ id }) => muveletek(stage.schema, 'query', id, 3).filter((m) => m.azonositos));
    await each([...lists, ...single], async (m) => {
      const { text } = await post(stage.door.url, sent(m), bearer(stage.a));
      const leak = leakIn(stage, text, `${sent(m)} ${known}`);
      count(!leak, () => `${m.nev} ${leak}`);
    });
  } finally {
    await takeBack(stage, planted);
  }
  row.detail ??= `${planted.length} keys planted`;
  return row;
};
