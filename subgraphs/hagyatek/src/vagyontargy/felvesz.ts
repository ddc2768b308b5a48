import { act, ActInput, ellenorzes, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lepesIras, szerkeszthetoUgy } from '../ugy/ugy-act.ts';
import { VagyontargyPayload } from './vagyontargy-act.ts';
import { agiTagKell, vagyontargyAdat, vagyontargyEllenorzes, VagyontargyInput } from './vagyontargy-adat.ts';
import { Vagyontargy } from './vagyontargy.entity.ts';

@InputType({ description: 'Vagyontárgy felvétele. (Adding an asset.)' })
export class VagyontargyFelveszInput extends ActInput {
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  ugyId!: string;

  @Field(() => VagyontargyInput, { description: 'A vagyontárgy. (The asset.)' })
  vagyontargy!: VagyontargyInput;
}

@Resolver()
export class VagyontargyFelvesz {
  @Mutation(() => VagyontargyPayload, {
    description:
      'Vagyontárgyat vesz fel; ingatlant helyrajzi számmal, érték nélkül. (Adds an asset; real property by lot number, without value.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  vagyontargyFelvesz(
    @Arg('input', () => VagyontargyFelveszInput) input: VagyontargyFelveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<VagyontargyPayload> {
    return act<VagyontargyPayload>(ctx, 'vagyontargyFelvesz', input, async () => {
      const ugy = await szerkeszthetoUgy(ctx, input.ugyId);
      ellenorzes(...vagyontargyEllenorzes(input.vagyontargy));
      await agiTagKell(ctx, ugy.id, input.vagyontargy);
      const vagyontargy = uj(ctx, Vagyontargy, {
        ...vagyontargyAdat(ctx, input.vagyontargy),
        ugyId: ugy.id,
        bizonyitvany: input.vagyontargy.fajta === 'INGATLAN' ? 'HIANYZIK' : 'NEM_KELL',
        potlas: ugy.potlas,
      });
      lepesIras(ctx, ugy, 'vagyontargyFelvesz');
      return { vagyontargy };
    });
  }
}
