import { act, ActInput, ActPayload, betolt, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { lathato } from './lathato.ts';
import { ugyiratHatarideje } from './ugyirat-hatarido.ts';
import { ugyiratGep } from './ugyirat-gep.ts';
import { UgyiratLepes } from './ugyirat-lepes.entity.ts';
import { Ugyirat } from './ugyirat.entity.ts';

/** What every step of a case file needs: the file as it was seen. */
@InputType()
export abstract class UgyiratLepesInput extends ActInput {
  @Field(() => ID, { description: 'Az ügyirat azonosítója. (Case file.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => String, { nullable: true, description: 'Megjegyzés, utasítás. (Note.)' })
  megjegyzes?: string | null;
}

@ObjectType()
@Permission('*')
export abstract class UgyiratPayload extends ActPayload {
  @Field(() => Ugyirat, { nullable: true, description: 'Az ügyirat. (The case file.)' })
  ugyirat?: Ugyirat;
}

/** Loads a file for a change; one that the actor may not open is "not found", like a foreign one. */
export async function ugyiratBetolt(ctx: Ctx, id: string, verzio?: number, mezo = 'id'): Promise<Ugyirat> {
  const ugyirat = await betolt(ctx, Ugyirat, id, verzio, mezo);
  if (!lathato(ctx, ugyirat)) await betolt(ctx, Ugyirat, '', undefined, mezo);
  return ugyirat;
}

/** Moves the file, its deadline with it, and writes the step into its history. */
export async function lep(
  ctx: Ctx,
  ugyirat: Ugyirat,
  act: string,
  megjegyzes?: string | null,
  iratId?: string,
  work: (ugyirat: Ugyirat) => Promise<void> | void = () => {},
): Promise<Ugyirat> {
  const elozo = ugyirat.allapot;
  await ugyiratGep.lep(ctx, ugyirat, act);
  await work(ugyirat);
  await ugyiratHatarideje(ctx, ugyirat, elozo);
  lepesIras(ctx, ugyirat, act, megjegyzes, iratId);
  return ugyirat;
}

export function lepesIras(ctx: Ctx, ugyirat: Ugyirat, muvelet: string, megjegyzes?: string | null, iratId?: string): void {
  uj(ctx, UgyiratLepes, {
    ugyiratId: ugyirat.id,
    iratId: iratId ?? null,
    muvelet,
    allapot: ugyirat.allapot,
    ki: ctx.actor.id,
    kiNev: ctx.actor.nev,
    megjegyzes: megjegyzes?.trim() || null,
  });
}

/** An act that moves one file by one step. */
export const lepteto = (
  ctx: Ctx,
  muvelet: string,
  input: UgyiratLepesInput,
  work?: (ugyirat: Ugyirat) => Promise<void> | void,
): Promise<UgyiratPayload> =>
  act<UgyiratPayload>(ctx, muvelet, input, async () => {
    const ugyirat = await ugyiratBetolt(ctx, input.id, input.verzio);
    return { ugyirat: await lep(ctx, ugyirat, muvelet, input.megjegyzes, undefined, work) };
  });

/** Refuses when a text that the law wants is missing. */
export function indokKell(szoveg: string | null | undefined, mezo: string, mondat: string): string {
  const tiszta = szoveg?.trim() ?? '';
  if (tiszta.length < 5) throw refusal('INDOK_HIANYZIK', mondat, ['input', mezo]);
  return tiszta;
}
