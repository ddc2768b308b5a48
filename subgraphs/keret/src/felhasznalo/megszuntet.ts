import { act, ActInput, ActPayload, betolt, FrissBelepes, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Helyettesites } from '../helyettesites/helyettesites.entity.ts';
import { admin, maradAdmin } from '../tagsag/utolso-admin.ts';
import { Felhasznalo } from './felhasznalo.entity.ts';
import { nyitott } from './munkakor-megszunes.ts';

@InputType({ description: 'Felhasználó megszüntetése. (Ending a user.)' })
export class FelhasznaloMegszuntetInput extends ActInput {
  @Field(() => ID, { description: 'A távozó. (Who leaves.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => ID, { nullable: true, description: 'Aki az ellátott helyettesítéseket átveszi. (Who takes the substitutions over.)' })
  atvevoId?: string;
}

@ObjectType({ description: 'A megszüntetés eredménye. (Result.)' })
@Permission('*')
export class FelhasznaloMegszuntetPayload extends ActPayload {
  @Field(() => Felhasznalo, { nullable: true, description: 'A megszűnt felhasználó. (The ended user.)' })
  felhasznalo?: Felhasznalo;
}

async function atvevo(ctx: Ctx, { id, atvevoId }: FelhasznaloMegszuntetInput, helyettesitesek: Helyettesites[]): Promise<string> {
  if (!atvevoId)
    throw refusal('ATVEVO_KELL', 'A távozó másokat helyettesít. Adja meg, ki veszi át a helyettesítéseket.', ['input', 'atvevoId']);
  const uj = await betolt(ctx, Felhasznalo, atvevoId, undefined, 'atvevoId');
  const sajat = helyettesitesek.some(({ helyettesitettId }) => helyettesitettId === uj.id);
  if (uj.allapot !== 'AKTIV' || uj.id === id || sajat)
    throw refusal('ATVEVO_HIBAS', 'Az átvevő legyen másik, aktív munkatárs, akit a távozó nem helyettesít. Válasszon mást.', [
      'input',
      'atvevoId',
    ]);
  return uj.id;
}

@Resolver()
export class FelhasznaloMegszuntet {
  @Mutation(() => FelhasznaloMegszuntetPayload, {
    description:
      'Egy lépésben lezárja a távozó szerepköreit és helyettesítéseit, az ellátottakat átadja. (Ends a user: roles end, substitutions are handed over, in one step.)',
  })
  @Permission('keret.felhasznalo.megszuntet')
  @FrissBelepes(15)
  felhasznaloMegszuntet(
    @Arg('input', () => FelhasznaloMegszuntetInput) input: FelhasznaloMegszuntetInput,
    @ContextParam() ctx: Ctx,
  ): Promise<FelhasznaloMegszuntetPayload> {
    return act<FelhasznaloMegszuntetPayload>(ctx, 'felhasznaloMegszuntet', input, async () => {
      const felhasznalo = await betolt(ctx, Felhasznalo, input.id, input.verzio);
      if (felhasznalo.allapot === 'MEGSZUNT')
        throw refusal('MAR_MEGSZUNT', 'A felhasználó már megszűnt; nincs több teendő.', ['input', 'id']);
      if (await admin(ctx, felhasznalo.id)) await maradAdmin(ctx, felhasznalo.id);
      const { tagsagok, ellatottHelyettesitesek, sajatHelyettesitesek } = await nyitott(ctx, felhasznalo);
      const uj = ellatottHelyettesitesek.length > 0 ? await atvevo(ctx, input, ellatottHelyettesitesek) : null;
      for (const sor of ellatottHelyettesitesek) sor.helyettesId = uj!;
      for (const sor of [...tagsagok, ...sajatHelyettesitesek]) sor.visszavonva = ctx.now;
      Object.assign(felhasznalo, { allapot: 'MEGSZUNT', meghivoHash: null, meghivoLejar: null, kijelentkeztetve: ctx.now });
      return { felhasznalo };
    });
  }
}
