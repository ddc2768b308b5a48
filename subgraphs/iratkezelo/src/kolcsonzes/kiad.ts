import { act, ActInput, ActPayload, Datum, ellenorzes, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lepesIras, ugyiratBetolt } from '../ugyirat/lepes-act.ts';
import { Kolcsonzes } from './kolcsonzes.entity.ts';

@InputType({ description: 'Kölcsönadás az irattárból. (Lending a file.)' })
export class KolcsonzesKiadInput extends ActInput {
  @Field(() => ID, { description: 'Az ügyirat. (File.)' })
  ugyiratId!: string;

  @Field(() => ID, { description: 'A kölcsönző felhasználó. (Borrower.)' })
  kolcsonzoId!: string;

  @Field(() => String, { description: 'A kölcsönző neve az őrjegyen. (Name on the slip.)' })
  kolcsonzoNev!: string;

  @Field(() => String, { description: 'Mire kell. (What for.)' })
  cel!: string;

  @Field(() => Datum, { description: 'Eddig hozza vissza. (Due back on.)' })
  hatarido!: string;
}

@ObjectType({ description: 'A kölcsönadás eredménye. (Result.)' })
@Permission('*')
export class KolcsonzesKiadPayload extends ActPayload {
  @Field(() => Kolcsonzes, { nullable: true, description: 'A kölcsönzés. (The loan.)' })
  kolcsonzes?: Kolcsonzes;
}

@Resolver()
export class KolcsonzesKiad {
  @Mutation(() => KolcsonzesKiadPayload, { description: 'Irattárban lévő ügyiratot ad kölcsön határidőre. (Lends a file until a day.)' })
  @Permission('iratkezelo.irattar.kezel')
  kolcsonzesKiad(
    @Arg('input', () => KolcsonzesKiadInput) input: KolcsonzesKiadInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KolcsonzesKiadPayload> {
    return act<KolcsonzesKiadPayload>(ctx, 'kolcsonzesKiad', input, async () => {
      const ugyirat = await ugyiratBetolt(ctx, input.ugyiratId, undefined, 'ugyiratId');
      const kint = await ctx.em.findOne(Kolcsonzes, { ugyiratId: ugyirat.id, visszahozva: null });
      ellenorzes(
        [
          !ugyirat.allapot.endsWith('IRATTARBAN'),
          'NINCS_IRATTARBAN',
          `Az ügyirat állapota ${ugyirat.allapot}; nincs irattárban.`,
          'ugyiratId',
        ],
        [kint !== null, 'KINT_VAN', `Kint van: ${kint?.kolcsonzoNev}, ${kint?.hatarido}-ig.`, 'ugyiratId'],
        [input.kolcsonzoNev.trim().length < 2, 'KOLCSONZO_HIANYZIK', 'Írja be, ki viszi el.', 'kolcsonzoNev'],
        [input.cel.trim().length < 3, 'CEL_HIANYZIK', 'Írja be, mire kell az ügyirat.', 'cel'],
        [input.hatarido < ctx.today, 'MULTBELI_HATARIDO', 'A határidő nem lehet a múltban.', 'hatarido'],
      );
      lepesIras(ctx, ugyirat, 'kolcsonzesKiad', `${input.kolcsonzoNev.trim()}, ${input.hatarido}-ig`);
      const kolcsonzes = uj(ctx, Kolcsonzes, {
        ugyiratId: ugyirat.id,
        kolcsonzoId: input.kolcsonzoId,
        kolcsonzoNev: input.kolcsonzoNev.trim(),
        cel: input.cel.trim(),
        kiadva: ctx.today,
        hatarido: input.hatarido,
        visszahozva: null,
      });
      return { kolcsonzes };
    });
  }
}
