import { Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { IrattariTetel } from '../irattar/irattari-tetel.entity.ts';
import { selejtezhetoTol } from '../rules/selejtezhetoseg.ts';
import { lepteto, UgyiratLepesInput, UgyiratPayload } from './lepes-act.ts';

@InputType({ description: 'Ügyirat lezárása. (Closing a file.)' })
export class UgyiratLezarInput extends UgyiratLepesInput {}

@ObjectType({ description: 'A lezárás eredménye. (Result.)' })
@Permission('*')
export class UgyiratLezarPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratLezar {
  @Mutation(() => UgyiratLezarPayload, {
    description: 'Lezárja az ügyet; a megőrzési idő az év végétől számít. (Closes the matter; retention counts from the end of the year.)',
  })
  @Permission('iratkezelo.ugyirat.ugyintez')
  ugyiratLezar(@Arg('input', () => UgyiratLezarInput) input: UgyiratLezarInput, @ContextParam() ctx: Ctx): Promise<UgyiratLezarPayload> {
    return lepteto(ctx, 'ugyiratLezar', input, async (ugyirat) => {
      const [fuggo] = await ctx.sql<{ iktatoszam: string }>(
        `select iktatoszam from irat where ugyirat_id = $1 and allapot in ('KIADMANYOZASRA_VAR', 'KIADMANYOZOTT') order by alszam limit 1`,
        [ugyirat.id],
      );
      if (fuggo)
        throw refusal('FUGGO_IRAT', `A(z) ${fuggo.iktatoszam} irat még nem ment ki; előbb adja fel vagy vonja vissza.`, ['input', 'id']);
      const tetel = await ctx.byId(IrattariTetel).load(ugyirat.irattariTetelId);
      Object.assign(ugyirat, { lezarva: ctx.today, skontro: null, selejtezhetoTol: selejtezhetoTol(ctx.today, tetel?.megorzesEv) });
    });
  }
}
