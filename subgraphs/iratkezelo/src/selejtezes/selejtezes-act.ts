import { ActInput, ActPayload, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Selejtezes, type SelejtezesAllapot } from './selejtezes.entity.ts';

/** What every step of a destruction needs. */
@InputType()
export abstract class SelejtezesLepesInput extends ActInput {
  @Field(() => ID, { description: 'A selejtezés azonosítója. (Procedure.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType()
@Permission('*')
export abstract class SelejtezesPayload extends ActPayload {
  @Field(() => Selejtezes, { nullable: true, description: 'A selejtezés. (The procedure.)' })
  selejtezes?: Selejtezes;
}

export async function selejtezesBetolt(
  ctx: Ctx,
  { id, verzio }: SelejtezesLepesInput,
  allapotok: readonly SelejtezesAllapot[],
): Promise<Selejtezes> {
  const selejtezes = await betolt(ctx, Selejtezes, id, verzio);
  if (!allapotok.includes(selejtezes.allapot))
    throw refusal('ALLAPOT', `A selejtezés állapota ${selejtezes.allapot}; ez a lépés most nem tehető meg.`, ['input', 'id']);
  return selejtezes;
}
