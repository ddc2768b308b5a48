import { act, Datum, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { nap } from '@asp/kit/okiratok';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { iratKeszit } from '../irat/keszit.ts';
import { kiskoru } from '../rules/kiskoru.ts';
import { HagyatekiSorInput, lepesIras, ugyesSor } from '../ugy/ugy-act.ts';
import { ErdekeltPayload } from './erdekelt-act.ts';
import { Erdekelt } from './erdekelt.entity.ts';

@InputType({ description: 'Érdekelt idézése. (Summons of a party.)' })
export class ErdekeltIdezInput extends HagyatekiSorInput {
  @Field(() => Datum, { description: 'Melyik napra. (Day.)' })
  nap!: string;

  @Field(() => String, { description: 'Hány órára, például 9:30. (Time of day.)' })
  ora!: string;

  @Field(() => String, { description: 'Hová. (Place.)' })
  hely!: string;
}

const ORA = /^([01]?\d|2[0-3]):[0-5]\d$/;

@Resolver()
export class ErdekeltIdez {
  @Mutation(() => ErdekeltPayload, {
    description: 'Idézést készít az érdekeltnek, kiskorúnál a képviselőjének, meghallgatásra vagy a leltár ismertetésére. (Summons.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  erdekeltIdez(@Arg('input', () => ErdekeltIdezInput) input: ErdekeltIdezInput, @ContextParam() ctx: Ctx): Promise<ErdekeltPayload> {
    return act<ErdekeltPayload>(ctx, 'erdekeltIdez', input, async () => {
      const { sor: erdekelt, ugy } = await ugyesSor(ctx, Erdekelt, input);
      const [ora, hely] = [input.ora.trim(), input.hely.trim()];
      ellenorzes(
        [input.nap <= ctx.today, 'MULTBELI_NAP', 'Az idézés napja legyen a mai nap utáni.', 'nap'],
        [!ORA.test(ora), 'ORA_HIBAS', 'Az időpont óra és perc, például 9:30.', 'ora'],
        [hely.length < 3, 'HELY_HIANYZIK', 'Írja be, hová idézi: épület, szoba.', 'hely'],
      );
      const kepviselt = erdekelt.gondnoksag || kiskoru(erdekelt.szuletesiIdo, ctx.today);
      iratKeszit(ctx, ugy, {
        fajta: 'IDEZES',
        cimzett: (kepviselt && erdekelt.kepviselo) || erdekelt.nev,
        cimzettCim: (kepviselt && erdekelt.kepviseloCim) || erdekelt.cim,
        erdekeltId: erdekelt.id,
        adat: { nap: nap(input.nap), ora, hely },
      });
      lepesIras(ctx, ugy, 'erdekeltIdez', `${input.nap} ${ora}`);
      return { erdekelt };
    });
  }
}
