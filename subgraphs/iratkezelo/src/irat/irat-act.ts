import { ActInput, ActPayload, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ugyiratBetolt } from '../ugyirat/lepes-act.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { Irat, type IratAllapot } from './irat.entity.ts';

/** What every step of a document needs: the document as it was seen. */
@InputType()
export abstract class IratLepesInput extends ActInput {
  @Field(() => ID, { description: 'Az irat azonosítója. (Document.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => String, { nullable: true, description: 'Megjegyzés vagy indok. (Note or reason.)' })
  megjegyzes?: string | null;
}

@ObjectType()
@Permission('*')
export abstract class IratPayload extends ActPayload {
  @Field(() => Irat, { nullable: true, description: 'Az irat. (The document.)' })
  irat?: Irat;

  @Field(() => Ugyirat, { nullable: true, description: 'Az ügyirata. (Its file.)' })
  ugyirat?: Ugyirat;
}

/** A document for a change, together with its file, in one of the states that the step allows. */
export async function iratBetolt(
  ctx: Ctx,
  { id, verzio }: Pick<IratLepesInput, 'id' | 'verzio'>,
  allapotok: readonly IratAllapot[],
): Promise<{ irat: Irat; ugyirat: Ugyirat }> {
  const irat = await betolt(ctx, Irat, id, verzio);
  const ugyirat = await ugyiratBetolt(ctx, irat.ugyiratId);
  if (!allapotok.includes(irat.allapot))
    throw refusal(
      'TILTOTT_LEPES',
      `Az irat állapota ${irat.allapot}; ez a lépés ebben az állapotban tehető meg: ${allapotok.join(', ')}.`,
      ['input', 'id'],
    );
  return { irat, ugyirat };
}
