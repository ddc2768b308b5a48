import { act, ActInput, Datum, hiba, Permission, refusals, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { csaladfaHibak } from '../rules/csaladfa.ts';
import { OROKHAGYO_KULCS } from '../ugy/indit.ts';
import { HagyatekiUgyPayload, lepesIras, szerkeszthetoUgy } from '../ugy/ugy-act.ts';
import { Orokhagyo } from '../orokhagyo/orokhagyo.entity.ts';
import { Csaladtag, KiesesOk } from './csaladtag.entity.ts';
import { faja } from './fa.ts';

@InputType({ description: 'A családfa egy személye. (Person of the tree.)' })
export class CsaladtagInput {
  @Field(() => ID, { description: 'Kulcs az ügyön belül. (Key within the case.)' })
  kulcs!: string;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => [ID], { defaultValue: [], description: 'A szülők kulcsai. (Keys of the parents.)' })
  szulok!: string[];

  @Field(() => Datum, { nullable: true, description: 'Születés napja. (Day of birth.)' })
  szuletesiIdo?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Halál napja; üres, ha él. (Day of death.)' })
  elhunyt?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Az örökhagyó házastársa. (Spouse.)' })
  hazastars!: boolean;

  @Field(() => KiesesOk, { nullable: true, description: 'Kiesés oka. (Reason of falling out.)' })
  kieses?: KiesesOk | null;
}

@InputType({ description: 'Az örökhagyó családfája. (Family tree of the deceased.)' })
export class CsaladfaRogzitInput extends ActInput {
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  ugyId!: string;

  @Field(() => [CsaladtagInput], {
    description: 'A rokonok és a házastárs; az örökhagyó szülei az „OROKHAGYO” kulcs alatt. (Relatives and spouse.)',
  })
  tagok!: CsaladtagInput[];
}

const LEGFELJEBB = 300;

@Resolver()
export class CsaladfaRogzit {
  @Mutation(() => HagyatekiUgyPayload, {
    description:
      'Rögzíti az egész családfát a korábbi helyett; hibás fát nem fogad el. (Records the whole tree in place of the former one.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  csaladfaRogzit(
    @Arg('input', () => CsaladfaRogzitInput) input: CsaladfaRogzitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return act<HagyatekiUgyPayload>(ctx, 'csaladfaRogzit', input, async () => {
      const hagyatekiUgy = await szerkeszthetoUgy(ctx, input.ugyId);
      const orokhagyo = await ctx.em.findOneOrFail(Orokhagyo, { ugyId: hagyatekiUgy.id });
      const sajat = input.tagok.find(({ kulcs }) => kulcs === OROKHAGYO_KULCS);
      const tagok = [
        {
          kulcs: OROKHAGYO_KULCS,
          nev: orokhagyo.nev,
          szulok: sajat?.szulok ?? [],
          szuletesiIdo: orokhagyo.szuletesiIdo,
          elhunyt: orokhagyo.halalNapja,
          hazastars: false,
        },
        ...input.tagok.filter(({ kulcs }) => kulcs !== OROKHAGYO_KULCS),
      ] as CsaladtagInput[];
      ellenoriz(tagok, orokhagyo.halalNapja);
      await ctx.sql('delete from csaladtag where onkormanyzat = $1 and ugy_id = $2', [ctx.onkormanyzat, hagyatekiUgy.id]);
      tagok.forEach((t, sorrend) =>
        uj(ctx, Csaladtag, {
          ugyId: hagyatekiUgy.id,
          kulcs: t.kulcs,
          nev: t.nev.trim(),
          szulok: t.szulok,
          szuletesiIdo: t.szuletesiIdo ?? null,
          elhunyt: t.elhunyt ?? null,
          hazastars: t.hazastars,
          kieses: t.kieses ?? null,
          sorrend,
        }),
      );
      lepesIras(ctx, hagyatekiUgy, 'csaladfaRogzit', `${tagok.length} fő`);
      return { hagyatekiUgy };
    });
  }
}

function ellenoriz(tagok: readonly CsaladtagInput[], halal: string): void {
  const mezo = ['input', 'tagok'];
  const hibak = [
    ...(tagok.length > LEGFELJEBB
      ? [hiba('TUL_SOK_TAG', `Legfeljebb ${LEGFELJEBB} személy rögzíthető. Csak a szükséges rokonokat vegye fel.`, mezo)]
      : []),
    ...tagok.flatMap(({ nev }, i) =>
      nev.trim().length < 2 ? [hiba('NEV_ROVID', 'Írja be a nevet; ha nem ismert, „ismeretlen”.', [...mezo, String(i), 'nev'])] : [],
    ),
    ...(tagok.length > LEGFELJEBB ? [] : csaladfaHibak(faja(tagok, halal)).map((mondat) => hiba('CSALADFA_HIBAS', mondat, mezo))),
  ];
  if (hibak.length > 0) throw refusals(hibak);
}
