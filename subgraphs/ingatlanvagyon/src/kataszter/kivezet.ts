import { act, ActInput, ActPayload, Datum, hiba, Permission, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { elidegenitesAkadalya, type ElidegenitesAkadaly } from '../rules/elidegenites.ts';
import { esemenytBejegyez } from '../esemeny/bejegyzes.ts';
import type { EsemenyTipus } from '../esemeny/kodok.ts';
import { elutasitHaHibas } from './ellenorzes.ts';
import { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import type { IngatlanAllapot } from './kodok.ts';
import { lezar, lezarasHibai } from './lezar.ts';
import { modositasra } from './modositasra.ts';

export const KivezetesJogcim = { ERTEKESITES: 'ERTEKESITES', ATADAS: 'ATADAS' } as const;
export type KivezetesJogcim = keyof typeof KivezetesJogcim;
registerEnumType(KivezetesJogcim, {
  name: 'KivezetesJogcim',
  description: 'A kivezetés jogcíme: eladás vagy ingyenes átadás. (Sale or free transfer.)',
});

@InputType({ description: 'Ingatlan kivezetése a kataszterből. (Taking a property out of the cadastre.)' })
export class IngatlanKivezetInput extends ActInput {
  @Field(() => ID, { description: 'Az ingatlan azonosítója. (Property.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen by the clerk.)' })
  verzio!: number;

  @Field(() => KivezetesJogcim, { description: 'Jogcím. (Title.)' })
  jogcim!: KivezetesJogcim;

  @Field(() => Datum, { description: 'A kivezetés napja. (Day of leaving.)' })
  nap!: string;

  @Field(() => String, { nullable: true, description: 'A képviselő-testület döntésének száma. (Number of the council’s decision.)' })
  dontesSzam?: string;

  @Field(() => String, { nullable: true, description: 'Leírás: vevő, szerződés. (Description.)' })
  leiras?: string;

  @Field(() => ID, { nullable: true, description: 'A korábban bejelentett esemény. (Reported event that this entry settles.)' })
  esemenyId?: string;
}

@ObjectType({ description: 'A kivezetés eredménye. (Result of the closing.)' })
@Permission('*')
export class IngatlanKivezetPayload extends ActPayload {
  @Field(() => KataszteriIngatlan, { nullable: true, description: 'A kivezetett ingatlan. (The closed property.)' })
  kataszteriIngatlan?: KataszteriIngatlan;
}

const ALLAPOT: Record<KivezetesJogcim, IngatlanAllapot> = { ERTEKESITES: 'ERTEKESITVE', ATADAS: 'ATADVA' };
const ESEMENY: Record<KivezetesJogcim, EsemenyTipus> = { ERTEKESITES: 'ERTEKESITES', ATADAS: 'ATADAS' };
const AKADALY: Record<ElidegenitesAkadaly, { uzenet: string; mezo: string }> = {
  FORGALOMKEPTELEN: {
    mezo: 'id',
    uzenet: 'Forgalomképtelen törzsvagyon nem idegeníthető el (Nvtv. 6. §). Előbb minősíttesse át a képviselő-testülettel.',
  },
  DONTES_HIANYZIK: {
    mezo: 'dontesSzam',
    uzenet: 'Korlátozottan forgalomképes vagyon csak képviselő-testületi döntéssel idegeníthető el. Írja be a döntés számát.',
  },
};

@Resolver()
export class IngatlanKivezet {
  @Mutation(() => IngatlanKivezetPayload, {
    description:
      'Kivezeti az eladott vagy átadott ingatlant; a borítólap megmarad az előzményekben. (Closes a sold or transferred property.)',
  })
  @Permission('ingatlanvagyon.kataszter.kivezet')
  ingatlanKivezet(
    @Arg('input', () => IngatlanKivezetInput) input: IngatlanKivezetInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IngatlanKivezetPayload> {
    return act(ctx, 'ingatlanKivezet', input, async () => {
      const kataszteriIngatlan = await modositasra(ctx, input);
      elutasitHaHibas([
        ...(await lezarasHibai(ctx, kataszteriIngatlan, input.nap, ['input', 'nap'], ['input', 'id'])),
        ...elidegenitesHibai(kataszteriIngatlan, input),
      ]);
      await lezar(ctx, kataszteriIngatlan, input.nap, ALLAPOT[input.jogcim], 'ingatlanKivezet', input.leiras);
      await esemenytBejegyez(
        ctx,
        input.esemenyId,
        { tipus: ESEMENY[input.jogcim], datum: input.nap, leiras: input.leiras, dontesSzam: input.dontesSzam },
        { TARGY: [kataszteriIngatlan] },
      );
      return { kataszteriIngatlan };
    });
  }
}

function elidegenitesHibai(ingatlan: KataszteriIngatlan, input: IngatlanKivezetInput): Hiba[] {
  const kod = elidegenitesAkadalya(ingatlan.forgalomkepesseg, input.dontesSzam ?? null);
  return kod ? [hiba(kod, AKADALY[kod].uzenet, ['input', AKADALY[kod].mezo])] : [];
}
