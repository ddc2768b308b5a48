import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { indokKell, lepteto, UgyiratLepesInput, UgyiratPayload } from './lepes-act.ts';
import { hataridoIndul } from './ugyirat-hatarido.ts';

@InputType({ description: 'Lezárt ügyirat újranyitása. (Reopening a closed file.)' })
export class UgyiratUjranyitInput extends UgyiratLepesInput {}

@ObjectType({ description: 'Az újranyitás eredménye. (Result.)' })
@Permission('*')
export class UgyiratUjranyitPayload extends UgyiratPayload {}

const HATARIDO_NAP = 30;

@Resolver()
export class UgyiratUjranyit {
  @Mutation(() => UgyiratUjranyitPayload, {
    description: 'Indokkal újranyitja a lezárt vagy irattárba tett ügyiratot, amíg nem selejtezték. (Reopens with a reason.)',
  })
  @Permission('iratkezelo.ugyirat.ujranyit')
  ugyiratUjranyit(
    @Arg('input', () => UgyiratUjranyitInput) input: UgyiratUjranyitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratUjranyitPayload> {
    return lepteto(ctx, 'ugyiratUjranyit', input, async (ugyirat) => {
      indokKell(input.megjegyzes, 'megjegyzes', 'Írja le, miért kell az ügyiratot újranyitni.');
      Object.assign(ugyirat, {
        lezarva: null,
        selejtezhetoTol: null,
        irattariHely: null,
      });
      await hataridoIndul(ctx, ugyirat, HATARIDO_NAP);
    });
  }
}
