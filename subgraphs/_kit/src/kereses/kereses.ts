import type { Feltetel } from '../graph/lista.ts';
import { typeMeta } from '../graph/meta.ts';
import { ervenytelenKurzor, lapoz, oldalMeret, type OldalInfo } from '../graph/oldal.ts';
import { elbiral } from '../subgraph/pajzs.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { uuidAlaku, type TenantEntityClass } from '../tenant/entity.ts';

/** A kind of rows that the search finds; its permission and class are the entity's own. */
export interface Keresheto {
  entitas: TenantEntityClass;
  /** Which rows the actor may open, as a condition on their identifier `t.targy_id`; all of them when absent. */
  lathato?(ctx: Ctx): Feltetel;
}

export interface Talalat {
  entitas: string;
  id: string;
  cim: string;
  reszlet: string;
  ut: string;
}
export interface Talalatok {
  nodes: Talalat[];
  pageInfo: OldalInfo;
}

/** So many of the latest rows that match are looked at and ranked; who wants an older one says more about it. */
const JELOLTEK = 100;

/**
 * Rows with every word of the question, whatever the endings and, where nothing begins so, with the words most like it. Two
 * statements: what is looked for, and where it is; with the words before it the second one is planned for how common they are.
 */
export async function keres(
  ctx: Ctx,
  szakrendszer: string,
  kereshetok: readonly Keresheto[],
  { szoveg, first, after }: { szoveg: string; first: number; after?: string | null },
): Promise<Talalatok> {
  const meret = oldalMeret(first);
  const utan = kurzorOlvas(after);
  const nyitott = kereshetok.filter(({ entitas }) => nyithato(ctx, szakrendszer, entitas));
  const [keres] = await ctx.sql<{ kerdes: string | null }>('select asp.kereso_kerdes($1, $2) as kerdes', [ctx.onkormanyzat, szoveg]);
  if (nyitott.length === 0 || !keres?.kerdes) return { nodes: [], pageInfo: lapoz([], meret, () => '') };
  const nodes = await ctx.sql<Talalat & { rang: number }>(...utasitas(ctx, nyitott, keres.kerdes, szoveg, meret, utan));
  const pageInfo = lapoz(nodes, meret, ({ rang, id }) => `${rang}.${id}`);
  for (const entitas of new Set(nodes.map((sor) => sor.entitas))) ctx.naplo({ muvelet: 'OLVAS', entitas, adat: { kereses: true } });
  return { nodes, pageInfo };
}

function nyithato(ctx: Ctx, szakrendszer: string, entitas: TenantEntityClass): boolean {
  const { permission: engedely, osztaly } = typeMeta(entitas);
  return elbiral(ctx, { szakrendszer, engedely, osztaly }) === null;
}

function kurzorOlvas(after: string | null | undefined): { rang: number; id: string } | null {
  if (!after) return null;
  const [, rang = '', id = ''] = /^(\d{1,5})\.(.+)$/.exec(after) ?? [];
  if (!rang || !uuidAlaku(id)) throw ervenytelenKurzor();
  return { rang: Number(rang), id };
}

/** The latest rows that match, ranked by how much of the question stands in what they are called; a file's hit is its owner's. */
function utasitas(
  ctx: Ctx,
  kereshetok: readonly Keresheto[],
  kerdes: string,
  szoveg: string,
  meret: number,
  utan: { rang: number; id: string } | null,
): [string, unknown[]] {
  const params: unknown[] = [ctx.onkormanyzat, kerdes, szoveg.slice(0, 200)];
  const p = (ertek: unknown) => `$${params.push(ertek)}`;
  const lathato = kereshetok
    .map(({ entitas, lathato }) => {
      const nev = `t.entitas = ${p(entitas.name)}`;
      const feltetel = lathato?.(ctx);
      return feltetel ? `${nev} and (${behelyettesit(feltetel, p)})` : nev;
    })
    .join(' or ');
  const hatar = utan ? `where (rang, id) < (${p(utan.rang)}::int, ${p(utan.id)}::uuid)` : '';
  const text = `
    with jeloltek as materialized (
      select t.entitas, t.targy_id, t.cim, t.reszlet, t.ut from asp.kereses t
      where t.onkormanyzat = $1 and t.szavak @@ $2::tsquery and (${lathato}) order by t.id desc limit ${JELOLTEK}),
    rangsor as (
      select distinct on (targy_id) entitas, targy_id as id, cim, reszlet, ut, rang
      from (select *, (1000 * asp.word_similarity(asp.kereso($3), asp.kereso(cim || ' ' || reszlet)))::int as rang from jeloltek) j
      order by targy_id, rang desc)
    select entitas, id, cim, reszlet, ut, rang from rangsor ${hatar} order by rang desc, id desc limit ${meret + 1}`;
  return [text, params];
}

const behelyettesit = ({ sql, params = [] }: Feltetel, p: (ertek: unknown) => string): string =>
  params.reduce<string>((szoveg, ertek) => szoveg.replace('$?', () => p(ertek)), sql);
