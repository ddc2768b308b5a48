import { ActInput, ActPayload, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { lephet } from '../rules/ertekbizonyitvany-allapotgep.ts';
import { ErtekBizonyitvany, type ErtekBizonyitvanyAllapot } from './ertek-bizonyitvany.entity.ts';

/** What every further step of a certificate needs. */
@InputType()
export abstract class ErtekBizonyitvanyLepesInput extends ActInput {
  @Field(() => ID, { description: 'A bizonyítvány azonosítója. (Certificate.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType()
@Permission('*')
export abstract class ErtekBizonyitvanyPayload extends ActPayload {
  @Field(() => ErtekBizonyitvany, { nullable: true, description: 'A bizonyítvány. (The certificate.)' })
  ertekBizonyitvany?: ErtekBizonyitvany;
}

/** Loads the certificate for a step and refuses the step that its state does not allow. */
export async function leptetheto(
  ctx: Ctx,
  { id, verzio }: ErtekBizonyitvanyLepesInput,
  hova: ErtekBizonyitvanyAllapot,
): Promise<ErtekBizonyitvany> {
  const bizonyitvany = await betolt(ctx, ErtekBizonyitvany, id, verzio);
  if (!lephet(bizonyitvany.allapot, hova)) {
    throw refusal('TILTOTT_LEPES', `A bizonyítvány állapota ${bizonyitvany.allapot}; innen ez a lépés nem tehető meg.`, ['input', 'id']);
  }
  return bizonyitvany;
}
