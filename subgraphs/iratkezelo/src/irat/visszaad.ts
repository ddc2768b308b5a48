import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { indokKell } from '../ugyirat/lepes-act.ts';
import { iratLepteto, IratLepesInput, IratPayload } from './irat-act.ts';

@InputType({ description: 'Kiadmánytervezet visszaadása. (Giving a draft back.)' })
export class IratVisszaadInput extends IratLepesInput {}

@ObjectType({ description: 'A visszaadás eredménye. (Result.)' })
@Permission('*')
export class IratVisszaadPayload extends IratPayload {}

@Resolver()
export class IratVisszaad {
  @Mutation(() => IratVisszaadPayload, {
    description: 'Indokkal visszaadja a kiadmányozásra benyújtott tervezetet. (Returns a draft with the reason.)',
  })
  @Permission('iratkezelo.irat.kiadmanyoz')
  iratVisszaad(@Arg('input', () => IratVisszaadInput) input: IratVisszaadInput, @ContextParam() ctx: Ctx): Promise<IratVisszaadPayload> {
    return iratLepteto(ctx, 'iratVisszaad', input, () => {
      indokKell(input.megjegyzes, 'megjegyzes', 'Írja le, mit kell az iraton javítani.');
    });
  }
}
