import { act, ActInput, ActPayload, betolt, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lepesIras, ugyiratBetolt } from '../ugyirat/lepes-act.ts';
import { Kolcsonzes } from './kolcsonzes.entity.ts';

@InputType({ description: 'Kölcsönzött ügyirat visszavétele. (Taking a file back.)' })
export class KolcsonzesVisszaveszInput extends ActInput {
  @Field(() => ID, { description: 'A kölcsönzés. (Loan.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType({ description: 'A visszavétel eredménye. (Result.)' })
@Permission('*')
export class KolcsonzesVisszaveszPayload extends ActPayload {
  @Field(() => Kolcsonzes, { nullable: true, description: 'A lezárt kölcsönzés. (The ended loan.)' })
  kolcsonzes?: Kolcsonzes;
}

@Resolver()
export class KolcsonzesVisszavesz {
  @Mutation(() => KolcsonzesVisszaveszPayload, { description: 'Visszaveszi a kölcsönzött ügyiratot. (Takes a lent file back.)' })
  @Permission('iratkezelo.irattar.kezel')
  kolcsonzesVisszavesz(
    @Arg('input', () => KolcsonzesVisszaveszInput) input: KolcsonzesVisszaveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KolcsonzesVisszaveszPayload> {
    return act<KolcsonzesVisszaveszPayload>(ctx, 'kolcsonzesVisszavesz', input, async () => {
      const kolcsonzes = await betolt(ctx, Kolcsonzes, input.id, input.verzio);
      const ugyirat = await ugyiratBetolt(ctx, kolcsonzes.ugyiratId);
      ellenorzes([kolcsonzes.visszahozva != null, 'MAR_VISSZAHOZTAK', 'Ezt az ügyiratot már visszahozták.', 'id']);
      kolcsonzes.visszahozva = ctx.today;
      lepesIras(ctx, ugyirat, 'kolcsonzesVisszavesz', kolcsonzes.kolcsonzoNev);
      return { kolcsonzes };
    });
  }
}
