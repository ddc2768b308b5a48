import { act, esemeny, FrissBelepes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ErtekBizonyitvany } from './ertek-bizonyitvany.entity.ts';
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
  @FrissBelepes(60)
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
      kozol(ctx, ertekBizonyitvany);
      return { ertekBizonyitvany: Object.assign(ertekBizonyitvany, { allapot: 'KIADOTT', kiadva: ctx.today, kiado: ctx.actor.id }) };
    });
  }
}

/**
 * What the law gives to probate (Hetv. 26. §): the certified value of the parcel, to that szakrendszer alone, and nothing else of the tax
 * file.
 */
function kozol(ctx: Ctx, { id, cel, ugyId, szam, fekves, hrsz, forgalmiErtek, ertekNapja }: ErtekBizonyitvany): void {
  if (cel !== 'HAGYATEK' || !ugyId || forgalmiErtek == null) return;
  esemeny(ctx, {
    fajta: 'ado.ertekbizonyitvany.kozolve',
    targy: { entitas: 'ErtekBizonyitvany', id },
    adat: { ugyId, szam, fekves, hrsz, forgalmiErtek: String(forgalmiErtek), ertekNapja },
  });
}
