import { act, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { nap } from '@asp/kit/okiratok';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { iratKeszit } from '../irat/keszit.ts';
import { kiskoru } from '../rules/kiskoru.ts';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { HagyatekiSorInput, lepesIras, ugyesSor } from '../ugy/ugy-act.ts';
import { ErdekeltPayload } from './erdekelt-act.ts';
import { Erdekelt } from './erdekelt.entity.ts';

const vedett = (ctx: Ctx, { gondnoksag, szuletesiIdo }: Erdekelt): boolean => gondnoksag || kiskoru(szuletesiIdo, ctx.today);

/** A minor, or somebody under guardianship, is told to the guardianship authority once, by itself. */
export function gyamErtesit(ctx: Ctx, ugy: HagyatekiUgy, erdekelt: Erdekelt): void {
  if (!erdekelt.gyamErtesitve && vedett(ctx, erdekelt)) ertesites(ctx, ugy, erdekelt, { gyamhatosag: 'Gyámhatóság', cim: null });
}

function ertesites(ctx: Ctx, ugy: HagyatekiUgy, erdekelt: Erdekelt, cimzett: { gyamhatosag: string; cim: string | null }): void {
  erdekelt.gyamErtesitve = ctx.today;
  iratKeszit(ctx, ugy, {
    fajta: 'GYAM_ERTESITES',
    cimzett: cimzett.gyamhatosag,
    cimzettCim: cimzett.cim,
    erdekeltId: erdekelt.id,
    adat: {
      nev: erdekelt.nev,
      szuletett: erdekelt.szuletesiIdo ? nap(erdekelt.szuletesiIdo) : '',
      kepviselo: erdekelt.kepviselo ?? 'nem ismert',
    },
  });
}

@InputType({ description: 'A gyámhatóság értesítése név és cím szerint. (Notice to a named guardianship authority.)' })
export class GyamErtesitInput extends HagyatekiSorInput {
  @Field(() => String, { description: 'Az illetékes gyámhatóság. (Competent authority.)' })
  gyamhatosag!: string;

  @Field(() => String, { description: 'Címe. (Its address.)' })
  cim!: string;
}

@Resolver()
export class GyamErtesit {
  @Mutation(() => ErdekeltPayload, {
    description:
      'Értesíti az érdekelt kiskorú vagy gondnokolt gyámhatóságát; az első értesítés a felvételkor magától elkészül, ez a megnevezett hatóságnak szól. (Notice to the guardianship authority.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  gyamErtesit(@Arg('input', () => GyamErtesitInput) input: GyamErtesitInput, @ContextParam() ctx: Ctx): Promise<ErdekeltPayload> {
    return act<ErdekeltPayload>(ctx, 'gyamErtesit', input, async () => {
      const { sor: erdekelt, ugy } = await ugyesSor(ctx, Erdekelt, input);
      const [gyamhatosag, cim] = [input.gyamhatosag.trim(), input.cim.trim()];
      ellenorzes(
        [
          !vedett(ctx, erdekelt),
          'NEM_KISKORU',
          'Az érdekelt nem kiskorú, és nem áll gondnokság alatt. Ha mégis, előbb helyesbítse az adatait.',
          'id',
        ],
        [gyamhatosag.length < 3, 'CIMZETT_HIANYZIK', 'Írja be, melyik gyámhatóságot értesíti.', 'gyamhatosag'],
        [cim.length < 5, 'CIM_HIANYZIK', 'Írja be a gyámhatóság címét.', 'cim'],
      );
      ertesites(ctx, ugy, erdekelt, { gyamhatosag, cim });
      lepesIras(ctx, ugy, 'gyamErtesit', gyamhatosag);
      return { erdekelt };
    });
  }
}
