import { act, ActInput, ActPayload, betolt, Datum, ellenorzes, Forint, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import { adonemKodbol } from '../adonem/adonem-kod.ts';
import { AdonemKod } from '../adonem/adonem.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { tetelErtek } from '../rules/tetel-elojel.ts';
import { AdoszamlaTetel } from './adoszamla-tetel.entity.ts';

export const KeziJogcim = {
  ELOIRAS: 'ELOIRAS',
  TORLES: 'TORLES',
  BIRSAG: 'BIRSAG',
  KOLTSEG: 'KOLTSEG',
  VISSZATERITES: 'VISSZATERITES',
} as const;
export type KeziJogcim = (typeof KeziJogcim)[keyof typeof KeziJogcim];
registerEnumType(KeziJogcim, { name: 'KeziJogcim', description: 'Kézzel könyvelhető jogcímek. (Titles that may be booked by hand.)' });

@InputType({ description: 'Adószámla-tétel könyvelése irat alapján. (Booking an entry on a document.)' })
export class AdoszamlaTetelKonyvelInput extends ActInput {
  @Field(() => ID, { description: 'Az adózó azonosítója. (Taxpayer.)' })
  adozoId!: string;

  @Field(() => AdonemKod, { description: 'Adónem. (Tax.)' })
  adonemKod!: AdonemKod;

  @Field(() => KeziJogcim, { description: 'Jogcím. (Title.)' })
  jogcim!: KeziJogcim;

  @Field(() => Int, { description: 'Adóév. (Tax year.)' })
  ev!: number;

  @Field(() => Datum, {
    description: 'Esedékesség; törlésnél a törölt tétel esedékessége. (Due date; of the cancelled entry when cancelling.)',
  })
  esedekesseg!: string;

  @Field(() => Forint, { description: 'Összeg előjel nélkül. (Amount without sign.)' })
  osszeg!: bigint;

  @Field(() => String, { description: 'Az alapul szolgáló irat. (The document it is based on.)' })
  indok!: string;
}

@ObjectType({ description: 'A könyvelés eredménye. (Result.)' })
@Permission('*')
export class AdoszamlaTetelKonyvelPayload extends ActPayload {
  @Field(() => AdoszamlaTetel, { nullable: true, description: 'A könyvelt tétel. (The entry.)' })
  adoszamlaTetel?: AdoszamlaTetel;
}

@Resolver()
export class AdoszamlaTetelKonyvel {
  @Mutation(() => AdoszamlaTetelKonyvelPayload, {
    description: 'Tételt könyvel irat alapján; könyvelt tétel nem változik, csak ellentétellel. (Books an entry by hand.)',
  })
  @Permission('ado.tetel.konyvel')
  adoszamlaTetelKonyvel(
    @Arg('input', () => AdoszamlaTetelKonyvelInput) input: AdoszamlaTetelKonyvelInput,
    @ContextParam() ctx: Ctx,
  ): Promise<AdoszamlaTetelKonyvelPayload> {
    return act<AdoszamlaTetelKonyvelPayload>(ctx, 'adoszamlaTetelKonyvel', input, async () => {
      const { ev, jogcim, esedekesseg, osszeg } = input;
      ellenorzes(
        [osszeg <= 0n, 'OSSZEG_POZITIV', 'Az összeg pozitív egész forint; az előjelet a jogcím adja.', 'osszeg'],
        [ev < 1991 || ev > Number(ctx.today.slice(0, 4)) + 1, 'EV_HIBAS', 'Az adóév 1991 és a jövő év közé essen.', 'ev'],
        [input.indok.trim().length < 5, 'INDOK_HIANYZIK', 'Adja meg az iratot, amely a könyvelés alapja.', 'indok'],
      );
      const adozo = await betolt(ctx, Adozo, input.adozoId, undefined, 'adozoId');
      const adonem = await adonemKodbol(ctx, input.adonemKod);
      const adat = {
        ev,
        jogcim,
        esedekesseg,
        konyveles: ctx.today,
        ertek: tetelErtek(jogcim, osszeg),
        szoveg: input.indok.trim(),
        forras: 'KEZI',
      } as const;
      return { adoszamlaTetel: uj(ctx, AdoszamlaTetel, { ...adat, adozoId: adozo.id, adonemId: adonem.id }) };
    });
  }
}
