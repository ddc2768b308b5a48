/** T11, T12: people who work for several municipalities. */
import { withClient } from '@asp/kit';
import { browserless, type Session } from '../test-stack/session.ts';
import type { Login } from '../stack/report.ts';
import { counter } from './row.ts';
import { bearer, foreignRows, mayEverything, post, type Stage } from './stage.ts';
import { readById, writes, type Measure } from './tenant.ts';

const ROWS_PER_TABLE = 1;

/**
 * Two tabs of one person: the tab of the neighbour asks and acts with identifiers of the first one's rows. She may do
 * everything in both; still each token is worth its own municipality.
 */
export const twoTabs: Measure = async (stage) => {
  const { row, count } = counter(
    'T11',
    'one person, two municipalities, two tabs: the token of one reads and changes nothing of the other',
  );
  const [login] = stage.logins;
  const [here, there] = login.onkormanyzatok;
  if (!here || !there) throw new Error('The demo has nobody with two municipalities');
  await mayEverything(stage.adminOf('keret'), login, there);
  const first = await browserless(stage.stack.origin, login, here);
  const second = await first.switchTo(there);
  const [all, shared] = await Promise.all([
    foreignRows(stage.tables, stage.adminOf, here, 100_000),
    foreignRows(stage.tables, stage.adminOf, there, 100_000),
  ]);
  const both = new Set(shared.map(({ id }) => id)); // she and her colleagues have one identifier in each
  const own = all.filter(({ id }) => !both.has(id));
  const taken = new Map<string, number>();
  const few = own.filter(({ part, table }) => {
    const key = `${part} ${table}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return taken.get(key)! <= ROWS_PER_TABLE;
  });
  const tabs: Stage = { ...stage, a: second, b: first, foreign: few, foreignIds: new Set(own.map(({ id }) => id)) };
  for (const made of [await readById(tabs), await writes(tabs)]) {
    row.attempts += made.attempts;
    row.failures += made.failures;
    row.detail ??= made.failures ? made.detail : undefined;
  }
  for (const [session, ksh] of [
    [first, here],
    [second, there],
  ] as const) {
    const { text } = await post(stage.door.url, { query: '{ en { onkormanyzat { kshKod } } }' }, bearer(session));
    count(text.includes(`"kshKod":"${ksh}"`), () => `${ksh}: ${text}`);
  }
  return row;
};

const LOGINS = 12;

/** Every clerk against every municipality: tokens for exactly those in which he has a role now. */
export const matrix: Measure = async (stage) => {
  const { row, count } = counter(
    'T12',
    'people of common offices: a token for exactly the municipalities in which they have a role, and told so',
  );
  const all = [...new Set(stage.stack.demo.logins.flatMap(({ onkormanyzatok }) => onkormanyzatok))];
  const shown = different(stage.stack.demo.logins.filter(({ felhasznalo }) => !stage.people.includes(felhasznalo))).slice(0, LOGINS);
  for (const login of shown) {
    const truth = await memberships(stage, login);
    const session = await browserless(stage.stack.origin, login, login.onkormanyzatok[0]!).catch(() => undefined);
    if (!session) continue; // somebody whom another row has disabled
    const got = await reached(session, all);
    count(got.join() === truth.join(), () => `${login.felhasznalo}: tokens for ${got.join()}, roles in ${truth.join()}`);
    const { text } = await post(stage.door.url, { query: '{ en { onkormanyzatok { kshKod } } }' }, bearer(session));
    const told = [...text.matchAll(/"kshKod":"(\d{5})"/g)].map(([, ksh]) => ksh!).sort();
    count(told.join() === truth.join(), () => `${login.felhasznalo}: told ${told.join()}, roles in ${truth.join()}`);
  }
  return row;
};

/** One for each set of roles and municipalities. */
function different(logins: Login[]): Login[] {
  const met = new Set<string>();
  return logins.filter(({ onkormanyzatok, szerepkorok }) => {
    const key = `${[...onkormanyzatok].sort().join()} ${[...szerepkorok].sort().join()}`;
    return onkormanyzatok.length > 0 && !met.has(key) && met.add(key);
  });
}

async function memberships(stage: Stage, { felhasznalo }: Login): Promise<string[]> {
  const { rows } = await withClient(stage.adminOf('keret'), (admin) =>
    admin.query<{ ksh: string }>(
      `select distinct t.onkormanyzat as ksh from identitas.fiok f join public.tagsag t on t.felhasznalo_id = f.id
       where f.felhasznalonev = $1 and current_date >= t.ervenyes_tol and (t.ervenyes_ig is null or current_date <= t.ervenyes_ig) order by 1`,
      [felhasznalo],
    ),
  );
  return rows.map(({ ksh }) => ksh);
}

/** A refused switch does not cost the session, so one login tries them all. */
async function reached(session: Session, all: string[]): Promise<string[]> {
  const got: string[] = [];
  let last = session;
  for (const ksh of [...all].sort()) {
    const next = await last.switchTo(ksh).catch(() => undefined);
    if (!next) continue;
    got.push(ksh);
    last = next;
  }
  return got;
}
