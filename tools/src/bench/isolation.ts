import { mintPass } from '@asp/kit/call';
import pg from 'pg';
import type { Ground } from '../stack/prepare.ts';
import { atMost, type Figure } from './figures.ts';
import { compareWork } from './measure.ts';

const LIST = 'select id, hrsz, cim, tipus, terulet from adotargy where onkormanyzat = $1 order by hrsz_rendezo, id limit 100';
const ROUNDS = 300;

/** The same 100-row list: as the application role behind the wall, and as a role the policies do not bind. */
export async function isolationFigure({ databases, secrets, postgres }: Ground, ksh: string): Promise<Figure> {
  const wall = new pg.Client({ connectionString: databases.parts.ado?.app });
  const free = new pg.Client({ connectionString: adminOf(postgres.adminUrl, 'asp_ado') });
  await Promise.all([wall.connect(), free.connect()]);
  const pass = mintPass(secrets.parts.ado?.passKey ?? '', { subject: ksh, requestId: 'bench', ttl: 600 });
  const list = { text: LIST, values: [ksh] };
  const { behind, without } = await compareWork(
    {
      behind: () =>
        Promise.all([
          wall.query('begin'),
          wall.query("select set_config('asp.pass', $1, true)", [pass]),
          wall.query(list),
          wall.query('commit'),
        ]),
      without: () => Promise.all([free.query('begin'), free.query(list), free.query('commit')]),
    },
    ROUNDS,
  );
  await Promise.all([wall.end(), free.end()]);
  return atMost(
    'a 100-row list behind the wall against the same list without it',
    behind / without,
    1.4,
    '×',
    `${behind.toFixed(2)} ms / ${without.toFixed(2)} ms`,
  );
}

export function adminOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
