import { act, ActInput, ActPayload, Datum, FrissBelepes, hiba, Permission, refusals, uj, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { digest, randomSecret } from '../identity/digest.ts';
import { adatHibai, hatokorHibai, KliensKvotaInput, oszlopok } from './adatok.ts';
import { Kliens } from './kliens.entity.ts';

@InputType({ description: 'Új gépi kliens. (New machine client.)' })
export class KliensLetrehozInput extends ActInput {
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => String, { nullable: true, description: 'Mire használja a hozzáférést. (What the access is used for.)' })
  leiras?: string | null;

  @Field(() => String, { nullable: true, description: 'Kapcsolattartó neve; kötelező. (Name of the contact; required.)' })
  kapcsolattartoNev?: string | null;

  @Field(() => String, { nullable: true, description: 'Kapcsolattartó e-mail-címe; kötelező. (E-mail address of the contact; required.)' })
  kapcsolattartoEmail?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Hatókörök kódja a listából; legalább egy. (Codes of scopes; at least one.)' })
  hatokorok!: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Egyenként adott engedélyek. (Permissions given one by one.)',
    deprecationReason: 'Adjon hatóköröket. (Give scopes.) Removed after 2027-11-22.',
  })
  engedelyek?: string[] | null;

  @Field(() => KliensKvotaInput, { nullable: true, description: 'Kvóta. (Quota.)' })
  kvota?: KliensKvotaInput | null;

  @Field(() => Datum, { nullable: true, description: 'Első nap; üres, ha mától. (First day; empty when from today.)' })
  ervenyesTol?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Utolsó nap; üres, ha határozatlan. (Last day; empty when indefinite.)' })
  ervenyesIg?: string | null;
}

@ObjectType({ description: 'A létrehozás eredménye. (Result.)' })
@Permission('*')
export class KliensLetrehozPayload extends ActPayload {
  @Field(() => Kliens, { nullable: true, description: 'Az új kliens. (The new client.)' })
  kliens?: Kliens;

  @Field(() => String, { nullable: true, description: 'A kliens titka; csak most látható, őrizze meg. (The secret; shown only now.)' })
  titok?: string;
}

// A machine reads the framework but does not administer it.
const MINTA = /^(?!keret\.)[a-z]+(\.[a-z]+|\.\*){1,2}$|^keret\.[a-z]+\.olvas$/;

function jogHibai({ hatokorok, engedelyek }: KliensLetrehozInput): Hiba[] {
  if (!engedelyek) return hatokorHibai(hatokorok);
  if (engedelyek.length > 0 && engedelyek.every((e) => MINTA.test(e))) return hatokorok.length > 0 ? hatokorHibai(hatokorok) : [];
  return [
    hiba(
      'ENGEDELY_HIBAS',
      'Adjon meg legalább egy engedélyt szakrendszer.targy.cselekves alakban; a keretrendszerből csak olvasás adható.',
      ['input', 'engedelyek'],
    ),
  ];
}

@Resolver()
export class KliensLetrehoz {
  @Mutation(() => KliensLetrehozPayload, {
    description:
      'Gépi klienst hoz létre; a titka csak a válaszban látható, ezért ismétléskor új titok készül. (Makes a machine client; the secret is shown once, so the answer is not stored for repetition.)',
  })
  @Permission('keret.kliens.letrehoz')
  @FrissBelepes(15)
  kliensLetrehoz(
    @Arg('input', () => KliensLetrehozInput) input: KliensLetrehozInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KliensLetrehozPayload> {
    return act<KliensLetrehozPayload>(ctx, 'kliensLetrehoz', { ...input, idempotenciaKulcs: undefined }, async () => {
      const rossz = [...adatHibai(ctx, input), ...jogHibai(input)];
      if (rossz.length > 0) throw refusals(rossz);
      const titok = randomSecret();
      const kliens = uj(ctx, Kliens, {
        ...oszlopok(input),
        egyediEngedelyek: input.engedelyek ?? [],
        titokHash: digest(titok),
        titokKeszult: ctx.now,
      });
      return { kliens, titok };
    });
  }
}
