import { act, ActInput, ActPayload, betolt, Permission, type Ctx } from '@asp/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { lep, ugyiratBetolt } from '../ugyirat/lepes-act.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { Irat } from './irat.entity.ts';
import { iratGep } from './irat-gep.ts';

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

/** A document for a change, together with its file. */
export async function iratBetolt(
  ctx: Ctx,
  { id, verzio }: Pick<IratLepesInput, 'id' | 'verzio'>,
): Promise<{ irat: Irat; ugyirat: Ugyirat }> {
  const irat = await betolt(ctx, Irat, id, verzio);
  return { irat, ugyirat: await ugyiratBetolt(ctx, irat.ugyiratId) };
}

/** An act that moves a document, and its file with it. */
export const iratLepteto = (
  ctx: Ctx,
  muvelet: string,
  input: IratLepesInput,
  work: (irat: Irat) => void = () => {},
): Promise<IratPayload> =>
  act<IratPayload>(ctx, muvelet, input, async () => {
    const { irat, ugyirat } = await iratBetolt(ctx, input);
    await iratGep.lep(ctx, irat, muvelet);
    work(irat);
    return { irat, ugyirat: await lep(ctx, ugyirat, muvelet, input.megjegyzes, irat.id) };
  });
