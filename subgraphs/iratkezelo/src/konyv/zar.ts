import { act, ActInput, ActPayload, betolt, ellenorzes, FrissBelepes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Iktatokonyv } from './iktatokonyv.entity.ts';
import { konyvLenyomat } from './lenyomat.ts';

@InputType({ description: 'Iktatókönyv zárása. (Closing a registry book.)' })
export class IktatokonyvZarInput extends ActInput {
  @Field(() => ID, { description: 'A könyv azonosítója. (Book.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Igaz: tudom, hogy az év még tart; az idei könyv zárása után ezzel az előtaggal idén nem lehet iktatni. (Close early.)',
  })
  evKozben!: boolean;
}

@ObjectType({ description: 'A zárás eredménye. (Result.)' })
@Permission('*')
export class IktatokonyvZarPayload extends ActPayload {
  @Field(() => Iktatokonyv, { nullable: true, description: 'A lezárt könyv a lenyomatával. (The closed book with its digest.)' })
  iktatokonyv?: Iktatokonyv;
}

@Resolver()
export class IktatokonyvZar {
  @Mutation(() => IktatokonyvZarPayload, {
    description:
      'Lezárja a könyvet az utolsó szám után, és lenyomattal rögzíti a tartalmát (335/2005. Korm. r. 39. §). (Closes and seals the book.)',
  })
  @Permission('iratkezelo.iktatokonyv.zar')
  @FrissBelepes(15)
  iktatokonyvZar(
    @Arg('input', () => IktatokonyvZarInput) input: IktatokonyvZarInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IktatokonyvZarPayload> {
    return act<IktatokonyvZarPayload>(ctx, 'iktatokonyvZar', input, async () => {
      // Waits for registrations under way: new files queue for the number, documents of old ones hold the row shared. Later ones find it closed.
      await ctx.sql("select asp.sorba('iktatokonyv', $1)", [input.id]);
      await ctx.sql('select 1 from iktatokonyv where onkormanyzat = $1 and id::text = $2 for update', [ctx.onkormanyzat, input.id]);
      const iktatokonyv = await betolt(ctx, Iktatokonyv, input.id, input.verzio);
      const idei = Number(ctx.today.slice(0, 4));
      ellenorzes(
        [iktatokonyv.lezarva != null, 'MAR_LEZART', 'Ezt a könyvet már lezárták.', 'id'],
        [
          iktatokonyv.ev >= idei && !input.evKozben,
          'EV_MEG_TART',
          `A ${iktatokonyv.ev}. év még tart; zárás december 31. után. Ha mégis most kell, erősítse meg.`,
          'evKozben',
        ],
      );
      const { utolso, lenyomat } = await konyvLenyomat(ctx, iktatokonyv.id);
      Object.assign(iktatokonyv, { lezarva: ctx.now, lezarta: ctx.actor.id, lezarasFoszam: utolso, lezarasLenyomat: lenyomat });
      return { iktatokonyv };
    });
  }
}
