import { act, ActInput, ActPayload, FrissBelepes, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { Betekintes } from './betekintes.entity.ts';

@InputType({ description: 'Támogatói betekintés megnyitása. (Opening a support view.)' })
export class BetekintesMegnyitInput extends ActInput {
  @Field(() => ID, { description: 'A támogató fiókjának azonosítója, a hibajegyből. (Account of the supporter, from the ticket.)' })
  tamogatoId!: string;

  @Field(() => String, { description: 'A támogató neve. (Name of the supporter.)' })
  tamogatoNev!: string;

  @Field(() => String, { description: 'A hibajegy száma. (Ticket.)' })
  jegyszam!: string;

  @Field(() => String, { description: 'Indok. (Reason.)' })
  indok!: string;
}

@ObjectType({ description: 'A megnyitás eredménye. (Result.)' })
@Permission('*')
export class BetekintesMegnyitPayload extends ActPayload {
  @Field(() => Betekintes, { nullable: true, description: 'A megnyitott betekintés. (The view opened.)' })
  betekintes?: Betekintes;
}

const KET_ORA = 2 * 3_600_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The supporter appears among the users, without any role of his own. */
async function tamogato(ctx: Ctx, { tamogatoId, tamogatoNev }: BetekintesMegnyitInput): Promise<string> {
  if (!UUID.test(tamogatoId))
    throw refusal('AZONOSITO_HIBAS', 'A támogató azonosítója nem megfelelő. Másolja át a hibajegyből.', ['input', 'tamogatoId']);
  if (tamogatoNev.trim().length < 3) throw refusal('NEV_HIBAS', 'Írja be a támogató nevét a hibajegyből.', ['input', 'tamogatoNev']);
  const meglevo = await ctx.em.findOne(Felhasznalo, { id: tamogatoId });
  if (meglevo && meglevo.allapot !== 'AKTIV')
    throw refusal('NEM_AKTIV', 'A támogató itt zárolt vagy megszűnt felhasználó. Kérjen másik támogatót.', ['input', 'tamogatoId']);
  if (!meglevo) uj(ctx, Felhasznalo, { id: tamogatoId, nev: tamogatoNev.trim(), munkakor: 'Kincstári támogató', allapot: 'AKTIV' });
  await ctx.em.flush();
  return tamogatoId;
}

@Resolver()
export class BetekintesMegnyit {
  @Mutation(() => BetekintesMegnyitPayload, {
    description:
      'A jegyző két órára betekintést enged egy támogatónak; minden olvasása naplózott. (The jegyző opens a two-hour view for a supporter.)',
  })
  @Permission('keret.betekintes.megnyit')
  @FrissBelepes(15)
  betekintesMegnyit(
    @Arg('input', () => BetekintesMegnyitInput) input: BetekintesMegnyitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BetekintesMegnyitPayload> {
    return act<BetekintesMegnyitPayload>(ctx, 'betekintesMegnyit', input, async () => {
      if (!ctx.actor.szerepkorok.includes('JEGYZO')) throw refusal('CSAK_JEGYZO', 'Betekintést csak a jegyző engedhet. Kérje meg őt.');
      if (input.jegyszam.trim() === '' || input.indok.trim().length < 3)
        throw refusal('INDOK_HIANYZIK', 'Adja meg a hibajegy számát és az indokot.', ['input', 'indok']);
      const tamogatoId = await tamogato(ctx, input);
      const betekintes = uj(ctx, Betekintes, {
        tamogatoId,
        jegyszam: input.jegyszam.trim(),
        indok: input.indok.trim(),
        jovahagyoId: ctx.actor.id,
        jovahagyva: ctx.now,
        lejar: new Date(ctx.now.getTime() + KET_ORA),
      });
      return { betekintes };
    });
  }
}
