import { act, ActInput, ActPayload, betolt, Forint, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { adonemKodbol } from '../adonem/adonem-kod.ts';
import { AdonemKod } from '../adonem/adonem.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { adonemZar } from '../zar.ts';

@InputType({ description: 'Késedelmi pótlék könyvelése a mai napig. (Booking the surcharge up to today.)' })
export class PotlekKonyvelInput extends ActInput {
  @Field(() => ID, { nullable: true, description: 'Csak ez az adózó; különben mind. (Only this taxpayer; else all.)' })
  adozoId?: string | null;

  @Field(() => AdonemKod, { nullable: true, description: 'Csak ez az adónem; különben mind. (Only this tax; else all.)' })
  adonemKod?: AdonemKod | null;
}

@ObjectType({ description: 'A könyvelés eredménye. (Result.)' })
@Permission('*')
export class PotlekKonyvelPayload extends ActPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'Pótléktételek száma; ugyanazon a napon megismételve 0. (Entries; 0 when repeated the same day.)',
  })
  darab?: number;

  @Field(() => Forint, { nullable: true, description: 'A könyvelt pótlék összege. (Sum booked.)' })
  osszeg?: bigint;
}

/** Books what is due and not yet booked; a retroactive cancellation gives a negative entry. $1 municipality, $2 day, $3 taxpayers, $4 tax, $5 run. */
const POTLEK_KONYVELES = `
  with beszurt as (
    insert into adoszamla_tetel (onkormanyzat, id, adozo_id, adonem_id, ev, jogcim, esedekesseg, konyveles, ertek, szoveg, forras)
    select $1, tomeges_azonosito(), a.adozo_id, a.adonem_id, extract(year from $2::date), 'POTLEK', $2::date, $2::date, a.potlek - a.konyvelt_potlek,
      'Késedelmi pótlék ' || to_char($2::date, 'YYYY-MM-DD') || ' napjáig (Art. 206. §)', 'POTLEK'
    from adoszamla_allas($2::date, $3::uuid[], $4::uuid) a
    where a.potlek <> a.konyvelt_potlek
    returning ertek
  )
  select count(*) as darab, coalesce(sum(ertek), 0) as osszeg from beszurt`;

@Resolver()
export class PotlekKonyvel {
  @Mutation(() => PotlekKonyvelPayload, {
    description: 'Határozat nélkül felszámítja és könyveli a késedelmi pótlékot (Art. 206. §). (Imposes the surcharge.)',
  })
  @Permission('ado.potlek.konyvel')
  potlekKonyvel(
    @Arg('input', () => PotlekKonyvelInput) input: PotlekKonyvelInput,
    @ContextParam() ctx: Ctx,
  ): Promise<PotlekKonyvelPayload> {
    return act<PotlekKonyvelPayload>(ctx, 'potlekKonyvel', input, async () => {
      const adozo = input.adozoId ? await betolt(ctx, Adozo, input.adozoId, undefined, 'adozoId') : null;
      const adonem = input.adonemKod ? await adonemKodbol(ctx, input.adonemKod) : null;
      await adonemZar(ctx, adonem?.id);
      const params = [ctx.onkormanyzat, ctx.today, adozo ? [adozo.id] : null, adonem?.id ?? null];
      const [sor] = await ctx.sql<{ darab: string; osszeg: string }>(POTLEK_KONYVELES, params);
      ctx.naplo({ muvelet: 'LETREHOZ', entitas: 'AdoszamlaTetel', adat: { jogcim: 'POTLEK', ...sor! } });
      return { darab: Number(sor!.darab), osszeg: BigInt(sor!.osszeg) };
    });
  }
}
