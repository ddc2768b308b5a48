import { act, ActPayload, Datum, ellenorzes, Permission, uj, uuidAlaku, type Ctx } from '@asp/kit';
import { addDays } from '@asp/kit/rules';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { HagyatekiSorInput, HagyatekiUgyLepesInput, lepesIras, ugyBetolt, ugyesSor } from '../ugy/ugy-act.ts';
import { nincsCsomag } from './nincs-csomag.ts';
import { KozjegyzoiHozzaferes } from './kozjegyzoi-hozzaferes.entity.ts';

/** Days for which a package may be opened to a notary at most. */
export const LEGFELJEBB_NAP = 90;

@InputType({ description: 'A csomag megnyitása egy közjegyzőnek. (Opening the package to a notary.)' })
export class KozjegyzoHozzaferesAdInput extends HagyatekiUgyLepesInput {
  @Field(() => ID, { description: 'A közjegyző mint felhasználó (KOZJEGYZO szerepkörrel). (The notary as a user.)' })
  felhasznaloId!: string;

  @Field(() => Datum, { description: 'Utolsó napja, legfeljebb kilencven nap. (Last day, ninety days at most.)' })
  ervenyesIg!: string;
}

@ObjectType({ description: 'A művelet eredménye. (Result.)' })
@Permission('*')
export class KozjegyzoHozzaferesPayload extends ActPayload {
  @Field(() => KozjegyzoiHozzaferes, { nullable: true, description: 'A hozzáférés. (The access.)' })
  hozzaferes?: KozjegyzoiHozzaferes;
}

@Resolver()
export class KozjegyzoHozzaferesAd {
  @Mutation(() => KozjegyzoHozzaferesPayload, {
    description:
      'Megnyitja ennek az egy ügynek a csomagját egy közjegyzőnek egy napig bezárólag; új hozzáférés a korábbit kiváltja. (Opens the package of this one case to a notary.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  kozjegyzoHozzaferesAd(
    @Arg('input', () => KozjegyzoHozzaferesAdInput) input: KozjegyzoHozzaferesAdInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KozjegyzoHozzaferesPayload> {
    return act<KozjegyzoHozzaferesPayload>(ctx, 'kozjegyzoHozzaferesAd', input, async () => {
      const ugy = await ugyBetolt(ctx, input.id, input.verzio);
      const nincs = nincsCsomag(ugy);
      ellenorzes(
        [!!nincs, nincs?.kod ?? '', nincs?.uzenet ?? '', 'id'],
        [!uuidAlaku(input.felhasznaloId), 'KOZJEGYZO_HIBAS', 'Nincs ilyen felhasználó. Válasszon közjegyzőt a listából.', 'felhasznaloId'],
        [input.ervenyesIg < ctx.today, 'MULTBELI_NAP', 'A hozzáférés utolsó napja nem lehet múltbeli.', 'ervenyesIg'],
        [
          input.ervenyesIg > addDays(ctx.today, LEGFELJEBB_NAP),
          'TUL_HOSSZU',
          `A hozzáférés legfeljebb ${LEGFELJEBB_NAP} napra szólhat; később meghosszabbítható.`,
          'ervenyesIg',
        ],
      );
      for (const elozo of await ctx.em.find(KozjegyzoiHozzaferes, { ugyId: ugy.id, visszavonva: null })) elozo.visszavonva = ctx.today;
      const hozzaferes = uj(ctx, KozjegyzoiHozzaferes, {
        ugyId: ugy.id,
        felhasznaloId: input.felhasznaloId,
        ervenyesIg: input.ervenyesIg,
        visszavonva: null,
        atveve: null,
      });
      lepesIras(ctx, ugy, 'kozjegyzoHozzaferesAd', input.ervenyesIg);
      return { hozzaferes };
    });
  }
}

@Resolver()
export class KozjegyzoHozzaferesVisszavon {
  @Mutation(() => KozjegyzoHozzaferesPayload, { description: 'Visszavonja a közjegyző hozzáférését, azonnal. (Withdraws the access.)' })
  @Permission('hagyatek.ugy.ugyintez')
  kozjegyzoHozzaferesVisszavon(
    @Arg('input', () => HagyatekiSorInput) input: HagyatekiSorInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KozjegyzoHozzaferesPayload> {
    return act<KozjegyzoHozzaferesPayload>(ctx, 'kozjegyzoHozzaferesVisszavon', input, async () => {
      const { sor: hozzaferes, ugy } = await ugyesSor(ctx, KozjegyzoiHozzaferes, input);
      ellenorzes([!!hozzaferes.visszavonva, 'MAR_VISSZAVONT', 'Ezt a hozzáférést már visszavonták.', 'id']);
      hozzaferes.visszavonva = ctx.today;
      lepesIras(ctx, ugy, 'kozjegyzoHozzaferesVisszavon');
      return { hozzaferes };
    });
  }
}
