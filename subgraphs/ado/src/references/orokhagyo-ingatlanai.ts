import { Adoazonosito, Fekves, Hrsz, Key, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';

const LEIRAS =
  'Egy örökhagyó adózott ingatlanai a hagyatéki ügynek, amelyben a kérdező dolgozik; az adóügyből más nem (Hetv. 26. §). (Taxed property of a deceased person, for the probate case.)';

@ObjectType({ description: 'Az örökhagyó egy adózott ingatlana ezen a településen. (Parcel of which the deceased is taxed as owner.)' })
@Permission('ado.ertekbizonyitvany.ker')
@Osztaly('ADOTITOK')
export class OrokhagyoIngatlana {
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;

  @Field(() => String, { description: 'Cím. (Address.)' })
  cim!: string;

  @Field(() => String, { description: 'Tulajdoni hányada, például 1/2. (Share.)' })
  hanyad!: string;
}

/** Reached through the deceased of a case only: nobody can name the tax identifier himself. */
@ObjectType('OrokhagyoIngatlanai', { description: LEIRAS })
@Key('adoazonositoJel')
@Permission('ado.ertekbizonyitvany.ker')
@Osztaly('ADOTITOK')
export class OrokhagyoIngatlanai {
  @Field(() => Adoazonosito, { description: 'Az örökhagyó adóazonosító jele. (Personal tax identifier.)' })
  adoazonositoJel!: string;
}

/** Parcels of many persons in one statement: what they are taxed on as owners today. */
async function ingatlanokJelenkent(ctx: Ctx, jelek: readonly string[]): Promise<OrokhagyoIngatlana[][]> {
  const sorok = await ctx.sql<{ jel: string; fekves: Fekves; hrsz: string; cim: string; hanyad: string }>(
    `select distinct on (z.adoazonosito_jel, t.fekves, t.hrsz_rendezo, t.hrsz) z.adoazonosito_jel as jel, t.fekves, t.hrsz, t.cim, a.szamlalo || '/' || a.nevezo as hanyad
     from adozo z join adotargy_alany a on a.onkormanyzat = z.onkormanyzat and a.adozo_id = z.id and a.minoseg = 'TULAJDONOS'
       join adotargy t on t.onkormanyzat = a.onkormanyzat and t.id = a.adotargy_id and (t.zaro is null or t.zaro >= $3::date)
     where z.onkormanyzat = $1 and z.adoazonosito_jel = any ($2::text[])
     order by z.adoazonosito_jel, t.fekves, t.hrsz_rendezo, t.hrsz, t.id`,
    [ctx.onkormanyzat, jelek, ctx.today],
  );
  return jelek.map((keresett) =>
    sorok.filter(({ jel }) => jel === keresett).map(({ jel: _jel, ...sor }) => Object.assign(new OrokhagyoIngatlana(), sor)),
  );
}

@Resolver(() => OrokhagyoIngatlanai)
export class OrokhagyoIngatlanaiResolver {
  @FieldResolver(() => [OrokhagyoIngatlana], {
    description: 'Az ingatlanok; csak hagyatéki ügyben, az ügy megnevezésével. (The parcels; within a probate case only.)',
  })
  ingatlanok(@Root() { adoazonositoJel }: OrokhagyoIngatlanai, @ContextParam() ctx: Ctx): Promise<OrokhagyoIngatlana[] | null> | [] {
    if (ctx.cel !== 'HAGYATEKI_LELTAR' || !ctx.ugyId) return [];
    return ctx
      .loader<string, OrokhagyoIngatlana[]>('orokhagyo.ingatlanok', (jelek) => ingatlanokJelenkent(ctx, jelek))
      .load(adoazonositoJel);
  }
}
