import { mintPass } from '@asp/kit/call';
import pg from 'pg';
import type { Ground } from '../stack/prepare.ts';
import { atMost, type Figure } from './figures.ts';
import { compareWork, median } from './measure.ts';

const LIST = 'select id, hrsz, cim, tipus, terulet from adotargy where onkormanyzat = $1 order by hrsz_rendezo, id limit 100';
const ROUNDS = 150;
const BLOCKS = 7;

/** The same 100-row list: as the application role behind the wall, and as a role the policies do not bind. */
export async function isolationFigure({ databases, secrets, postgres }: Ground, ksh: string): Promise<Figure> {
  const wall = new pg.Client({ connectionString: databases.parts.ado?.app });
  const free = new pg.Client({ connectionString: adminOf(postgres.adminUrl, 'asp_ado') });
  await Promise.all([wall.connect(), free.connect()]);
  const pass = mintPass(secrets.parts.ado?.passKey ?? '', { subject: ksh, requestId: 'bench', ttl: 600 });
  const list = { text: LIST, values: [ksh] };
  const blocks: { behind: number; without: number }[] = [];
  for (let block = 0; block < BLOCKS; block++) {
    blocks.push(
      await compareWork(
        {
          behind: () => inTurn(wall, { text: 'select asp.belep($1)', values: [pass] }, list, 'commit'),
          without: () => inTurn(free, list, 'commit'),
        },
        ROUNDS,
      ),
    );
  }
  await Promise.all([wall.end(), free.end()]);
  const ratio = median(blocks.map(({ behind, without }) => behind / without));
  const times = `${median(blocks.map(({ behind }) => behind)).toFixed(2)} ms / ${median(blocks.map(({ without }) => without)).toFixed(2)} ms`;
  return atMost(
    'a 100-row list behind the wall (pass checked, transaction included) against the same list without it',
    ratio,
    1.4,
    '×',
    times,
  );
}

/** As the kit does it: `begin` is sent and not waited for. */
async function inTurn(client: pg.Client, ...statements: (string | pg.QueryConfig)[]): Promise<void> {
  const begun = client.query('begin');
  for (const statement of statements) await client.query(statement);
  await begun;
}

export function adminOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
