import { Datum, Forint, INGATLAN_KULCSOK, ingatlanJel, ingatlanTombok, Osztaly, Permission, type Ctx, type IngatlanKulcs } from '@asp/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { HATALYOS } from './hatalyos.ts';

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

interface EgyenlegSor extends IngatlanKulcs {
  tartozas: string;
  potlek: string;
  tulfizetes: string;
  szamlak: string;
}

/** Balances of the accounts behind many parcels in one statement; a taxpayer's account counts once for a parcel. */
export async function egyenlegekIngatlanonkent(ctx: Ctx, kulcsok: readonly IngatlanKulcs[]): Promise<(Adoegyenleg | null)[]> {
  const sorok = await ctx.sql<EgyenlegSor>(
    `with szamla as materialized (
       select distinct t.fekves, t.hrsz, a.adozo_id, t.adonem_id
       from adotargy t join ${INGATLAN_KULCSOK} on t.fekves = k.fekves and t.hrsz = k.hrsz
         join adotargy_alany a on a.onkormanyzat = t.onkormanyzat and a.adotargy_id = t.id
       where t.onkormanyzat = $1 and ${HATALYOS})
     select s.fekves, s.hrsz, sum(greatest(coalesce(l.egyenleg, 0), 0)) as tartozas, sum(greatest(coalesce(l.potlek, 0), 0)) as potlek,
       sum(greatest(-coalesce(l.egyenleg + l.potlek, 0), 0)) as tulfizetes, count(*) as szamlak
     from szamla s left join adoszamla_allas($4::date, array(select adozo_id from szamla)) l on l.adozo_id = s.adozo_id and l.adonem_id = s.adonem_id
     group by 1, 2`,
    [ctx.onkormanyzat, ...ingatlanTombok(kulcsok), ctx.today],
  );
  const talalt = new Map(sorok.map((sor) => [ingatlanJel(sor), sor]));
  return kulcsok.map((kulcs) => {
    const sor = talalt.get(ingatlanJel(kulcs));
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
