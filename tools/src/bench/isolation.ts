import { inTenant, openDatabase, transaction } from '@asp/kit';
import { mintPass } from '@asp/kit/call';
import type { Ground } from '../stack/prepare.ts';
import { atMost, type Figure } from './figures.ts';
import { compareWork, median } from './measure.ts';

const LIST = 'select id, hrsz, cim, tipus, terulet from adotargy where onkormanyzat = $1 order by hrsz_rendezo, id limit 100';
const ROUNDS = 150;
const BLOCKS = 9;

/**
 * The same 100-row list in a transaction of its own on the kit's client: as the application role behind the wall, and as a
 * role that the policies do not bind.
 */
export async function isolationFigure({ databases, secrets, postgres }: Ground, ksh: string): Promise<Figure> {
  const wall = await openDatabase({ url: databases.parts.ado?.app ?? '', entities: [], poolSize: 1 });
  const free = await openDatabase({ url: adminOf(postgres.adminUrl, 'asp_ado'), entities: [], poolSize: 1 });
  const pass = mintPass(secrets.parts.ado?.passKey ?? '', { subject: ksh, requestId: 'bench', ttl: 600 });
  const blocks: { behind: number; without: number }[] = [];
  for (let block = 0; block < BLOCKS; block++) {
    blocks.push(
      await compareWork(
        {
          behind: () => inTenant(wall, ksh, pass, ({ sql }) => sql(LIST, [ksh]), { olvas: true }),
          without: () => transaction(free.pool, { text: LIST, values: [ksh] }, (_trx, rows) => rows),
        },
        ROUNDS,
      ),
    );
  }
  await Promise.all([wall, free].map(({ orm }) => orm.close(true)));
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

export function adminOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
