import { Datum, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql';

@ObjectType({ description: 'A hagyatéki ügyek számai egy időszakban; személyes adat nélkül. (Figures of a period, without persons.)' })
@Permission('hagyatek.statisztika.olvas')
export class HagyatekStatisztika {
  @Field(() => Int, { description: 'Az időszakban indult ügyek. (Cases started.)' })
  indult!: number;

  @Field(() => Int, { description: 'Ebből most folyamatban. (Of these open now.)' })
  folyamatban!: number;

  @Field(() => Int, { description: 'Az időszakban közjegyzőnek megküldött csomagok. (Packages sent in the period.)' })
  megkuldott!: number;

  @Field(() => Int, { description: 'Az időszakban „nincs hagyaték” feljegyzéssel zárt ügyek. (Closed with a no-estate note.)' })
  nincsHagyatek!: number;

  @Field(() => Int, { description: 'Az időszakban áttett ügyek. (Transferred.)' })
  attett!: number;

  @Field(() => Int, { description: 'Folyamatban lévő ügyek lejárt határidővel. (Open cases with an overdue deadline.)' })
  lejart!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'A megindulástól az első csomagig eltelt napok átlaga. (Average days until the first package.)',
  })
  atlagNap?: number | null;
}

const SZAMOK = `
  select count(*) filter (where u.erkezett between $2 and $3)::int as indult,
    count(*) filter (where u.erkezett between $2 and $3 and u.lezarva is null)::int as folyamatban,
    count(*) filter (where u.allapot = 'NINCS_HAGYATEK' and u.lezarva between $2 and $3)::int as "nincsHagyatek",
    count(*) filter (where u.allapot = 'ATTETT' and u.lezarva between $2 and $3)::int as attett,
    count(*) filter (where u.lezarva is null and exists (
      select 1 from asp.hatarido h where h.onkormanyzat = $1 and h.entitas = 'HagyatekiUgy' and h.entitas_id = u.id::text and h.teljesitve is null and h.esedekes < $4))::int as lejart,
    (select count(*)::int from kozjegyzoi_csomag c where c.onkormanyzat = $1 and c.kelt between $2 and $3) as megkuldott,
    (select round(avg(e.napok), 1)::float from (
      select min(c.kelt) - k.erkezett as napok from kozjegyzoi_csomag c join hagyateki_ugy k on k.onkormanyzat = $1 and k.id = c.ugy_id
      where c.onkormanyzat = $1 group by k.id, k.erkezett having min(c.kelt) between $2 and $3) e) as "atlagNap"
  from hagyateki_ugy u where u.onkormanyzat = $1`;

@Resolver()
export class HagyatekStatisztikaResolver {
  @Query(() => HagyatekStatisztika, { description: 'Ügyforgalom és időtartam egy időszakban. (Statistics.)' })
  @Permission('hagyatek.statisztika.olvas')
  async hagyatekStatisztika(
    @Arg('tol', () => Datum) tol: string,
    @Arg('ig', () => Datum) ig: string,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekStatisztika> {
    const [sor] = await ctx.sql<HagyatekStatisztika>(SZAMOK, [ctx.onkormanyzat, tol, ig, ctx.today]);
    return Object.assign(new HagyatekStatisztika(), sor);
  }
}
