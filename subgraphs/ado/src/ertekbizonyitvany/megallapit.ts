import { act, Datum, ellenorzes, Forint, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ErtekBizonyitvanyLepesInput, ErtekBizonyitvanyPayload, leptetheto } from './bizonyitvany-act.ts';

@InputType({ description: 'Forgalmi érték megállapítása. (Establishing the market value.)' })
export class ErtekBizonyitvanyMegallapitInput extends ErtekBizonyitvanyLepesInput {
  @Field(() => Forint, { description: 'Forgalmi érték. (Market value.)' })
  forgalmiErtek!: bigint;

  @Field(() => Datum, { description: 'Melyik napra. (Date of the value.)' })
  ertekNapja!: string;

  @Field(() => String, { description: 'Az ingatlan adatai. (Data of the property.)' })
  ingatlanAdatok!: string;

  @Field(() => [String], { description: 'Tulajdonosok és szerzők. (Owners and acquirers.)' })
  tulajdonosok!: string[];

  @Field(() => [String], { description: 'A figyelembe vett tényezők. (Factors considered.)' })
  tenyezok!: string[];
}

@ObjectType({ description: 'A megállapítás eredménye. (Result.)' })
@Permission('*')
export class ErtekBizonyitvanyMegallapitPayload extends ErtekBizonyitvanyPayload {}

@Resolver()
export class ErtekBizonyitvanyMegallapit {
  @Mutation(() => ErtekBizonyitvanyMegallapitPayload, {
    description: 'Megállapítja a forgalmi értéket a tényezőkkel. (Establishes the value with its factors.)',
  })
  @Permission('ado.ertekbizonyitvany.ugyintez')
  ertekBizonyitvanyMegallapit(
    @Arg('input', () => ErtekBizonyitvanyMegallapitInput) input: ErtekBizonyitvanyMegallapitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<ErtekBizonyitvanyMegallapitPayload> {
    return act<ErtekBizonyitvanyMegallapitPayload>(ctx, 'ertekBizonyitvanyMegallapit', input, async () => {
      const ertekBizonyitvany = await leptetheto(ctx, input, 'ERTEK_MEGALLAPITVA');
      const { forgalmiErtek, ertekNapja } = input;
      const [tulajdonosok, tenyezok] = [tisztitott(input.tulajdonosok), tisztitott(input.tenyezok)];
      ellenorzes(
        [forgalmiErtek <= 0n, 'ERTEK_POZITIV', 'A forgalmi érték pozitív egész forint.', 'forgalmiErtek'],
        [ertekNapja > ctx.today, 'JOVOBELI_NAP', 'Az érték napja nem lehet a jövőben.', 'ertekNapja'],
        [tulajdonosok.length === 0, 'TULAJDONOS_HIANYZIK', 'Sorolja fel a tulajdonosokat a tulajdoni lapról.', 'tulajdonosok'],
        [tenyezok.length === 0, 'TENYEZO_HIANYZIK', 'Sorolja fel az értékelésnél figyelembe vett tényezőket.', 'tenyezok'],
      );
      const ingatlanAdatok = input.ingatlanAdatok.trim() || null;
      return {
        ertekBizonyitvany: Object.assign(ertekBizonyitvany, {
          allapot: 'ERTEK_MEGALLAPITVA',
          forgalmiErtek,
          ertekNapja,
          ingatlanAdatok,
          tulajdonosok,
          tenyezok,
        }),
      };
    });
  }
}

const tisztitott = (sorok: readonly string[]): string[] => sorok.map((sor) => sor.trim()).filter(Boolean);
