import { act, esemeny, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ErtekBizonyitvanyLepesInput, ErtekBizonyitvanyPayload, leptetheto } from './bizonyitvany-act.ts';

@InputType({ description: 'Bizonyítvány kiadása. (Issuing a certificate.)' })
export class ErtekBizonyitvanyKiadInput extends ErtekBizonyitvanyLepesInput {}

@ObjectType({ description: 'A kiadás eredménye. (Result.)' })
@Permission('*')
export class ErtekBizonyitvanyKiadPayload extends ErtekBizonyitvanyPayload {}

@Resolver()
export class ErtekBizonyitvanyKiad {
  @Mutation(() => ErtekBizonyitvanyKiadPayload, {
    description: 'Kiadja a megállapított értékű bizonyítványt; ezután nem változik. (Issues; final.)',
  })
  @Permission('ado.ertekbizonyitvany.kiad')
  ertekBizonyitvanyKiad(
    @Arg('input', () => ErtekBizonyitvanyKiadInput) input: ErtekBizonyitvanyKiadInput,
    @ContextParam() ctx: Ctx,
  ): Promise<ErtekBizonyitvanyKiadPayload> {
    return act<ErtekBizonyitvanyKiadPayload>(ctx, 'ertekBizonyitvanyKiad', input, async () => {
      const ertekBizonyitvany = await leptetheto(ctx, input, 'KIADOTT');
      esemeny(ctx, {
        fajta: 'ado.ertekbizonyitvany.kiadva',
        targy: { entitas: 'ErtekBizonyitvany', id: ertekBizonyitvany.id },
        adat: { ugyId: ertekBizonyitvany.ugyId },
      });
      return { ertekBizonyitvany: Object.assign(ertekBizonyitvany, { allapot: 'KIADOTT', kiadva: ctx.today, kiado: ctx.actor.id }) };
    });
  }
}
