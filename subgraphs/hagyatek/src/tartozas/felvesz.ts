import { act, ActInput, ActPayload, ellenorzes, Forint, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lepesIras, szerkeszthetoUgy } from '../ugy/ugy-act.ts';
import { HagyatekiTartozas, TartozasFajta } from './hagyateki-tartozas.entity.ts';

@InputType({ description: 'Hagyatéki tartozás felvétele. (Adding a debt of the estate.)' })
export class HagyatekiTartozasFelveszInput extends ActInput {
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  ugyId!: string;

  @Field(() => TartozasFajta, { description: 'Fajta. (Kind.)' })
  fajta!: TartozasFajta;

  @Field(() => String, { description: 'Hitelező. (Creditor.)' })
  hitelezo!: string;

  @Field(() => Forint, { description: 'Összeg. (Amount.)' })
  osszeg!: bigint;

  @Field(() => String, { nullable: true, description: 'Megjegyzés. (Note.)' })
  megjegyzes?: string | null;
}

@ObjectType({ description: 'A felvétel eredménye. (Result.)' })
@Permission('*')
export class HagyatekiTartozasFelveszPayload extends ActPayload {
  @Field(() => HagyatekiTartozas, { nullable: true, description: 'A tartozás. (The debt.)' })
  tartozas?: HagyatekiTartozas;
}

@Resolver()
export class HagyatekiTartozasFelvesz {
  @Mutation(() => HagyatekiTartozasFelveszPayload, { description: 'Hagyatéki tartozást vesz fel. (Adds a debt of the estate.)' })
  @Permission('hagyatek.ugy.ugyintez')
  hagyatekiTartozasFelvesz(
    @Arg('input', () => HagyatekiTartozasFelveszInput) input: HagyatekiTartozasFelveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiTartozasFelveszPayload> {
    return act<HagyatekiTartozasFelveszPayload>(ctx, 'hagyatekiTartozasFelvesz', input, async () => {
      const ugy = await szerkeszthetoUgy(ctx, input.ugyId);
      ellenorzes(
        [input.hitelezo.trim().length < 2, 'HITELEZO_HIANYZIK', 'Írja be, kinek tartozott az örökhagyó.', 'hitelezo'],
        [input.osszeg <= 0n, 'OSSZEG_HIBAS', 'A tartozás összege pozitív egész forint.', 'osszeg'],
      );
      const tartozas = uj(ctx, HagyatekiTartozas, {
        ugyId: ugy.id,
        fajta: input.fajta,
        hitelezo: input.hitelezo.trim(),
        osszeg: input.osszeg,
        megjegyzes: input.megjegyzes?.trim() || null,
      });
      lepesIras(ctx, ugy, 'hagyatekiTartozasFelvesz');
      return { tartozas };
    });
  }
}
