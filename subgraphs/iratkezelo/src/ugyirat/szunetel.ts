import { Datum, refusal, type Ctx } from '@asp/kit';
import { Field, InputType } from 'type-graphql';
import { indokKell, lepteto, UgyiratLepesInput, type UgyiratPayload } from './lepes-act.ts';

/** What letting a matter rest needs: until when, and what it waits for. */
@InputType()
export abstract class SzuneteloInput extends UgyiratLepesInput {
  @Field(() => Datum, { description: 'Eddig pihen; ezen a napon kerül vissza az ügyintéző elé. (Comes back on this day.)' })
  eddig!: string;
}

/** A matter rests until a day, with its reason. */
export const szunetel = (ctx: Ctx, muvelet: string, input: SzuneteloInput): Promise<UgyiratPayload> =>
  lepteto(ctx, muvelet, input, (ugyirat) => {
    indokKell(input.megjegyzes, 'megjegyzes', 'Írja le, mire vár az ügy; ez kerül az előadói ívre.');
    if (input.eddig <= ctx.today) throw refusal('MULTBELI_NAP', 'A pihentetés napja holnap vagy későbbi legyen.', ['input', 'eddig']);
    ugyirat.skontro = input.eddig;
  });
