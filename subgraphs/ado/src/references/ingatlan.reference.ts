import { Datum, Fekves, Forint, Hrsz, Key, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Adotargy } from '../adotargy/adotargy.entity.ts';
import { csoportok } from '../csoport.ts';

/** A parcel of the active municipality: several szakrendszerek know something about it, none owns it. */
@ObjectType('Ingatlan', {
  description: 'Ingatlan az önkormányzat területén, fekvés és helyrajzi szám szerint. (Parcel by location class and lot number.)',
})
@Key('fekves hrsz')
@Permission('*')
export class IngatlanReference {
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;
}

export const ingatlanReference = (fekves: Fekves, hrsz: string): IngatlanReference =>
  Object.assign(new IngatlanReference(), { fekves, hrsz });

@ObjectType({
  description: 'Az ingatlan adótárgyainak adószámlái együtt, az adott napon. Adótitok. (Tax accounts behind a parcel as of a day.)',
})
@Permission('ado.adoszamla.olvas')
@Osztaly('ADOTITOK')
export class Adoegyenleg {
  @Field(() => Datum, { description: 'Melyik napra. (As of.)' })
  nap!: string;

  @Field(() => Forint, { description: 'Lejárt tartozás pótlék nélkül. (Overdue debt.)' })
  tartozas!: bigint;

  @Field(() => Forint, { description: 'Késedelmi pótlék. (Surcharge.)' })
  potlek!: bigint;

  @Field(() => Forint, { description: 'Túlfizetés. (Overpayment.)' })
  tulfizetes!: bigint;

  @Field(() => Int, { description: 'Az érintett adószámlák száma. (Number of accounts.)' })
  szamlak!: number;
}

interface Kulcs {
  fekves: Fekves;
  hrsz: string;
}
const jel = ({ fekves, hrsz }: Kulcs): string => `${fekves} ${hrsz}`;
const tombok = (kulcsok: readonly Kulcs[]): [string[], string[]] => [kulcsok.map((k) => k.fekves), kulcsok.map((k) => k.hrsz)];

const HRSZ_KULCSOK = 'unnest($2::text[], $3::text[]) as k(fekves, hrsz)';
const HATALYOS = '(t.zaro is null or t.zaro >= $4::date)';

/** Objects of many parcels in one statement. */
async function adotargyakIngatlanonkent(ctx: Ctx, kulcsok: readonly Kulcs[]): Promise<Adotargy[][]> {
  const sorok = await ctx.sql(
    `select t.* from adotargy t join ${HRSZ_KULCSOK} on t.fekves = k.fekves and t.hrsz = k.hrsz where t.onkormanyzat = $1 and ${HATALYOS} order by t.id`,
    [ctx.onkormanyzat, ...tombok(kulcsok), ctx.today],
  );
  const targyak = sorok.map((sor) => ctx.em.map(Adotargy, sor as never) as Adotargy);
  return csoportok(targyak, kulcsok.map(jel), jel);
}

interface EgyenlegSor extends Kulcs {
  tartozas: string;
  potlek: string;
  tulfizetes: string;
  szamlak: string;
}

/** Balances of the accounts behind many parcels in one statement; a taxpayer's account counts once for a parcel. */
async function egyenlegekIngatlanonkent(ctx: Ctx, kulcsok: readonly Kulcs[]): Promise<(Adoegyenleg | null)[]> {
  const sorok = await ctx.sql<EgyenlegSor>(
    `with szamla as materialized (
       select distinct t.fekves, t.hrsz, a.adozo_id, t.adonem_id
       from adotargy t join ${HRSZ_KULCSOK} on t.fekves = k.fekves and t.hrsz = k.hrsz
         join adotargy_alany a on a.onkormanyzat = t.onkormanyzat and a.adotargy_id = t.id
       where t.onkormanyzat = $1 and ${HATALYOS})
     select s.fekves, s.hrsz, sum(greatest(coalesce(l.egyenleg, 0), 0)) as tartozas, sum(greatest(coalesce(l.potlek, 0), 0)) as potlek,
       sum(greatest(-coalesce(l.egyenleg + l.potlek, 0), 0)) as tulfizetes, count(*) as szamlak
     from szamla s left join adoszamla_allas($4::date, array(select adozo_id from szamla)) l on l.adozo_id = s.adozo_id and l.adonem_id = s.adonem_id
     group by 1, 2`,
    [ctx.onkormanyzat, ...tombok(kulcsok), ctx.today],
  );
  const talalt = new Map(sorok.map((sor) => [jel(sor), sor]));
  return kulcsok.map((kulcs) => {
    const sor = talalt.get(jel(kulcs));
    return sor ? egyenlegBol(ctx, sor) : null;
  });
}

const egyenlegBol = (ctx: Ctx, sor: EgyenlegSor): Adoegyenleg =>
  Object.assign(new Adoegyenleg(), {
    nap: ctx.today,
    tartozas: BigInt(sor.tartozas),
    potlek: BigInt(sor.potlek),
    tulfizetes: BigInt(sor.tulfizetes),
    szamlak: Number(sor.szamlak),
  });

@Resolver(() => IngatlanReference)
export class IngatlanReferenceResolver {
  @FieldResolver(() => [Adotargy], { nullable: true, description: 'Az ingatlan hatályos adótárgyai. (Taxed objects on the parcel.)' })
  adotargyak(@Root() { fekves, hrsz }: IngatlanReference, @ContextParam() ctx: Ctx): Promise<Adotargy[] | null> {
    return ctx.loader<Kulcs, Adotargy[]>('ingatlan.adotargyak', (kulcsok) => adotargyakIngatlanonkent(ctx, kulcsok)).load({ fekves, hrsz });
  }

  @FieldResolver(() => Adoegyenleg, {
    nullable: true,
    description: 'Az ingatlan adótárgyainak adóegyenlege ma; null, ha nincs adótárgy. (Tax balance behind the parcel.)',
  })
  adoegyenleg(@Root() { fekves, hrsz }: IngatlanReference, @ContextParam() ctx: Ctx): Promise<Adoegyenleg | null> {
    return ctx
      .loader<Kulcs, Adoegyenleg>('ingatlan.adoegyenleg', (kulcsok) => egyenlegekIngatlanonkent(ctx, kulcsok))
      .load({ fekves, hrsz });
  }
}
