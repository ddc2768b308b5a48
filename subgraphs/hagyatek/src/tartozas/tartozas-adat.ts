import { ActPayload, ellenorzes, Forint, Permission } from '@asp/kit';
import { Field, InputType, ObjectType } from 'type-graphql';
import { HagyatekiTartozas, TartozasFajta } from './hagyateki-tartozas.entity.ts';

@InputType({ description: 'Hagyatéki tartozás adatai. (Data of a debt.)' })
export class HagyatekiTartozasInput {
  @Field(() => TartozasFajta, { description: 'Fajta. (Kind.)' })
  fajta!: TartozasFajta;

  @Field(() => String, { description: 'Hitelező. (Creditor.)' })
  hitelezo!: string;

  @Field(() => Forint, { description: 'Összeg. (Amount.)' })
  osszeg!: bigint;

  @Field(() => String, { nullable: true, description: 'Megjegyzés. (Note.)' })
  megjegyzes?: string | null;
}

@ObjectType({ description: 'A művelet eredménye. (Result.)' })
@Permission('*')
export class HagyatekiTartozasPayload extends ActPayload {
  @Field(() => HagyatekiTartozas, { nullable: true, description: 'A tartozás. (The debt.)' })
  tartozas?: HagyatekiTartozas;
}

/** The row that follows from the input; `ut` is where its fields stand in the input. */
export function tartozasAdat({ fajta, hitelezo, osszeg, megjegyzes }: HagyatekiTartozasInput, ut = ''): Partial<HagyatekiTartozas> {
  ellenorzes(
    [hitelezo.trim().length < 2, 'HITELEZO_HIANYZIK', 'Írja be, kinek tartozott az örökhagyó.', `${ut}hitelezo`],
    [osszeg <= 0n, 'OSSZEG_HIBAS', 'A tartozás összege pozitív egész forint.', `${ut}osszeg`],
  );
  return { fajta, hitelezo: hitelezo.trim(), osszeg, megjegyzes: megjegyzes?.trim() || null };
}
