import { act, betolt, Datum, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { elutasitHaHibas, jovobeliNapHibai } from '../kataszter/ellenorzes.ts';
import { Betetlap } from './betetlap.entity.ts';
import { BetetlapLepInput } from './betetlap-lep.input.ts';
import { BetetlapPayload } from './betetlap.payload.ts';
import { leptet } from './ellenorzes.ts';

@InputType({ description: 'Betétlap megszüntetése. (Closing a sheet.)' })
export class BetetlapMegszuntetInput extends BetetlapLepInput {
  @Field(() => Datum, { description: 'A megszűnés napja. (Day of closing.)' })
  nap!: string;

  @Field(() => String, { description: 'Indok. (Reason.)' })
  indok!: string;
}

@Resolver()
export class BetetlapMegszuntet {
  @Mutation(() => BetetlapPayload, {
    description:
      'Megszünteti a betétlapot, például bontás után; aláírt változatai megmaradnak. (Closes a sheet; its signed versions stay.)',
  })
  @Permission('ingatlanvagyon.betetlap.modosit')
  betetlapMegszuntet(
    @Arg('input', () => BetetlapMegszuntetInput) input: BetetlapMegszuntetInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BetetlapPayload> {
    return act(ctx, 'betetlapMegszuntet', input, async () => {
      const betetlap = await betolt(ctx, Betetlap, input.id, input.verzio);
      const allapot = leptet(betetlap, 'MEGSZUNTET');
      elutasitHaHibas(jovobeliNapHibai(ctx, input.nap, ['input', 'nap']));
      Object.assign(betetlap, { allapot, ervenyesIg: input.nap, modositasIndok: input.indok });
      return { betetlap };
    });
  }
}
