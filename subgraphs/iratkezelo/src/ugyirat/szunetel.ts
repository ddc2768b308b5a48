import { Datum, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import { indokKell, lepteto, UgyiratLepesInput, UgyiratPayload } from './lepes-act.ts';

export const Szunetelteto = {
  HIANYPOTLASRA_HIV: 'HIANYPOTLASRA_HIV',
  FELFUGGESZT: 'FELFUGGESZT',
  SKONTROBA_TESZ: 'SKONTROBA_TESZ',
} as const;
export type Szunetelteto = (typeof Szunetelteto)[keyof typeof Szunetelteto];
registerEnumType(Szunetelteto, {
  name: 'Szunetelteto',
  description: 'Miért pihen az ügy: hiánypótlás (Ákr. 44. §), felfüggesztés (Ákr. 48. §), skontró. (Why the matter rests.)',
});

@InputType({ description: 'Az ügyintézés szüneteltetése. (Letting the matter rest.)' })
export class UgyiratSzuneteltetInput extends UgyiratLepesInput {
  @Field(() => Szunetelteto, { description: 'Ok. (Reason.)' })
  ok!: Szunetelteto;

  @Field(() => Datum, { description: 'Eddig pihen; ezen a napon kerül vissza az ügyintéző elé. (Comes back on this day.)' })
  eddig!: string;
}

@ObjectType({ description: 'A szüneteltetés eredménye. (Result.)' })
@Permission('*')
export class UgyiratSzuneteltetPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratSzuneteltet {
  @Mutation(() => UgyiratSzuneteltetPayload, {
    description: 'Hiánypótlásra hív, felfüggeszt vagy skontróba tesz, megadott napig, indokkal. (Lets a file rest until a day.)',
  })
  @Permission('iratkezelo.ugyirat.ugyintez')
  ugyiratSzuneteltet(
    @Arg('input', () => UgyiratSzuneteltetInput) input: UgyiratSzuneteltetInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratSzuneteltetPayload> {
    return lepteto(ctx, 'ugyiratSzuneteltet', input, input.ok, (ugyirat) => {
      indokKell(input.megjegyzes, 'megjegyzes', 'Írja le, mire vár az ügy; ez kerül az előadói ívre.');
      if (input.eddig <= ctx.today) throw refusal('MULTBELI_NAP', 'A pihentetés napja holnap vagy későbbi legyen.', ['input', 'eddig']);
      ugyirat.skontro = input.eddig;
    });
  }
}
