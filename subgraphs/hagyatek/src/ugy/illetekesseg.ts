import { KshKod, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Orokhagyo } from '../orokhagyo/orokhagyo.entity.ts';
import { illetekesseg } from '../rules/illetekesseg.ts';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepteto } from './ugy-act.ts';

@InputType({ description: 'Az illetékesség megállapítása. (Establishing competence.)' })
export class HagyatekiUgyIlletekessegInput extends HagyatekiUgyLepesInput {
  @Field(() => KshKod, {
    nullable: true,
    description: 'Hol van a hagyaték, ha más kapcsolóelv nincs. (Where the estate is, when no other rung applies.)',
  })
  hagyatekKsh?: string | null;
}

@Resolver()
export class HagyatekiUgyIlletekesseg {
  @Mutation(() => HagyatekiUgyPayload, {
    description:
      'Megállapítja az illetékes jegyzőt: lakóhely, tartózkodási hely, halál helye, hagyaték helye, kijelölés (Hetv. 4. §). (Ladder of competence.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  hagyatekiUgyIlletekesseg(
    @Arg('input', () => HagyatekiUgyIlletekessegInput) input: HagyatekiUgyIlletekessegInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'hagyatekiUgyIlletekesseg', input, async (ugy) => {
      const orokhagyo = await ctx.em.findOneOrFail(Orokhagyo, { ugyId: ugy.id });
      const { alap, ksh, indok } = illetekesseg({ ...orokhagyo, hagyatekKsh: input.hagyatekKsh });
      Object.assign(ugy, { illetekessegAlap: alap, illetekesKsh: ksh, illetekessegIndok: indok });
    });
  }
}
