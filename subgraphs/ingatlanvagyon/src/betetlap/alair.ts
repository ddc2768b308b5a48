import { act, betolt, FrissBelepes, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { elutasitHaHibas } from '../kataszter/ellenorzes.ts';
import { BetetlapValtozat } from './betetlap-valtozat.entity.ts';
import { Betetlap } from './betetlap.entity.ts';
import { BetetlapLepInput } from './betetlap-lep.input.ts';
import { BetetlapPayload } from './betetlap.payload.ts';
import { lapokKozottiHibak, leptet, muszakiHibak } from './ellenorzes.ts';

@Resolver()
export class BetetlapAlair {
  @Mutation(() => BetetlapPayload, {
    description:
      'Aláírja az ellenőrzött vagy módosított betétlapot; új, változtathatatlan változat keletkezik. (Signs the sheet; makes an immutable version.)',
  })
  @Permission('ingatlanvagyon.betetlap.alair')
  @FrissBelepes(60)
  betetlapAlair(@Arg('input', () => BetetlapLepInput) input: BetetlapLepInput, @ContextParam() ctx: Ctx): Promise<BetetlapPayload> {
    return act(ctx, 'betetlapAlair', input, async () => {
      const betetlap = await betolt(ctx, Betetlap, input.id, input.verzio);
      const allapot = leptet(betetlap, 'ALAIR');
      elutasitHaHibas([...muszakiHibak(betetlap), ...(await lapokKozottiHibak(ctx, betetlap))]);
      const alairas = { valtozat: betetlap.valtozat + 1, alairta: ctx.actor.nev, alairva: ctx.now };
      const { id: betetlapId, megnevezes, muszakiAdatok, bruttoErtek, ervenyesTol, modositasIndok: indok } = betetlap;
      uj(ctx, BetetlapValtozat, { betetlapId, megnevezes, muszakiAdatok, bruttoErtek, ervenyesTol, indok, ...alairas });
      Object.assign(betetlap, alairas, { allapot, modositasIndok: null });
      return { betetlap };
    });
  }
}
