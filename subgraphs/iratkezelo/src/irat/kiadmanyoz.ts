import { act, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { indokKell, lep } from '../ugyirat/lepes-act.ts';
import { iratBetolt, IratLepesInput, IratPayload } from './irat-act.ts';

@InputType({ description: 'Kiadmányozás vagy visszaadás. (Approving a draft, or giving it back.)' })
export class IratKiadmanyozInput extends IratLepesInput {
  @Field(() => Boolean, { defaultValue: true, description: 'Igaz: kiadmányoz; hamis: indokkal visszaadja. (True: approves.)' })
  jovahagy!: boolean;
}

@ObjectType({ description: 'A kiadmányozás eredménye. (Result.)' })
@Permission('*')
export class IratKiadmanyozPayload extends IratPayload {}

@Resolver()
export class IratKiadmanyoz {
  @Mutation(() => IratKiadmanyozPayload, {
    description:
      'Kiadmányozza a benyújtott iratot, vagy indokkal visszaadja; a saját tervezetét senki sem kiadmányozhatja. (Approves or returns a draft.)',
  })
  @Permission('iratkezelo.irat.kiadmanyoz')
  iratKiadmanyoz(
    @Arg('input', () => IratKiadmanyozInput) input: IratKiadmanyozInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IratKiadmanyozPayload> {
    return act<IratKiadmanyozPayload>(ctx, 'iratKiadmanyoz', input, async () => {
      const { irat, ugyirat } = await iratBetolt(ctx, input, ['KIADMANYOZASRA_VAR']);
      if (!input.jovahagy) {
        const ok = indokKell(input.megjegyzes, 'megjegyzes', 'Írja le, mit kell az iraton javítani.');
        irat.allapot = 'IKTATOTT';
        return { irat, ugyirat: lep(ctx, ugyirat, 'VISSZAAD', ok, irat.id) };
      }
      if (irat.iktatta === ctx.actor.id)
        throw refusal('SAJAT_TERVEZET', 'A saját tervezetét nem kiadmányozhatja; adja át másik kiadmányozónak.', ['input', 'id']);
      Object.assign(irat, { allapot: 'KIADMANYOZOTT', kiadmanyozoId: ctx.actor.id, kiadmanyozva: ctx.now });
      return { irat, ugyirat: lep(ctx, ugyirat, 'KIADMANYOZ', input.megjegyzes, irat.id) };
    });
  }
}
