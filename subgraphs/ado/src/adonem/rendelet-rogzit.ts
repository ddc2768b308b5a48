import { act, ActInput, ActPayload, Datum, ellenorzes, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adorendelet } from './adorendelet.entity.ts';

@InputType({ description: 'Adórendelet rögzítése. (Recording a decree.)' })
export class AdorendeletRogzitInput extends ActInput {
  @Field(() => String, { description: 'A rendelet száma, például 17/2024. (XI. 29.). (Number.)' })
  szam!: string;

  @Field(() => String, { description: 'Tárgy. (Subject.)' })
  targy!: string;

  @Field(() => Datum, { description: 'Kihirdetés napja. (Promulgation.)' })
  kihirdetes!: string;

  @Field(() => Datum, { description: 'Hatálybalépés napja. (Entry into force.)' })
  hatalybalepes!: string;
}

@ObjectType({ description: 'A rögzítés eredménye. (Result.)' })
@Permission('*')
export class AdorendeletRogzitPayload extends ActPayload {
  @Field(() => Adorendelet, { nullable: true, description: 'A rendelet. (The decree.)' })
  adorendelet?: Adorendelet;
}

const SZAM = /^\d{1,3}\/\d{4}\. \([IVX]{1,4}\. ?\d{1,2}\.\)$/;

@Resolver()
export class AdorendeletRogzit {
  @Mutation(() => AdorendeletRogzitPayload, {
    description: 'Adórendeletet rögzít; mértékei külön lépésben. (Records a decree; its rates follow.)',
  })
  @Permission('ado.rendelet.rogzit')
  adorendeletRogzit(
    @Arg('input', () => AdorendeletRogzitInput) input: AdorendeletRogzitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<AdorendeletRogzitPayload> {
    return act<AdorendeletRogzitPayload>(ctx, 'adorendeletRogzit', input, async () => {
      const { szam, targy, kihirdetes, hatalybalepes } = input;
      const letezo = await ctx.em.count(Adorendelet, { szam });
      ellenorzes(
        [!SZAM.test(szam), 'RENDELET_SZAM', 'A rendelet száma így írandó: 17/2024. (XI. 29.).', 'szam'],
        [letezo > 0, 'MAR_ROGZITETT', 'Ezzel a számmal már van rendelet; annak mértékeit egészítse ki.', 'szam'],
        [targy.trim().length < 5, 'TARGY_ROVID', 'Írja be a rendelet tárgyát.', 'targy'],
        [
          hatalybalepes < kihirdetes,
          'HATALY_KORABBI',
          'A rendelet nem léphet hatályba a kihirdetése előtt; javítsa a hatálybalépés napját.',
          'hatalybalepes',
        ],
      );
      return { adorendelet: uj(ctx, Adorendelet, { szam, targy: targy.trim(), kihirdetes, hatalybalepes }) };
    });
  }
}
