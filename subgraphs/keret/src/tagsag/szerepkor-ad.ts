import { act, ActInput, ActPayload, betolt, Datum, FrissBelepes, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { adhato } from '../szerepkor/szerepkor.ts';
import { Tagsag } from './tagsag.entity.ts';

@InputType({ description: 'Szerepkör adása. (Giving a role.)' })
export class SzerepkorAdInput extends ActInput {
  @Field(() => ID, { description: 'Kinek. (To whom.)' })
  felhasznaloId!: string;

  @Field(() => String, { description: 'A szerepkör kódja. (Code of the role.)' })
  szerepkor!: string;

  @Field(() => Datum, { nullable: true, description: 'Első nap; alapértelmezés: ma. (First day; today by default.)' })
  ervenyesTol?: string;

  @Field(() => Datum, { nullable: true, description: 'Utolsó nap; üres, ha határozatlan. (Last day; empty when indefinite.)' })
  ervenyesIg?: string;

  @Field(() => String, { nullable: true, description: 'Indok. (Reason.)' })
  indok?: string;
}

@ObjectType({ description: 'A művelet eredménye. (Result.)' })
@Permission('*')
export class SzerepkorAdPayload extends ActPayload {
  @Field(() => Tagsag, { nullable: true, description: 'Az új tagság. (The new membership.)' })
  tagsag?: Tagsag;
}

async function nincsMeg(ctx: Ctx, { felhasznaloId, szerepkor }: SzerepkorAdInput, tol: string, ig: string | undefined): Promise<void> {
  const atfedo = await ctx.sql(
    `select 1 from tagsag where onkormanyzat = $1 and felhasznalo_id = $2 and szerepkor = $3 and visszavonva is null
       and daterange(ervenyes_tol, ervenyes_ig, '[]') && daterange($4::date, $5::date, '[]') limit 1`,
    [ctx.onkormanyzat, felhasznaloId, szerepkor, tol, ig ?? null],
  );
  if (atfedo.length > 0)
    throw refusal(
      'MAR_VAN',
      'A felhasználónak erre az időre már van ilyen szerepköre. Vonja vissza a régit, vagy adjon meg más időszakot.',
      ['input', 'szerepkor'],
    );
}

@Resolver()
export class SzerepkorAd {
  @Mutation(() => SzerepkorAdPayload, { description: 'Szerepkört ad egy felhasználónak érvényességi idővel. (Gives a role for a time.)' })
  @Permission('keret.szerepkor.ad')
  @FrissBelepes(15)
  szerepkorAd(@Arg('input', () => SzerepkorAdInput) input: SzerepkorAdInput, @ContextParam() ctx: Ctx): Promise<SzerepkorAdPayload> {
    return act<SzerepkorAdPayload>(ctx, 'szerepkorAd', input, async () => {
      const felhasznalo = await betolt(ctx, Felhasznalo, input.felhasznaloId, undefined, 'felhasznaloId');
      if (felhasznalo.allapot === 'MEGSZUNT')
        throw refusal('MEGSZUNT', 'A felhasználó megszűnt; szerepkört már nem kaphat. Hívja meg újként.', ['input', 'felhasznaloId']);
      adhato(ctx, input.szerepkor, 'szerepkor');
      const ervenyesTol = input.ervenyesTol ?? ctx.today;
      if (input.ervenyesIg && input.ervenyesIg < ervenyesTol)
        throw refusal('IDOSZAK_FORDITOTT', 'Az utolsó nap nem lehet korábbi az elsőnél. Javítsa a napokat.', ['input', 'ervenyesIg']);
      await nincsMeg(ctx, input, ervenyesTol, input.ervenyesIg);
      const tagsag = uj(ctx, Tagsag, {
        felhasznaloId: felhasznalo.id,
        szerepkor: input.szerepkor,
        ervenyesTol,
        ervenyesIg: input.ervenyesIg ?? null,
        indok: input.indok ?? null,
      });
      return { tagsag };
    });
  }
}
