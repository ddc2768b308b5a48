import { act, ActInput, ActPayload, betolt, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Felhasznalo } from './felhasznalo.entity.ts';

@InputType({ description: 'Kijelentkeztetés. (Signing a user out.)' })
export class KijelentkeztetInput extends ActInput {
  @Field(() => ID, { description: 'A felhasználó azonosítója. (User.)' })
  id!: string;
}

@ObjectType({ description: 'A kijelentkeztetés eredménye. (Result.)' })
@Permission('*')
export class KijelentkeztetPayload extends ActPayload {
  @Field(() => Felhasznalo, { nullable: true, description: 'A felhasználó. (The user.)' })
  felhasznalo?: Felhasznalo;
}

@Resolver()
export class Kijelentkeztet {
  @Mutation(() => KijelentkeztetPayload, {
    description:
      'Kilépteti a felhasználót ebből az önkormányzatból; újra be kell jelentkeznie. (Signs the user out of this municipality; a new login is needed.)',
  })
  @Permission('keret.felhasznalo.kijelentkeztet')
  kijelentkeztet(
    @Arg('input', () => KijelentkeztetInput) input: KijelentkeztetInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KijelentkeztetPayload> {
    return act<KijelentkeztetPayload>(ctx, 'kijelentkeztet', input, async () => {
      const felhasznalo = await betolt(ctx, Felhasznalo, input.id);
      felhasznalo.kijelentkeztetve = ctx.now;
      return { felhasznalo };
    });
  }
}
