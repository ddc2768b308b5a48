import { act, ActInput, Datum, ellenorzes, esemeny, hataridokKituz, Permission, refusal, uj, uuidAlaku, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Csaladtag } from '../csaladfa/csaladtag.entity.ts';
import { OrokhagyoInput, orokhagyoEllenorzes, tisztan } from '../orokhagyo/orokhagyo-adat.ts';
import { Orokhagyo } from '../orokhagyo/orokhagyo.entity.ts';
import { HagyatekiUgy, InditoOk } from './hagyateki-ugy.entity.ts';
import { HagyatekiUgyPayload, lepesIras, ugyTargy } from './ugy-act.ts';

@InputType({ description: 'Hagyatéki ügy indítása. (Starting a case.)' })
export class HagyatekiUgyInditInput extends ActInput {
  @Field(() => InditoOk, { description: 'Mi indította. (What started it.)' })
  inditoOk!: InditoOk;

  @Field(() => ID, { nullable: true, description: 'Az értesítés mint küldemény az iratkezelőben. (The notice as an item received.)' })
  kuldemenyId?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Az érkezés napja; ma, ha üres. (Day of arrival; today by default.)' })
  erkezett?: string | null;

  @Field(() => OrokhagyoInput, { description: 'Az örökhagyó. (The deceased.)' })
  orokhagyo!: OrokhagyoInput;
}

export const OROKHAGYO_KULCS = 'OROKHAGYO';

@Resolver()
export class HagyatekiUgyIndit {
  @Mutation(() => HagyatekiUgyPayload, {
    description:
      'Hagyatéki ügyet indít: határidői (8 nap a kezdésre, 30 vagy 60 a leltárra) azonnal futnak, számát az iratkezelő adja. (Starts a case.)',
  })
  @Permission('hagyatek.ugy.indit')
  hagyatekiUgyIndit(
    @Arg('input', () => HagyatekiUgyInditInput) input: HagyatekiUgyInditInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return act<HagyatekiUgyPayload>(ctx, 'hagyatekiUgyIndit', input, async () => {
      const erkezett = input.erkezett ?? ctx.today;
      ellenorzes(
        ...orokhagyoEllenorzes(ctx, input.orokhagyo, erkezett),
        [erkezett > ctx.today, 'JOVOBELI_NAP', 'Az érkezés napja nem lehet a jövőben.', 'erkezett'],
        [
          !!input.kuldemenyId && !uuidAlaku(input.kuldemenyId),
          'KULDEMENY_HIBAS',
          'Nincs ilyen küldemény. Válassza ki az érkezettek közül.',
          'kuldemenyId',
        ],
      );
      if (input.kuldemenyId) await kuldemenySzabad(ctx, input.kuldemenyId);
      const orokhagyo = tisztan({ ...input.orokhagyo });
      const hagyatekiUgy = uj(ctx, HagyatekiUgy, {
        orokhagyoNev: orokhagyo.nev,
        inditoOk: input.inditoOk,
        kuldemenyId: input.kuldemenyId ?? null,
        erkezett,
        allapot: 'ERTESITES',
        ugyintezoId: ctx.actor.id,
        leltartKertek: false,
        leltarSorszam: 0,
        potlas: 0,
      });
      uj(ctx, Orokhagyo, { ...orokhagyo, ugyId: hagyatekiUgy.id });
      uj(ctx, Csaladtag, {
        ugyId: hagyatekiUgy.id,
        kulcs: OROKHAGYO_KULCS,
        nev: orokhagyo.nev,
        szulok: [],
        szuletesiIdo: orokhagyo.szuletesiIdo,
        elhunyt: orokhagyo.halalNapja,
        hazastars: false,
        kieses: null,
        sorrend: 0,
      });
      await hataridokKituz(
        ctx,
        (['HAGYATEK_KEZDES', input.inditoOk === 'INGATLANUGYI_ERTESITES' ? 'HAGYATEK_KESZ_FH' : 'HAGYATEK_KESZ'] as const).map(
          (szabaly) => ({
            szabaly,
            targy: ugyTargy(hagyatekiUgy),
            kezdet: erkezett,
            ugyintezoId: ctx.actor.id,
          }),
        ),
      );
      lepesIras(ctx, hagyatekiUgy, 'hagyatekiUgyIndit');
      esemeny(ctx, {
        fajta: 'hagyatek.ugy.megindult',
        targy: ugyTargy(hagyatekiUgy),
        adat: { kuldemenyId: hagyatekiUgy.kuldemenyId, ugyintezoId: ctx.actor.id },
      });
      return { hagyatekiUgy };
    });
  }
}

async function kuldemenySzabad(ctx: Ctx, kuldemenyId: string): Promise<void> {
  const [van] = await ctx.sql('select 1 from hagyateki_ugy where onkormanyzat = $1 and kuldemeny_id = $2', [ctx.onkormanyzat, kuldemenyId]);
  if (van) throw refusal('MAR_VAN_UGY', 'Ebből a küldeményből már indult hagyatéki ügy. Keresse ki a listából.', ['input', 'kuldemenyId']);
}
