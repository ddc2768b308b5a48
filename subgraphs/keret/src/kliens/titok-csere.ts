import { act, ActInput, ActPayload, FrissBelepes, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { digest, randomSecret } from '../identity/digest.ts';
import { Kliens } from './kliens.entity.ts';
import { eloKliens } from './modosit.ts';

const EGY_ORA = 3_600_000;
const LEGHOSSZABB_ORA = 30 * 24;

@InputType({ description: 'A kliens titkának cseréje. (Changing the secret of a client.)' })
export class KliensTitokCsereInput extends ActInput {
  @Field(() => ID, { description: 'A kliens azonosítója. (Client.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => Int, {
    defaultValue: 24,
    description:
      'Ennyi óráig érvényes még a régi titok, 0–720; 0, ha a titok kitudódott: a vele kért jegyek is azonnal megszűnnek. (Hours for which the old secret still holds; 0 when it leaked: its tokens end at once.)',
  })
  atfedesOra!: number;
}

@ObjectType({ description: 'A csere eredménye. (Result.)' })
@Permission('*')
export class KliensTitokCserePayload extends ActPayload {
  @Field(() => Kliens, { nullable: true, description: 'A kliens. (The client.)' })
  kliens?: Kliens;

  @Field(() => String, { nullable: true, description: 'Az új titok; csak most látható, őrizze meg. (The new secret; shown only now.)' })
  titok?: string;
}

@Resolver()
export class KliensTitokCsere {
  @Mutation(() => KliensTitokCserePayload, {
    description:
      'Új titkot ad; a régi az átfedés végéig szintén érvényes, egy még régebbi megszűnik. A titok csak a válaszban látható, ezért ismétléskor a verzió eltér. (New secret; the old one holds until the end of the overlap, an even older one ends. Shown once, so a repetition is refused by its version.)',
  })
  @Permission('keret.kliens.cserel')
  @FrissBelepes(15)
  kliensTitokCsere(
    @Arg('input', () => KliensTitokCsereInput) input: KliensTitokCsereInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KliensTitokCserePayload> {
    return act<KliensTitokCserePayload>(ctx, 'kliensTitokCsere', { ...input, idempotenciaKulcs: undefined }, async () => {
      const { atfedesOra } = input;
      if (atfedesOra < 0 || atfedesOra > LEGHOSSZABB_ORA)
        throw refusal('ATFEDES_HIBAS', `Az átfedés 0–${LEGHOSSZABB_ORA} óra lehet. Javítsa.`, ['input', 'atfedesOra']);
      const kliens = await eloKliens(ctx, input);
      const titok = randomSecret();
      Object.assign(kliens, {
        elozoTitokHash: atfedesOra > 0 ? kliens.titokHash : null,
        elozoTitokLejar: new Date(ctx.now.getTime() + atfedesOra * EGY_ORA),
        titokHash: digest(titok),
        titokKeszult: ctx.now,
      });
      return { kliens, titok };
    });
  }
}
