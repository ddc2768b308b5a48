import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { indokKell, lepteto, UgyiratLepesInput, UgyiratPayload } from './lepes-act.ts';

@InputType({ description: 'Átadás a központi irattárnak. (Handing over to the central archive room.)' })
export class UgyiratKozpontiIrattarbaAdInput extends UgyiratLepesInput {
  @Field(() => String, { description: 'Hely: helyiség, állvány, doboz. (Place: room, shelf, box.)' })
  irattariHely!: string;
}

@ObjectType({ description: 'Az átadás eredménye. (Result.)' })
@Permission('*')
export class UgyiratKozpontiIrattarbaAdPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratKozpontiIrattarbaAd {
  @Mutation(() => UgyiratKozpontiIrattarbaAdPayload, {
    description: 'Az átmeneti irattárból a központiba ad, hellyel. (From the interim to the central archive room.)',
  })
  @Permission('iratkezelo.irattar.kezel')
  ugyiratKozpontiIrattarbaAd(
    @Arg('input', () => UgyiratKozpontiIrattarbaAdInput) input: UgyiratKozpontiIrattarbaAdInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratKozpontiIrattarbaAdPayload> {
    return lepteto(ctx, 'ugyiratKozpontiIrattarbaAd', input, (ugyirat) => {
      ugyirat.irattariHely = indokKell(input.irattariHely, 'irattariHely', 'Adja meg a helyet, hogy megtalálható legyen (pl. II/3/12).');
    });
  }
}
