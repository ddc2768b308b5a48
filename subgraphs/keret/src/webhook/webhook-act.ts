import { ActInput, ActPayload, betolt, hiba, Permission, refusal, refusals, type Ctx, type Hiba } from '@asp/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { cimHibaja } from './cim.ts';
import { NYILVANOS_ESEMENYEK } from './esemenyek.ts';
import { Webhook } from './webhook.entity.ts';

@InputType()
export abstract class WebhookAdatok extends ActInput {
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => String, { description: 'Cím, https, az interneten elérhető. (Address: https, a public host.)' })
  cim!: string;

  @Field(() => [String], { description: 'Eseményfajták az esemenyFajtak listából. (Kinds of events, from esemenyFajtak.)' })
  esemenyek!: string[];
}

@InputType()
export abstract class WebhookLepesInput extends ActInput {
  @Field(() => ID, { description: 'A feliratkozás azonosítója. (Subscription.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType()
@Permission('*')
export abstract class WebhookPayload extends ActPayload {
  @Field(() => Webhook, { nullable: true, description: 'A feliratkozás. (The subscription.)' })
  webhook?: Webhook;
}

export function ellenoriz({ nev, cim, esemenyek }: Pick<WebhookAdatok, 'nev' | 'cim' | 'esemenyek'>): void {
  const hibak: Hiba[] = [];
  if (nev.trim().length < 3 || nev.length > 100)
    hibak.push(hiba('NEV_HOSSZA', 'A név 3–100 betű. Írja le röviden, mire szolgál.', ['input', 'nev']));
  const rossz = cimHibaja(cim);
  if (rossz) hibak.push(hiba('CIM_HIBAS', rossz, ['input', 'cim']));
  const ismeretlen = esemenyek.filter((fajta) => !(fajta in NYILVANOS_ESEMENYEK));
  if (esemenyek.length === 0 || ismeretlen.length > 0)
    hibak.push(
      hiba('ESEMENY_ISMERETLEN', 'Adjon meg legalább egy eseményfajtát az esemenyFajtak listából; másra nem lehet feliratkozni.', [
        'input',
        'esemenyek',
      ]),
    );
  if (hibak.length > 0) throw refusals(hibak);
}

/** A machine client's foreign subscription is one that does not exist. */
export async function sajatja(ctx: Ctx, id: string, verzio?: number): Promise<Webhook> {
  const webhook = await betolt(ctx, Webhook, id);
  if (ctx.actor.fajta === 'KLIENS' && webhook.kliensId !== ctx.actor.kliensId)
    throw refusal('NEM_TALALHATO', 'Nincs ilyen azonosítójú adat ebben az önkormányzatban. Keresse ki újra a listából.', ['input', 'id']);
  return verzio === undefined ? webhook : betolt(ctx, Webhook, id, verzio);
}
