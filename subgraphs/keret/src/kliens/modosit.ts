import { act, ActInput, ActPayload, betolt, Datum, FrissBelepes, Permission, refusal, refusals, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { adatHibai, hatokorHibai, KliensKvotaInput, oszlopok } from './adatok.ts';
import { Kliens } from './kliens.entity.ts';

@InputType({
  description: 'Gépi kliens adatainak módosítása; minden adat a beküldött lesz. (Changing a machine client; all data become those sent.)',
})
export class KliensModositInput extends ActInput {
  @Field(() => ID, { description: 'A kliens azonosítója. (Client.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => String, { nullable: true, description: 'Mire használja a hozzáférést. (What the access is used for.)' })
  leiras?: string | null;

  @Field(() => String, { description: 'Kapcsolattartó neve. (Name of the contact.)' })
  kapcsolattartoNev!: string;

  @Field(() => String, { description: 'Kapcsolattartó e-mail-címe. (E-mail address of the contact.)' })
  kapcsolattartoEmail!: string;

  @Field(() => [String], { description: 'Hatókörök kódja a listából; legalább egy. (Codes of scopes; at least one.)' })
  hatokorok!: string[];

  @Field(() => KliensKvotaInput, { nullable: true, description: 'Kvóta. (Quota.)' })
  kvota?: KliensKvotaInput | null;

  @Field(() => Datum, { nullable: true, description: 'Első nap. (First day.)' })
  ervenyesTol?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Utolsó nap; üres, ha határozatlan. (Last day; empty when indefinite.)' })
  ervenyesIg?: string | null;
}

@ObjectType({ description: 'A módosítás eredménye. (Result.)' })
@Permission('*')
export class KliensModositPayload extends ActPayload {
  @Field(() => Kliens, { nullable: true, description: 'A módosított kliens. (The changed client.)' })
  kliens?: Kliens;
}

/** Loads a client that is still a client. */
export async function eloKliens(ctx: Ctx, { id, verzio }: { id: string; verzio: number }): Promise<Kliens> {
  const kliens = await betolt(ctx, Kliens, id, verzio);
  if (kliens.visszavonva) throw refusal('MAR_VISSZAVONT', 'Ezt a klienst már visszavonták. Hozzon létre újat.', ['input', 'id']);
  return kliens;
}

@Resolver()
export class KliensModosit {
  @Mutation(() => KliensModositPayload, {
    description:
      'Módosítja a kliens kapcsolattartóját, hatóköreit, kvótáját, érvényességét; a kiadott jegyekre is másodperceken belül hat. (Changes contact, scopes, quota, validity; holds for issued tokens within seconds.)',
  })
  @Permission('keret.kliens.modosit')
  @FrissBelepes(15)
  kliensModosit(
    @Arg('input', () => KliensModositInput) input: KliensModositInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KliensModositPayload> {
    return act<KliensModositPayload>(ctx, 'kliensModosit', input, async () => {
      const kliens = await eloKliens(ctx, input);
      const rossz = [...adatHibai(ctx, input), ...hatokorHibai(input.hatokorok)];
      if (rossz.length > 0) throw refusals(rossz);
      Object.assign(kliens, oszlopok(input), { egyediEngedelyek: [] });
      return { kliens };
    });
  }
}
