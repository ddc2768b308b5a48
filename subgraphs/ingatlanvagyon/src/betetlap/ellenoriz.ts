import { act, betolt, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { elutasitHaHibas } from '../kataszter/ellenorzes.ts';
import { Betetlap } from './betetlap.entity.ts';
import { BetetlapLepInput } from './betetlap-lep.input.ts';
import { BetetlapPayload } from './betetlap.payload.ts';
import { lapokKozottiHibak, leptet, muszakiHibak } from './ellenorzes.ts';

@Resolver()
export class BetetlapEllenoriz {
  @Mutation(() => BetetlapPayload, {
    description: 'Ellenőrzi a betétlapot három szinten: mező, lap, lapok között. (Checks a sheet: field, sheet, between sheets.)',
  })
  @Permission('ingatlanvagyon.betetlap.ellenoriz')
  betetlapEllenoriz(@Arg('input', () => BetetlapLepInput) input: BetetlapLepInput, @ContextParam() ctx: Ctx): Promise<BetetlapPayload> {
    return act(ctx, 'betetlapEllenoriz', input, async () => {
      const betetlap = await betolt(ctx, Betetlap, input.id, input.verzio);
      const allapot = leptet(betetlap, 'ELLENORIZ');
      elutasitHaHibas([...muszakiHibak(betetlap), ...(await lapokKozottiHibak(ctx, betetlap))]);
      Object.assign(betetlap, { allapot, ellenorizte: ctx.actor.nev, ellenorizve: ctx.now });
      return { betetlap };
    });
  }
}
