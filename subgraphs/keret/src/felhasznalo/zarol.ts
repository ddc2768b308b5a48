import { act, ActInput, ActPayload, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { admin, maradAdmin } from '../tagsag/utolso-admin.ts';
import { Felhasznalo } from './felhasznalo.entity.ts';

@InputType({ description: 'Felhasználó zárolása. (Locking a user.)' })
export class FelhasznaloZarolInput extends ActInput {
  @Field(() => ID, { description: 'A felhasználó azonosítója. (User.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => String, { description: 'A zárolás oka. (Reason.)' })
  ok!: string;
}

@ObjectType({ description: 'A zárolás eredménye. (Result.)' })
@Permission('*')
export class FelhasznaloZarolPayload extends ActPayload {
  @Field(() => Felhasznalo, { nullable: true, description: 'A zárolt felhasználó. (The locked user.)' })
  felhasznalo?: Felhasznalo;
}

@Resolver()
export class FelhasznaloZarol {
  @Mutation(() => FelhasznaloZarolPayload, {
    description:
      'Zárolja a felhasználót ebben az önkormányzatban; öt másodpercen belül minden joga megszűnik. (Locks a user here; effective within five seconds.)',
  })
  @Permission('keret.felhasznalo.zarol')
  felhasznaloZarol(
    @Arg('input', () => FelhasznaloZarolInput) input: FelhasznaloZarolInput,
    @ContextParam() ctx: Ctx,
  ): Promise<FelhasznaloZarolPayload> {
    return act<FelhasznaloZarolPayload>(ctx, 'felhasznaloZarol', input, async () => {
      const felhasznalo = await betolt(ctx, Felhasznalo, input.id, input.verzio);
      if (felhasznalo.allapot !== 'AKTIV')
        throw refusal('NEM_AKTIV', 'Csak aktív felhasználó zárolható. A meghívottat szüntesse meg.', ['input', 'id']);
      if (input.ok.trim().length < 3)
        throw refusal('OK_HIANYZIK', 'Írja le a zárolás okát, hogy később is érthető legyen.', ['input', 'ok']);
      if (await admin(ctx, felhasznalo.id)) await maradAdmin(ctx, felhasznalo.id);
      felhasznalo.allapot = 'ZAROLT';
      felhasznalo.zarolasIndok = input.ok.trim();
      return { felhasznalo };
    });
  }
}
