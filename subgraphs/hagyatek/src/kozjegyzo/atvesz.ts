import { act, ActInput, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { lepesIras } from '../ugy/ugy-act.ts';
import { KozjegyzoHozzaferesPayload } from './ad.ts';
import { eloHozzaferes } from './elo.ts';
import { KozjegyzoiHozzaferes } from './kozjegyzoi-hozzaferes.entity.ts';

@InputType({ description: 'A csomag átvétele. (Taking over the package.)' })
export class KozjegyzoiCsomagAtveszInput extends ActInput {
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  ugyId!: string;
}

@Resolver()
export class KozjegyzoiCsomagAtvesz {
  @Mutation(() => KozjegyzoHozzaferesPayload, {
    description: 'A közjegyző visszaigazolja, hogy a csomagot átvette; az ügy történetébe kerül. (The notary confirms the receipt.)',
  })
  @Permission('hagyatek.csomag.atvesz')
  kozjegyzoiCsomagAtvesz(
    @Arg('input', () => KozjegyzoiCsomagAtveszInput) input: KozjegyzoiCsomagAtveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KozjegyzoHozzaferesPayload> {
    return act<KozjegyzoHozzaferesPayload>(ctx, 'kozjegyzoiCsomagAtvesz', input, async () => {
      const elo = await eloHozzaferes(ctx, input.ugyId);
      if (!elo)
        throw refusal('NINCS_HOZZAFERES', 'Ehhez az ügyhöz nincs élő hozzáférése. Kérje meg a hivatalt, hogy nyissa meg a csomagot.', [
          'input',
          'ugyId',
        ]);
      const hozzaferes = await ctx.em.findOneOrFail(KozjegyzoiHozzaferes, { id: elo.id });
      if (hozzaferes.atveve) throw refusal('MAR_ATVETTE', 'A csomag átvételét már visszaigazolta.', ['input', 'ugyId']);
      hozzaferes.atveve = ctx.today;
      lepesIras(ctx, await ctx.em.findOneOrFail(HagyatekiUgy, { id: hozzaferes.ugyId }), 'kozjegyzoiCsomagAtvesz');
      return { hozzaferes };
    });
  }
}
