import { FrissBelepes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { iratLepteto, IratLepesInput, IratPayload } from './irat-act.ts';

@InputType({ description: 'Kiadmányozás. (Approving a draft.)' })
export class IratKiadmanyozInput extends IratLepesInput {}

@ObjectType({ description: 'A kiadmányozás eredménye. (Result.)' })
@Permission('*')
export class IratKiadmanyozPayload extends IratPayload {}

@Resolver()
export class IratKiadmanyoz {
  @Mutation(() => IratKiadmanyozPayload, {
    description: 'Kiadmányozza a benyújtott iratot; a saját tervezetét senki sem kiadmányozhatja. (Approves a draft of someone else.)',
  })
  @Permission('iratkezelo.irat.kiadmanyoz')
  @FrissBelepes(60)
  iratKiadmanyoz(
    @Arg('input', () => IratKiadmanyozInput) input: IratKiadmanyozInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IratKiadmanyozPayload> {
    return iratLepteto(ctx, 'iratKiadmanyoz', input, (irat) => {
      Object.assign(irat, { kiadmanyozoId: ctx.actor.id, kiadmanyozva: ctx.now });
    });
  }
}
