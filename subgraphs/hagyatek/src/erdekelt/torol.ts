import { Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, HagyatekiUgyPayload, sorTorol } from '../ugy/ugy-act.ts';
import { Erdekelt } from './erdekelt.entity.ts';

@Resolver()
export class ErdekeltTorol {
  @Mutation(() => HagyatekiUgyPayload, {
    description: 'Törli a tévesen felvett érdekeltet; akivel már ismertettek leltárt, nem törölhető. (Removes a party added by mistake.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  erdekeltTorol(@Arg('input', () => HagyatekiSorInput) input: HagyatekiSorInput, @ContextParam() ctx: Ctx): Promise<HagyatekiUgyPayload> {
    return sorTorol(ctx, 'erdekeltTorol', Erdekelt, input, async ({ id }) => {
      const [van] = await ctx.sql(
        `select 1 from ismertetes where onkormanyzat = $1 and erdekelt_id = $2
         union all select 1 from vagyontargy where onkormanyzat = $1 and bejelento_id = $2 limit 1`,
        [ctx.onkormanyzat, id],
      );
      if (van)
        throw refusal('LELTARBAN_VAN', 'Az érdekelt már leltárváltozatot kapott, ezért nem törölhető. Az adatait helyesbítse.', [
          'input',
          'id',
        ]);
      return null;
    });
  }
}
