import {
  kotottKurzor,
  kurzorTorzse,
  lapoz,
  NaploConnection,
  oldalMeret,
  Permission,
  uuidAlaku,
  type Ctx,
  type NaploBejegyzes,
} from '@asp/kit';
import { Arg, Ctx as ContextParam, ID, Int, Query, Resolver } from 'type-graphql';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';

const LISTA = 'betekintesek';

/** Openings of the file and of its documents' files, and what was printed of it. $1 municipality, $2 file, $3 before this entry. */
const BETEKINTESEK = `
  select n.sorszam::text, n.idopont, n.kerelem_id as "kerelemId", n.actor_id as "actorId", n.szerepkorok, n.helyettesites_id as "helyettesitesId", n.muvelet,
    n.eredmeny, n.entitas, n.entitas_id as "entitasId", n.cel, n.ugy_id as "ugyId", n.adat
  from asp.naplo n
  where n.onkormanyzat = $1 and ($3::bigint is null or n.sorszam < $3) and (
    n.entitas = 'Ugyirat' and n.entitas_id = $2::text and n.muvelet in ('OLVAS', 'eloadoiIv')
    or n.entitas = 'Irat' and n.muvelet = 'masolatiZaradek' and n.entitas_id in (select i.id::text from irat i where i.onkormanyzat = $1 and i.ugyirat_id = $2::uuid)
    or n.entitas = 'Fajl' and n.muvelet = 'fajlLetolt' and n.entitas_id in (
      select f.id::text from asp.fajl f join irat i on i.onkormanyzat = $1 and f.entitas_id in (i.id, i.kuldemeny_id)
      where f.onkormanyzat = $1 and i.ugyirat_id = $2::uuid))
  order by n.sorszam desc`;

@Resolver()
export class UgyiratBetekintesek {
  @Query(() => NaploConnection, {
    nullable: true,
    description:
      'Betekintési napló: ki nyitotta meg az ügyiratot és fájljait, ki nyomtatta, a legújabb elöl; a zártakét is. Null, ha nincs ilyen ügyirat. (Who looked into the file.)',
  })
  @Permission('iratkezelo.betekintes.ellenoriz')
  async ugyiratBetekintesek(
    @Arg('id', () => ID, { description: 'Az ügyirat. (The file.)' }) id: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Legfeljebb ennyi sor, 1–500. (Page size.)' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Az előző oldal utolsó kurzora. (Cursor to continue after.)' })
    after: string | undefined,
    @ContextParam() ctx: Ctx,
  ): Promise<NaploConnection | null> {
    if (!uuidAlaku(id) || !(await ctx.byId(Ugyirat).load(id))) return null;
    const meret = oldalMeret(first);
    const nodes = await ctx.sql<NaploBejegyzes>(`${BETEKINTESEK} limit ${meret + 1}`, [
      ctx.onkormanyzat,
      id,
      after ? kurzorTorzse(ctx, LISTA, after) : null,
    ]);
    ctx.naplo({ muvelet: 'OLVAS', entitas: 'NaploBejegyzes', adat: { ugyiratId: id } });
    const pageInfo = lapoz(nodes, meret, (sor) => kotottKurzor(ctx, LISTA, sor.sorszam));
    return Object.assign(new NaploConnection(), { nodes, pageInfo });
  }
}
