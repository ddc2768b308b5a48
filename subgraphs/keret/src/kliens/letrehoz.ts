import { act, ActInput, ActPayload, Datum, hiba, Permission, refusals, uj, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { digest, randomSecret } from '../identity/digest.ts';
import { Kliens } from './kliens.entity.ts';

@InputType({ description: 'Új gépi kliens. (New machine client.)' })
export class KliensLetrehozInput extends ActInput {
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => [String], { description: 'Engedélyek, például ado.adonem.olvas. (Permissions.)' })
  engedelyek!: string[];

  @Field(() => Datum, { nullable: true, description: 'Utolsó nap; üres, ha határozatlan. (Last day; empty when indefinite.)' })
  ervenyesIg?: string;
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

function hibak(ctx: Ctx, { nev, engedelyek, ervenyesIg }: KliensLetrehozInput): Hiba[] {
  const lista: Hiba[] = [];
  if (nev.trim().length < 3 || nev.length > 100)
    lista.push(hiba('NEV_HIBAS', 'A név 3–100 betű. Írja le, melyik rendszer kapja a hozzáférést.', ['input', 'nev']));
  if (engedelyek.length === 0 || !engedelyek.every((e) => MINTA.test(e))) {
    lista.push(
      hiba(
        'ENGEDELY_HIBAS',
        'Adjon meg legalább egy engedélyt szakrendszer.targy.cselekves alakban; a keretrendszerből csak olvasás adható.',
        ['input', 'engedelyek'],
      ),
    );
  }
  if (ervenyesIg && ervenyesIg < ctx.today)
    lista.push(hiba('IDOSZAK_MULT', 'Az utolsó nap nem lehet a múltban. Adjon meg mai vagy későbbi napot.', ['input', 'ervenyesIg']));
  return lista;
}

@Resolver()
export class KliensLetrehoz {
  @Mutation(() => KliensLetrehozPayload, {
    description:
      'Gépi klienst hoz létre; a titka csak a válaszban látható, ezért ismétléskor új titok készül. (Makes a machine client; the secret is shown once, so the answer is not stored for repetition.)',
  })
  @Permission('keret.kliens.letrehoz')
  kliensLetrehoz(
    @Arg('input', () => KliensLetrehozInput) input: KliensLetrehozInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KliensLetrehozPayload> {
    return act<KliensLetrehozPayload>(ctx, 'kliensLetrehoz', { ...input, idempotenciaKulcs: undefined }, async () => {
      const rossz = hibak(ctx, input);
      if (rossz.length > 0) throw refusals(rossz);
      const titok = randomSecret();
      const kliens = uj(ctx, Kliens, {
        nev: input.nev.trim(),
        titokHash: digest(titok),
        engedelyek: input.engedelyek,
        ervenyesIg: input.ervenyesIg ?? null,
      });
      return { kliens, titok };
    });
  }
}
