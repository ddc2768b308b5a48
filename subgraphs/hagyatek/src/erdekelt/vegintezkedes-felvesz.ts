import { act, ActInput, ActPayload, Datum, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lepesIras, szerkeszthetoUgy } from '../ugy/ugy-act.ts';
import { vegintezkedesAdat } from './vegintezkedes-adat.ts';
import { Vegintezkedes, VegintezkedesFajta } from './vegintezkedes.entity.ts';

@InputType({ description: 'Végintézkedés felvétele. (Adding a disposition on death.)' })
export class VegintezkedesFelveszInput extends ActInput {
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  ugyId!: string;

  @Field(() => VegintezkedesFajta, { description: 'Fajta. (Kind.)' })
  fajta!: VegintezkedesFajta;

  @Field(() => Datum, { nullable: true, description: 'Kelte. (Day.)' })
  kelt?: string | null;

  @Field(() => String, { nullable: true, description: 'Hol kelt. (Place.)' })
  keltHelye?: string | null;

  @Field(() => String, { description: 'Ki őrzi. (Holder.)' })
  orzo!: string;
}

@ObjectType({ description: 'A felvétel eredménye. (Result.)' })
@Permission('*')
export class VegintezkedesFelveszPayload extends ActPayload {
  @Field(() => Vegintezkedes, { nullable: true, description: 'A végintézkedés. (The disposition.)' })
  vegintezkedes?: Vegintezkedes;
}

@Resolver()
export class VegintezkedesFelvesz {
  @Mutation(() => VegintezkedesFelveszPayload, {
    description: 'Felveszi, hogy végintézkedésről tudnak. (Records that a disposition is known.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  vegintezkedesFelvesz(
    @Arg('input', () => VegintezkedesFelveszInput) input: VegintezkedesFelveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<VegintezkedesFelveszPayload> {
    return act<VegintezkedesFelveszPayload>(ctx, 'vegintezkedesFelvesz', input, async () => {
      const ugy = await szerkeszthetoUgy(ctx, input.ugyId);
      const vegintezkedes = uj(ctx, Vegintezkedes, { ...vegintezkedesAdat(ctx, input), ugyId: ugy.id });
      lepesIras(ctx, ugy, 'vegintezkedesFelvesz');
      return { vegintezkedes };
    });
  }
}
