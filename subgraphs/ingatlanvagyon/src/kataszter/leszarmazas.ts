import { Osztaly, Permission, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';

@ObjectType({ description: 'Egy ingatlan a leszármazásban. (A property in the lineage.)' })
@Permission('ingatlanvagyon.kataszter.olvas')
@Osztaly('HIVATALI')
export class Leszarmazas {
  ingatlanId!: string;

  @Field(() => Int, {
    description: 'Hány telekalakításra van: ősnél negatív, leszármazottnál pozitív, 0 maga az ingatlan. (Steps away; negative: ancestor.)',
  })
  melyseg!: number;
}

/** From each root backwards through predecessors only and forwards through successors only; a lineage has no circle. */
const SQL = `
  with recursive rokon (gyoker, id, melyseg) as (
    select g, g, 0 from unnest($2::uuid[]) g
    union
    select r.gyoker, masik.ingatlan_id, r.melyseg + case masik.szerep when 'UTOD' then 1 else -1 end
    from rokon r
    join esemeny_ingatlan e on e.onkormanyzat = $1 and e.ingatlan_id = r.id
      and e.szerep in (case when r.melyseg >= 0 then 'ELOD' end, case when r.melyseg <= 0 then 'UTOD' end)
    join esemeny_ingatlan masik on masik.onkormanyzat = $1 and masik.esemeny_id = e.esemeny_id
      and masik.szerep = case e.szerep when 'ELOD' then 'UTOD' else 'ELOD' end
    where abs(r.melyseg) < 100
  )
  select r.gyoker, r.id as "ingatlanId", r.melyseg from rokon r
  join kataszteri_ingatlan i on i.onkormanyzat = $1 and i.id = r.id order by r.melyseg, i.hrsz_rendezo, i.naplo_sorszam`;

/** The whole lineage of each property: one statement for all. */
export function leszarmazasLoader(ctx: Ctx) {
  return ctx.loader<string, Leszarmazas[]>('leszarmazas', async (idk) => {
    const sorok = await ctx.sql<{ gyoker: string; ingatlanId: string; melyseg: number }>(SQL, [ctx.onkormanyzat, idk]);
    return idk.map((id) =>
      sorok.filter((sor) => sor.gyoker === id).map(({ ingatlanId, melyseg }) => Object.assign(new Leszarmazas(), { ingatlanId, melyseg })),
    );
  });
}

@Resolver(() => Leszarmazas)
export class LeszarmazasResolver {
  @FieldResolver(() => KataszteriIngatlan, { nullable: true, description: 'Az ingatlan. (The property.)' })
  kataszteriIngatlan(@Root() { ingatlanId }: Leszarmazas, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan | null> {
    return ctx.byId(KataszteriIngatlan).load(ingatlanId);
  }
}
