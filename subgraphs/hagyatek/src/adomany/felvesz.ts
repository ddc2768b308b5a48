import { act, ActInput, ActPayload, Datum, ellenorzes, Forint, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { leszarmazoiKulcsok } from '../csaladfa/fa.ts';
import { lepesIras, szerkeszthetoUgy } from '../ugy/ugy-act.ts';
import { Adomany } from './adomany.entity.ts';

@InputType({ description: 'Osztályra bocsátandó adomány felvétele. (Adding a gift to be collated.)' })
export class AdomanyFelveszInput extends ActInput {
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  ugyId!: string;

  @Field(() => ID, { description: 'Ki kapta: egy leszármazó kulcsa a családfán. (Descendant who had it.)' })
  kulcs!: string;

  @Field(() => String, { description: 'Mit kapott. (What.)' })
  leiras!: string;

  @Field(() => Forint, { description: 'Juttatáskori tiszta érték. (Value when given.)' })
  ertek!: bigint;

  @Field(() => Datum, { nullable: true, description: 'Mikor kapta. (When.)' })
  juttatva?: string | null;
}

@ObjectType({ description: 'A felvétel eredménye. (Result.)' })
@Permission('*')
export class AdomanyFelveszPayload extends ActPayload {
  @Field(() => Adomany, { nullable: true, description: 'Az adomány. (The gift.)' })
  adomany?: Adomany;
}

@Resolver()
export class AdomanyFelvesz {
  @Mutation(() => AdomanyFelveszPayload, {
    description:
      'Felvesz egy adományt, amelyet osztályra kell bocsátani: az örökhagyó kikötötte, vagy a körülményekből ez következik; szokásos mértékűt nem (Ptk. 7:56. §). (Adds a gift to be collated.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  adomanyFelvesz(
    @Arg('input', () => AdomanyFelveszInput) input: AdomanyFelveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<AdomanyFelveszPayload> {
    return act<AdomanyFelveszPayload>(ctx, 'adomanyFelvesz', input, async () => {
      const ugy = await szerkeszthetoUgy(ctx, input.ugyId);
      const leszarmazok = await leszarmazoiKulcsok(ctx, ugy.id);
      ellenorzes(
        [
          !leszarmazok.has(input.kulcs),
          'NEM_LESZARMAZO',
          'Osztályra bocsátani csak leszármazónak kell. Válasszon közülük, vagy vegye fel a családfára.',
          'kulcs',
        ],
        [input.leiras.trim().length < 3, 'LEIRAS_ROVID', 'Írja le, mit kapott, legalább három betűvel.', 'leiras'],
        [input.ertek <= 0n, 'ERTEK_HIBAS', 'Az adomány értéke pozitív egész forint.', 'ertek'],
        [!!input.juttatva && input.juttatva > ctx.today, 'JOVOBELI_NAP', 'Az adomány napja nem lehet a jövőben.', 'juttatva'],
      );
      const adomany = uj(ctx, Adomany, {
        ugyId: ugy.id,
        kulcs: input.kulcs,
        leiras: input.leiras.trim(),
        ertek: input.ertek,
        juttatva: input.juttatva ?? null,
      });
      lepesIras(ctx, ugy, 'adomanyFelvesz');
      return { adomany };
    });
  }
}
