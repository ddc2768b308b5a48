import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { iratLepteto, IratLepesInput, IratPayload } from './irat-act.ts';

@InputType({ description: 'Kiadmánytervezet benyújtása. (Submitting a draft for approval.)' })
export class IratKiadmanyozasraBenyujtInput extends IratLepesInput {}

@ObjectType({ description: 'A benyújtás eredménye. (Result.)' })
@Permission('*')
export class IratKiadmanyozasraBenyujtPayload extends IratPayload {}

@Resolver()
export class IratKiadmanyozasraBenyujt {
  @Mutation(() => IratKiadmanyozasraBenyujtPayload, {
    description: 'A kimenő vagy belső irat tervezetét kiadmányozásra nyújtja be. (Submits an outgoing or internal draft for approval.)',
  })
  @Permission('iratkezelo.ugyirat.ugyintez')
  iratKiadmanyozasraBenyujt(
    @Arg('input', () => IratKiadmanyozasraBenyujtInput) input: IratKiadmanyozasraBenyujtInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IratKiadmanyozasraBenyujtPayload> {
    return iratLepteto(ctx, 'iratKiadmanyozasraBenyujt', input);
  }
}
