import { act, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lep, lepesIras, ugyiratBetolt, UgyiratLepesInput, UgyiratPayload } from '../ugyirat/lepes-act.ts';

@InputType({ description: 'Szerelés: előirat végleges csatolása. (Joining an earlier file for good.)' })
export class UgyiratSzerelInput extends UgyiratLepesInput {
  @Field(() => ID, { description: 'Az az ügyirat, amelyhez az előiratot szereli. (Later file that takes it.)' })
  hovaId!: string;
}

@ObjectType({ description: 'A szerelés eredménye: a szerelt előirat. (Result: the joined file.)' })
@Permission('*')
export class UgyiratSzerelPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratSzerel {
  @Mutation(() => UgyiratSzerelPayload, {
    description:
      'Az előiratot véglegesen a későbbi ügyirathoz szereli; egyedül többé nem kerülhet irattárba (335/2005. Korm. r. 47. §). (Joins for good.)',
  })
  @Permission('iratkezelo.ugyirat.szerel')
  ugyiratSzerel(
    @Arg('input', () => UgyiratSzerelInput) input: UgyiratSzerelInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratSzerelPayload> {
    return act<UgyiratSzerelPayload>(ctx, 'ugyiratSzerel', input, async () => {
      const ugyirat = await ugyiratBetolt(ctx, input.id, input.verzio);
      const hova = await ugyiratBetolt(ctx, input.hovaId, undefined, 'hovaId');
      ellenorzes(
        [ugyirat.id === hova.id, 'ONMAGAHOZ', 'Az ügyirat önmagához nem szerelhető.', 'hovaId'],
        [
          hova.allapot === 'SZERELT',
          'CEL_SZERELT',
          `A(z) ${hova.iktatoszam} maga is szerelve van; ahhoz szerelje, amelyikben van.`,
          'hovaId',
        ],
        [
          hova.allapot === 'SELEJTEZETT' || hova.allapot === 'LEVELTARBA_ADVA',
          'CEL_NINCS_MEG',
          `A(z) ${hova.iktatoszam} már nincs a hivatalban.`,
          'hovaId',
        ],
        [hova.letrehozva < ugyirat.letrehozva, 'KORABBI_CEL', 'A korábbi ügyiratot kell a későbbihez szerelni, nem fordítva.', 'hovaId'],
      );
      await lep(ctx, ugyirat, 'ugyiratSzerel', `Szerelve: ${hova.iktatoszam}`);
      ugyirat.szerelveId = hova.id;
      ugyirat.skontro = null;
      hova.elozmenyId ??= ugyirat.id;
      lepesIras(ctx, hova, 'ugyiratSzerel', `Szerelve hozzá: ${ugyirat.iktatoszam}`);
      return { ugyirat };
    });
  }
}
