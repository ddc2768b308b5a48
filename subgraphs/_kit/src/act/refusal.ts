import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Permission, Shareable } from '../graph/meta.ts';

/** One refusal: what is wrong, where, and the way out. */
@ObjectType({
  description: 'Elutasítás oka: mi a baj, melyik mezőben, mi a kiút. (Refusal: what is wrong, in which field, and the way out.)',
})
@Shareable
@Permission('*')
export class Hiba {
  @Field(() => String, { description: 'Gépi kód. (Stable code.)' })
  kod!: string;

  @Field(() => String, { description: 'Magyar mondat az ügyintézőnek. (Sentence for the clerk.)' })
  uzenet!: string;

  @Field(() => [String], { description: 'A hibás mező útvonala. (Path of the faulty field.)' })
  mezo!: string[];
}

/** Thrown inside an act; comes back as `hibak`, with nothing written. */
export class Refusal extends Error {
  constructor(readonly hibak: Hiba[]) {
    super(hibak.map((h) => h.kod).join(', '));
  }
}

export const hiba = (kod: string, uzenet: string, mezo: string[] = []): Hiba => Object.assign(new Hiba(), { kod, uzenet, mezo });
export const refusal = (kod: string, uzenet: string, mezo: string[] = []): Refusal => new Refusal([hiba(kod, uzenet, mezo)]);
export const refusals = (hibak: Hiba[]): Refusal => new Refusal(hibak);

@InputType()
export abstract class ActInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Ismétlés elleni kulcs: ugyanazzal a kulccsal a művelet csak egyszer hajtódik végre. (Idempotency key.)',
  })
  idempotenciaKulcs?: string;
}

@ObjectType()
export abstract class ActPayload {
  @Field(() => [Hiba], {
    description: 'Üres, ha a művelet megtörtént; különben semmi sem változott. (Empty on success; otherwise nothing changed.)',
  })
  hibak!: Hiba[];
}
