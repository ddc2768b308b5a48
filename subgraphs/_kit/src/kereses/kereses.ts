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
const JELOLTEK = 500;
const SZAVAK = 8;
/** How like a word must be: half of its letter triples are enough, a letter left out of eight costs four. */
const HASONLO = '0.5';

/** Rows with every word of the question, whatever the endings; where they are few, also those with nearly such words. */
export async function keres(
  ctx: Ctx,
  szakrendszer: string,
  kereshetok: readonly Keresheto[],
  { szoveg, first, after }: { szoveg: string; first: number; after?: string | null },
): Promise<Talalatok> {
  const meret = oldalMeret(first);
  const nyitott = kereshetok.filter(({ entitas }) => nyithato(ctx, szakrendszer, entitas));
  const szavak = szavai(szoveg);
  if (nyitott.length === 0 || szavak.length === 0) return { nodes: [], pageInfo: lapoz([], meret, () => '') };
  const sorok = await ctx.sql<Talalat & { rang: number }>(...utasitas(ctx, nyitott, szavak, meret, kurzorOlvas(after)));
  const pageInfo = lapoz(sorok, meret, ({ rang, id }) => `${rang}.${id}`);
  for (const entitas of new Set(sorok.map((sor) => sor.entitas))) ctx.naplo({ muvelet: 'OLVAS', entitas, adat: { kereses: true } });
  return { nodes: sorok, pageInfo };
}

function nyithato(ctx: Ctx, szakrendszer: string, entitas: TenantEntityClass): boolean {
  const { permission: engedely, osztaly } = typeMeta(entitas);
  return elbiral(ctx, { szakrendszer, engedely, osztaly }) === null;
}

const szavai = (szoveg: string): string[] =>
  szoveg
    .slice(0, 200)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((szo) => szo.length >= 2 || /\d/.test(szo))
    .slice(0, SZAVAK);

function kurzorOlvas(after: string | null | undefined): { rang: number; id: string } | null {
  if (!after) return null;
  const [, rang = '', id = ''] = /^(\d{1,5})\.(.+)$/.exec(after) ?? [];
  if (!rang || !uuidAlaku(id)) throw ervenytelenKurzor();
  return { rang: Number(rang), id };
}

/**
 * Two indexes, one statement. Words by their beginnings (`szavak`), the latest first; letters (`kereso`), which forgive typing
 * errors, only when the first found less than a page, because they cost more. A file's hit is its owner's.
 */
function utasitas(
  ctx: Ctx,
  kereshetok: readonly Keresheto[],
  szavak: readonly string[],
  meret: number,
  utan: { rang: number; id: string } | null,
): [string, unknown[]] {
  const params: unknown[] = [ctx.onkormanyzat, szavak.join(' ')];
  const p = (ertek: unknown) => `$${params.push(ertek)}`;
  const lathato = kereshetok
    .map(({ entitas, lathato }) => {
      const nev = `t.entitas = ${p(entitas.name)}`;
      const feltetel = lathato?.(ctx);
      return feltetel ? `${nev} and (${behelyettesit(feltetel, p)})` : nev;
    })
    .join(' or ');
  const jeloltek = (melyik: string) =>
    `select t.entitas, t.targy_id, t.cim, t.reszlet, t.ut, t.kereso, t.id from asp.kereses t
     where t.onkormanyzat = $1 and ${melyik} and (${lathato}) order by t.id desc limit ${JELOLTEK}`;
  // the threshold is set while the word is made, so before the index is asked; it ends with the operation
  const hasonlo = `set_config('pg_trgm.word_similarity_threshold', '${HASONLO}', true)`;
  const kozel = szavak.map((szo) => `(select asp.kereso(${p(szo)}) from (select ${hasonlo}) h) <% t.kereso`).join(' and ');
  const hatar = utan ? `where (rang, id) < (${p(utan.rang)}::int, ${p(utan.id)}::uuid)` : '';
  const text = `
    with pontos as materialized (${jeloltek('t.szavak @@ asp.kereso_kerdes($2)')}),
    kozel as materialized (select * from (${jeloltek(kozel)}) k where (select count(*) from pontos) <= ${meret}),
    rangsor as (
      select distinct on (targy_id) entitas, targy_id as id, cim, reszlet, ut, rang from (
        select *, (1000 + 1000 * asp.word_similarity(asp.kereso($2), kereso))::int as rang from pontos
        union all
        select *, (1000 * asp.word_similarity(asp.kereso($2), kereso))::int from kozel) m
      order by targy_id, rang desc)
    select entitas, id, cim, reszlet, ut, rang from rangsor ${hatar} order by rang desc, id desc limit ${meret + 1}`;
  return [text, params];
}

const behelyettesit = ({ sql, params = [] }: Feltetel, p: (ertek: unknown) => string): string =>
  params.reduce<string>((szoveg, ertek) => szoveg.replace('$?', () => p(ertek)), sql);
