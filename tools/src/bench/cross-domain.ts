import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mintPass } from '@asp/kit/call';
import pg from 'pg';
import type { Stack } from '../stack/in-process.ts';
import { browserless } from '../test-stack/session.ts';
import { atMost, type Figure } from './figures.ts';
import { adminOf } from './isolation.ts';
import { compareTargets, startAsker } from './measure.ts';
import { crossDomain } from './page.ts';

/** Hand-written: the two databases' tables beside each other, one statement, no login, no permissions, no audit, no wall. */
const JOIN = `
with lap as (
  select * from bench_kataszter where onkormanyzat = $1 order by hrsz_rendezo, id limit $2
), targy as (
  select t.* from adotargy t join lap l on l.fekves = t.fekves and l.hrsz = t.hrsz where t.onkormanyzat = $1 and (t.zaro is null or t.zaro >= current_date)
), szamla as materialized (
  select distinct t.fekves, t.hrsz, a.adozo_id, t.adonem_id from targy t join adotargy_alany a on a.onkormanyzat = t.onkormanyzat and a.adotargy_id = t.id
), egyenleg as (
  select s.fekves, s.hrsz, sum(greatest(coalesce(e.egyenleg, 0), 0)) as tartozas, sum(greatest(coalesce(e.potlek, 0), 0)) as potlek,
         sum(greatest(-coalesce(e.egyenleg + e.potlek, 0), 0)) as tulfizetes, count(*) as szamlak
    from szamla s left join adoszamla_allas(current_date, array(select adozo_id from szamla)) e on e.adozo_id = s.adozo_id and e.adonem_id = s.adonem_id
   group by 1, 2
)
select l.id, l.naplo_sorszam, l.fekves, l.hrsz, l.cim, l.terulet, l.brutto_ertek::text,
       t.id as targy_id, t.tipus, t.cim as targy_cim, t.terulet::text as targy_terulet, t.kezdo::text,
       e.tartozas::text, e.potlek::text, e.tulfizetes::text, e.szamlak::int
  from lap l left join targy t using (fekves, hrsz) left join egyenleg e using (fekves, hrsz)
 order by l.hrsz_rendezo, l.id, t.id`;

export async function crossDomainFigures(stack: Stack): Promise<Figure[]> {
  const { login, ksh } = crossDomain.caller(stack.demo.logins);
  const session = await browserless(stack.origin, login, ksh);
  const plain = await plainServer(stack, ksh);
  const asker = startAsker();
  const headers = { authorization: `Bearer ${session.accessToken}`, 'x-asp-cel': crossDomain.cel };
  const body = JSON.stringify({ query: crossDomain.query, variables: { elso: 100 } });
  try {
    const targets = {
      graph: { url: `${stack.origin}/graphql`, headers, body },
      join: { url: plain.url, headers: {}, body: '{"elso":100}' },
    };
    const { graph, join } = await compareTargets(asker, targets, 40, 12);
    return [
      atMost(
        'cross-domain page of 100 properties, time against one hand-written join',
        graph.ms / join.ms,
        6,
        '×',
        `${graph.ms.toFixed(1)} ms / ${join.ms.toFixed(1)} ms`,
      ),
      atMost(
        'the same, processor time of the serving process',
        graph.cpu / join.cpu,
        6,
        '×',
        `${graph.cpu.toFixed(1)} ms / ${join.cpu.toFixed(1)} ms`,
      ),
    ];
  } finally {
    asker.stop();
    await plain.stop();
  }
}

async function plainServer({ ground }: Stack, ksh: string): Promise<{ url: string; stop(): Promise<void> }> {
  const pass = mintPass(ground.secrets.parts.ado?.passKey ?? '', { subject: ksh, requestId: 'bench', ttl: 3600 });
  // The balance function of ado asks for the municipality: once per connection here, the plain code knows no other.
  const pool = new pg.Pool({ connectionString: adminOf(ground.postgres.adminUrl, 'asp_ado'), options: `-c asp.pass=${pass}`, max: 4 });
  await copyCadastre(ground.postgres.adminUrl, pool, ksh);
  const server = createServer(
    (req, res) => void answer(pool, ksh, req, res).catch((error: Error) => res.writeHead(500).end(error.message)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.close();
      await pool.query('drop table if exists bench_kataszter');
      await pool.end();
    },
  };
}

const COLUMNS = 'onkormanyzat, id, naplo_sorszam, fekves, hrsz, hrsz_rendezo, cim, terulet, brutto_ertek';

/** The cadastre beside the taxes, for the one statement of the comparison only. */
async function copyCadastre(adminUrl: string, ado: pg.Pool, ksh: string): Promise<void> {
  const source = new pg.Client({ connectionString: adminOf(adminUrl, 'asp_ingatlanvagyon') });
  await source.connect();
  const { rows } = await source.query(
    `select json_agg(k)::text as lista from (select ${COLUMNS} from kataszteri_ingatlan where onkormanyzat = $1 and ervenyes_ig is null) k`,
    [ksh],
  );
  await source.end();
  await ado.query('drop table if exists bench_kataszter');
  await ado.query(
    `create table bench_kataszter as select * from json_to_recordset($1::json) as k(onkormanyzat char(5), id uuid, naplo_sorszam int, fekves text, hrsz text, hrsz_rendezo text, cim text, terulet numeric, brutto_ertek bigint)`,
    [rows[0].lista],
  );
  await ado.query('create index on bench_kataszter (onkormanyzat, hrsz_rendezo, id)');
  await ado.query('analyze bench_kataszter');
}

async function answer(pool: pg.Pool, ksh: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of req) body += chunk;
  const { rows } = await pool.query<Row>({ name: 'oldal', text: JOIN, values: [ksh, (JSON.parse(body) as { elso: number }).elso] });
  const nodes = new Map<string, ReturnType<typeof property>>();
  for (const row of rows) {
    const node = nodes.get(row.id) ?? property(row);
    nodes.set(row.id, node);
    if (row.targy_id)
      node.ingatlan.adotargyak.push({
        id: row.targy_id,
        tipus: row.tipus,
        cim: row.targy_cim,
        terulet: row.targy_terulet,
        kezdo: row.kezdo,
      });
  }
  res
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ data: { kataszteriIngatlanok: { nodes: [...nodes.values()] } } }));
}

type Row = Record<string, string> & { id: string; szamlak: number | null };

const property = ({ id, naplo_sorszam, fekves, hrsz, cim, terulet, brutto_ertek, tartozas, potlek, tulfizetes, szamlak }: Row) => ({
  id,
  naploSorszam: naplo_sorszam,
  fekves,
  hrsz,
  cim,
  terulet,
  bruttoErtek: brutto_ertek,
  ingatlan: { adotargyak: [] as object[], adoegyenleg: szamlak === null ? null : { tartozas, potlek, tulfizetes, szamlak } },
});
