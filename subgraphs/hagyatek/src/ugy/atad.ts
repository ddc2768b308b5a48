import { act, ellenorzes, hataridoAtad, Permission, uuidAlaku, betolt, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { HagyatekiUgy } from './hagyateki-ugy.entity.ts';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepesIras, ugyTargy } from './ugy-act.ts';

@InputType({ description: 'Az ügy átadása más ügyintézőnek. (Handing the case over.)' })
export class HagyatekiUgyAtadInput extends HagyatekiUgyLepesInput {
  @Field(() => ID, { description: 'Az új ügyintéző. (New handler.)' })
  ugyintezoId!: string;
}

@Resolver()
export class HagyatekiUgyAtad {
  @Mutation(() => HagyatekiUgyPayload, { description: 'Átadja az ügyet és futó határidőit más ügyintézőnek. (Hands the case over.)' })
  @Permission('hagyatek.ugy.felugyel')
  hagyatekiUgyAtad(
    @Arg('input', () => HagyatekiUgyAtadInput) input: HagyatekiUgyAtadInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return act<HagyatekiUgyPayload>(ctx, 'hagyatekiUgyAtad', input, async () => {
      const hagyatekiUgy = await betolt(ctx, HagyatekiUgy, input.id, input.verzio);
      ellenorzes([!uuidAlaku(input.ugyintezoId), 'UGYINTEZO_HIBAS', 'Nincs ilyen felhasználó. Válasszon a listából.', 'ugyintezoId']);
      hagyatekiUgy.ugyintezoId = input.ugyintezoId;
      await hataridoAtad(ctx, ugyTargy(hagyatekiUgy), { ugyintezoId: input.ugyintezoId });
      lepesIras(ctx, hagyatekiUgy, 'hagyatekiUgyAtad', input.megjegyzes);
      return { hagyatekiUgy };
    });
  }
}
