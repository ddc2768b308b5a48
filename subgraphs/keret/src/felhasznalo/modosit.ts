import { act, ActInput, ActPayload, betolt, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ellenoriz } from './adatok.ts';
import { Felhasznalo } from './felhasznalo.entity.ts';

@InputType({ description: 'Felhasználó adatainak módosítása; ami hiányzik, nem változik. (Changing a user; what is missing stays.)' })
export class FelhasznaloModositInput extends ActInput {
  @Field(() => ID, { description: 'A felhasználó azonosítója. (User.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => String, { nullable: true, description: 'Teljes név. (Full name.)' })
  nev?: string;

  @Field(() => String, { nullable: true, description: 'Hivatali e-mail-cím. (Office e-mail address.)' })
  email?: string;

  @Field(() => String, { nullable: true, description: 'Munkakör. (Position.)' })
  munkakor?: string;
}

@ObjectType({ description: 'A módosítás eredménye. (Result.)' })
@Permission('*')
export class FelhasznaloModositPayload extends ActPayload {
  @Field(() => Felhasznalo, { nullable: true, description: 'A módosított felhasználó. (The changed user.)' })
  felhasznalo?: Felhasznalo;
}

@Resolver()
export class FelhasznaloModosit {
  @Mutation(() => FelhasznaloModositPayload, {
    description: 'Felhasználó nevének, elérhetőségének, munkakörének módosítása. (Changes name, contact or position.)',
  })
  @Permission('keret.felhasznalo.modosit')
  felhasznaloModosit(
    @Arg('input', () => FelhasznaloModositInput) input: FelhasznaloModositInput,
    @ContextParam() ctx: Ctx,
  ): Promise<FelhasznaloModositPayload> {
    return act<FelhasznaloModositPayload>(ctx, 'felhasznaloModosit', input, async () => {
      ellenoriz({ nev: input.nev ?? undefined, email: input.email });
      const felhasznalo = await betolt(ctx, Felhasznalo, input.id, input.verzio);
      if (input.nev != null) felhasznalo.nev = input.nev.trim();
      if (input.email !== undefined) felhasznalo.email = input.email;
      if (input.munkakor !== undefined) felhasznalo.munkakor = input.munkakor;
      return { felhasznalo };
    });
  }
}
