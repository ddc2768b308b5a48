import { act, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lep } from '../ugyirat/lepes-act.ts';
import { iratBetolt, IratLepesInput, IratPayload } from './irat-act.ts';

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
    return act<IratKiadmanyozasraBenyujtPayload>(ctx, 'iratKiadmanyozasraBenyujt', input, async () => {
      const { irat, ugyirat } = await iratBetolt(ctx, input, ['IKTATOTT']);
      if (irat.irany === 'BEJOVO') throw refusal('BEJOVO_IRAT', 'Bejövő iratot nem kell kiadmányozni.', ['input', 'id']);
      irat.allapot = 'KIADMANYOZASRA_VAR';
      return { irat, ugyirat: lep(ctx, ugyirat, 'KIADMANYOZASRA_BENYUJT', input.megjegyzes, irat.id) };
    });
  }
}
