import { Datum, ellenorzes, type Ctx } from '@asp/kit';
import { Field, InputType } from 'type-graphql';
import { VegintezkedesFajta, type Vegintezkedes } from './vegintezkedes.entity.ts';

@InputType({ description: 'Végintézkedés adatai. (Data of a disposition on death.)' })
export class VegintezkedesInput {
  @Field(() => VegintezkedesFajta, { description: 'Fajta. (Kind.)' })
  fajta!: VegintezkedesFajta;

  @Field(() => Datum, { nullable: true, description: 'Kelte. (Day.)' })
  kelt?: string | null;

  @Field(() => String, { nullable: true, description: 'Hol kelt. (Place.)' })
  keltHelye?: string | null;

  @Field(() => String, { description: 'Ki őrzi. (Holder.)' })
  orzo!: string;
}

/** The row that follows from the input; `ut` is where its fields stand in the input. */
export function vegintezkedesAdat(ctx: Ctx, v: VegintezkedesInput, ut = ''): Partial<Vegintezkedes> {
  const orzo = v.orzo.trim();
  ellenorzes(
    [orzo.length < 2, 'ORZO_HIANYZIK', 'Írja be, ki őrzi a végintézkedést.', `${ut}orzo`],
    [!!v.kelt && v.kelt > ctx.today, 'JOVOBELI_NAP', 'A végintézkedés kelte nem lehet a jövőben.', `${ut}kelt`],
  );
  return { fajta: v.fajta, kelt: v.kelt ?? null, keltHelye: v.keltHelye?.trim() || null, orzo };
}
