import { act, ellenorzes, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { indokKell, lepesIras, ugyiratBetolt, UgyiratLepesInput, UgyiratPayload } from '../ugyirat/lepes-act.ts';
import { Csatolas } from './csatolas.entity.ts';

@InputType({ description: 'Csatolás vagy megszüntetése. (Joining two files for a time, or ending it.)' })
export class UgyiratCsatolInput extends UgyiratLepesInput {
  @Field(() => ID, { description: 'A csatolandó ügyirat. (File to be joined.)' })
  csatoltId!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Igaz: csatol; hamis: megszünteti. (True: joins; false: ends.)' })
  csatol!: boolean;
}

@ObjectType({ description: 'A csatolás eredménye. (Result.)' })
@Permission('*')
export class UgyiratCsatolPayload extends UgyiratPayload {}

@Resolver()
export class UgyiratCsatol {
  @Mutation(() => UgyiratCsatolPayload, {
    description: 'Ideiglenesen csatol egy másik ügyiratot, vagy megszünteti a csatolást. (Joins another file for a time, or ends it.)',
  })
  @Permission('iratkezelo.ugyirat.szerel')
  ugyiratCsatol(
    @Arg('input', () => UgyiratCsatolInput) input: UgyiratCsatolInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyiratCsatolPayload> {
    return act<UgyiratCsatolPayload>(ctx, 'ugyiratCsatol', input, async () => {
      const ugyirat = await ugyiratBetolt(ctx, input.id, input.verzio);
      const csatolt = await ugyiratBetolt(ctx, input.csatoltId, undefined, 'csatoltId');
      const elo = await ctx.em.findOne(Csatolas, { ugyiratId: ugyirat.id, csatoltId: csatolt.id, megszunt: null });
      ellenorzes(
        [ugyirat.id === csatolt.id, 'ONMAGAHOZ', 'Az ügyirat önmagához nem csatolható.', 'csatoltId'],
        [input.csatol && elo !== null, 'MAR_CSATOLT', `A(z) ${csatolt.iktatoszam} már csatolva van.`, 'csatoltId'],
        [!input.csatol && elo === null, 'NINCS_CSATOLVA', `A(z) ${csatolt.iktatoszam} nincs csatolva.`, 'csatoltId'],
      );
      if (input.csatol) {
        const ok = indokKell(input.megjegyzes, 'megjegyzes', 'Írja le, miért kell a két ügyiratot együtt kezelni.');
        uj(ctx, Csatolas, { ugyiratId: ugyirat.id, csatoltId: csatolt.id, ok, megszunt: null });
      } else elo!.megszunt = ctx.now;
      lepesIras(ctx, ugyirat, 'ugyiratCsatol', input.csatol ? csatolt.iktatoszam : `Csatolás vége: ${csatolt.iktatoszam}`);
      return { ugyirat };
    });
  }
}
