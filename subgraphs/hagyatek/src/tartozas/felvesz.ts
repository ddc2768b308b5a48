import { act, ActInput, Forint, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lepesIras, szerkeszthetoUgy } from '../ugy/ugy-act.ts';
import { HagyatekiTartozas, TartozasFajta } from './hagyateki-tartozas.entity.ts';
import { HagyatekiTartozasPayload, tartozasAdat } from './tartozas-adat.ts';

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

@Resolver()
export class HagyatekiTartozasFelvesz {
  @Mutation(() => HagyatekiTartozasPayload, { description: 'Hagyatéki tartozást vesz fel. (Adds a debt of the estate.)' })
  @Permission('hagyatek.ugy.ugyintez')
  hagyatekiTartozasFelvesz(
    @Arg('input', () => HagyatekiTartozasFelveszInput) input: HagyatekiTartozasFelveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiTartozasPayload> {
    return act<HagyatekiTartozasPayload>(ctx, 'hagyatekiTartozasFelvesz', input, async () => {
      const ugy = await szerkeszthetoUgy(ctx, input.ugyId);
      const tartozas = uj(ctx, HagyatekiTartozas, { ...tartozasAdat(input), ugyId: ugy.id });
      lepesIras(ctx, ugy, 'hagyatekiTartozasFelvesz');
      return { tartozas };
    });
  }
}
