import { ActInput, Datum, Forint } from '@asp/kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { BecslesMod, Forgalomkepesseg, Hasznositas, IngatlanJelleg, MuvelesiAg } from './kodok.ts';
import { EovGeometriaScalar } from './eov-geometria.scalar.ts';

/** The facts of a cover sheet that a clerk may leave out: kept on change, inherited on division. */
@InputType()
export abstract class BoritolapInput extends ActInput {
  @Field(() => String, { nullable: true, description: 'Cím vagy közterület. (Address or public place.)' })
  cim?: string;

  @Field(() => IngatlanJelleg, { nullable: true, description: 'Jellegazonosító. (What the property is.)' })
  jelleg?: IngatlanJelleg;

  @Field(() => MuvelesiAg, { nullable: true, description: 'Művelési ág. (Kind of cultivation.)' })
  muvelesiAg?: MuvelesiAg;

  @Field(() => String, { nullable: true, description: 'Vagyoni kategória kódja. (Code of the property category.)' })
  vagyonKategoriaKod?: string;

  @Field(() => Forgalomkepesseg, {
    nullable: true,
    description: 'Forgalomképesség; ha megadja, egyeznie kell a kategóriáéval. (Must agree with the category.)',
  })
  forgalomkepesseg?: Forgalomkepesseg;

  @Field(() => Hasznositas, { nullable: true, description: 'Hasznosítás. (Use.)' })
  hasznositas?: Hasznositas;

  @Field(() => String, { nullable: true, description: 'Vagyonkezelő szervezet. (Managing organisation.)' })
  vagyonkezelo?: string;

  @Field(() => String, { nullable: true, description: 'Jogok és terhek. (Rights and encumbrances.)' })
  jogok?: string;

  @Field(() => EovGeometriaScalar, { nullable: true, description: 'Pont vagy sokszög EOV-ban. (Point or polygon in EOV.)' })
  geometria?: object;

  @Field(() => ID, {
    nullable: true,
    description: 'A korábban bejelentett esemény, amelyet ez a bejegyzés teljesít. (Reported event that this entry settles.)',
  })
  esemenyId?: string;
}

/** Facts that a change of the cover sheet may also touch. */
@InputType()
export abstract class BoritolapErtekInput extends BoritolapInput {
  @Field(() => Int, { nullable: true, description: 'Terület, m². (Area.)' })
  terulet?: number;

  @Field(() => Int, { nullable: true, description: 'Tulajdoni hányad számlálója. (Numerator of the share.)' })
  hanyadSzamlalo?: number;

  @Field(() => Int, { nullable: true, description: 'Tulajdoni hányad nevezője. (Denominator of the share.)' })
  hanyadNevezo?: number;

  @Field(() => Forint, { nullable: true, description: 'Számviteli bruttó érték. (Gross book value.)' })
  bruttoErtek?: bigint;

  @Field(() => Forint, { nullable: true, description: 'Becsült érték. (Estimated value.)' })
  becsultErtek?: bigint;

  @Field(() => Datum, { nullable: true, description: 'A becslés napja. (Day of the valuation.)' })
  becsultNap?: string;

  @Field(() => BecslesMod, { nullable: true, description: 'A becslés módja. (Method of the valuation.)' })
  becsultMod?: BecslesMod;
}
