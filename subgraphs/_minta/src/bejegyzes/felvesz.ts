import { act, ActInput, ActPayload, esemeny, hataridoKituz, Permission, refusal, uj, ujId, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Bejegyzes } from './bejegyzes.entity.ts';

@InputType({ description: 'Új bejegyzés. (New entry.)' })
export class BejegyzesFelveszInput extends ActInput {
  @Field(() => String, { description: 'Tárgy, legalább három betű. (Subject.)' })
  targy!: string;

  @Field(() => String, { description: 'Leírás. (Text.)' })
  leiras!: string;
}

@ObjectType({ description: 'A felvétel eredménye. (Result.)' })
@Permission('*')
export class BejegyzesFelveszPayload extends ActPayload {
  @Field(() => Bejegyzes, { nullable: true, description: 'Az új bejegyzés. (The new entry.)' })
  bejegyzes?: Bejegyzes;
}

@Resolver()
export class BejegyzesFelvesz {
  @Mutation(() => BejegyzesFelveszPayload, { description: 'Bejegyzés felvétele sorszámmal és határidővel. (Files an entry.)' })
  @Permission('minta.bejegyzes.felvesz')
  bejegyzesFelvesz(
    @Arg('input', () => BejegyzesFelveszInput) input: BejegyzesFelveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BejegyzesFelveszPayload> {
    return act<BejegyzesFelveszPayload>(ctx, 'bejegyzesFelvesz', input, async () => {
      if (input.targy.trim().length < 3)
        throw refusal('TARGY_ROVID', 'A tárgy legalább három betű. Írja le röviden, miről szól a bejegyzés.', ['input', 'targy']);
      const ev = ctx.today.slice(0, 4);
      const [sor] = await ctx.sql<{ n: string }>('select asp.kovetkezo($1, $2) as n', ['bejegyzes', ev]);
      const targy = { entitas: 'Bejegyzes', id: ujId() };
      const { esedekes } = await hataridoKituz(ctx, { szabaly: 'VALASZ', targy, kezdet: ctx.today, ugyintezoId: ctx.actor.id });
      const bejegyzes = uj(ctx, Bejegyzes, {
        id: targy.id,
        sorszam: `${sor!.n}/${ev}`,
        targy: input.targy.trim(),
        leiras: input.leiras,
        hatarido: esedekes,
        allapot: 'NYITOTT',
      });
      esemeny(ctx, { fajta: 'minta.bejegyzes.felveve', targy });
      return { bejegyzes };
    });
  }
}
