import { act, ActInput, ActPayload, FrissBelepes, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { digest, randomSecret } from '../identity/digest.ts';
import { adhato } from '../szerepkor/szerepkor.ts';
import { Tagsag } from '../tagsag/tagsag.entity.ts';
import { ellenoriz } from './adatok.ts';
import { Felhasznalo } from './felhasznalo.entity.ts';

@InputType({ description: 'Új felhasználó meghívása. (Inviting a user.)' })
export class FelhasznaloMeghivInput extends ActInput {
  @Field(() => String, { description: 'Teljes név. (Full name.)' })
  nev!: string;

  @Field(() => String, { nullable: true, description: 'Hivatali e-mail-cím. (Office e-mail address.)' })
  email?: string;

  @Field(() => String, { nullable: true, description: 'Munkakör. (Position.)' })
  munkakor?: string;

  @Field(() => [String], { defaultValue: [], description: 'Mai naptól adott szerepkörök kódja. (Roles given from today.)' })
  szerepkorok!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'A hivatal másik önkormányzatában már meglévő felhasználó azonosítója. (Identifier of the same person in another municipality of the office.)',
  })
  letezoId?: string;
}

@ObjectType({ description: 'A meghívás eredménye. (Result.)' })
@Permission('*')
export class FelhasznaloMeghivPayload extends ActPayload {
  @Field(() => Felhasznalo, { nullable: true, description: 'A meghívott. (The invited user.)' })
  felhasznalo?: Felhasznalo;

  @Field(() => String, {
    nullable: true,
    description: 'A meghívó útvonala; csak most látható, juttassa el a meghívotthoz. (Path of the invitation; shown only now.)',
  })
  meghivo?: string;
}

const HET_NAP = 7 * 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The given identifier of a person known elsewhere in the office; a new person gets a new one. */
async function azonosito(ctx: Ctx, letezoId: string | null | undefined): Promise<{ id?: string }> {
  if (letezoId == null) return {};
  if (!UUID.test(letezoId))
    throw refusal('AZONOSITO_HIBAS', 'Az azonosító nem megfelelő. Másolja át a felhasználó adatlapjáról.', ['input', 'letezoId']);
  if (await ctx.byId(Felhasznalo).load(letezoId))
    throw refusal('MAR_FELHASZNALO', 'Ez a személy már felhasználó ebben az önkormányzatban. Adjon neki szerepkört.', [
      'input',
      'letezoId',
    ]);
  return { id: letezoId };
}

@Resolver()
export class FelhasznaloMeghiv {
  @Mutation(() => FelhasznaloMeghivPayload, {
    description:
      'Felhasználót hív meg; a meghívó hét napig érvényes, és elfogadásáig nem ad jogot. (Invites a user; no right until accepted. The link is a secret, so the answer is not stored for repetition.)',
  })
  @Permission('keret.felhasznalo.meghiv')
  @FrissBelepes(15)
  felhasznaloMeghiv(
    @Arg('input', () => FelhasznaloMeghivInput) input: FelhasznaloMeghivInput,
    @ContextParam() ctx: Ctx,
  ): Promise<FelhasznaloMeghivPayload> {
    return act<FelhasznaloMeghivPayload>(ctx, 'felhasznaloMeghiv', { ...input, idempotenciaKulcs: undefined }, async () => {
      ellenoriz(input);
      for (const kod of input.szerepkorok) adhato(ctx, kod, 'szerepkorok');
      const titok = randomSecret();
      const felhasznalo = uj(ctx, Felhasznalo, {
        ...(await azonosito(ctx, input.letezoId)),
        nev: input.nev.trim(),
        email: input.email ?? null,
        munkakor: input.munkakor ?? null,
        allapot: 'MEGHIVOTT',
        meghivoHash: digest(titok),
        meghivoLejar: new Date(ctx.now.getTime() + HET_NAP),
      });
      await ctx.em.flush();
      for (const szerepkor of new Set(input.szerepkorok))
        uj(ctx, Tagsag, { felhasznaloId: felhasznalo.id, szerepkor, ervenyesTol: ctx.today });
      return { felhasznalo, meghivo: `/oidc/meghivo/${ctx.onkormanyzat}.${felhasznalo.id}.${titok}` };
    });
  }
}
