import { act, ActInput, ActPayload, betolt, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Ugyfel } from './ugyfel.entity.ts';

@InputType({ description: 'Kétszer felvett ügyfél egyesítése vagy szétválasztása. (Merging a client entered twice, or undoing it.)' })
export class UgyfelEgyesitInput extends ActInput {
  @Field(() => ID, { description: 'A fölösleges ügyfél; ez olvad be. (Client that goes.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => ID, { nullable: true, description: 'A megmaradó ügyfél; üresen: szétválasztás. (Client that stays; empty: split.)' })
  megmaradoId?: string | null;
}

@ObjectType({ description: 'Az egyesítés eredménye. (Result.)' })
@Permission('*')
export class UgyfelEgyesitPayload extends ActPayload {
  @Field(() => Ugyfel, { nullable: true, description: 'A beolvadt vagy szétválasztott ügyfél. (The merged or split client.)' })
  ugyfel?: Ugyfel;
}

@Resolver()
export class UgyfelEgyesit {
  @Mutation(() => UgyfelEgyesitPayload, {
    description:
      'Egyesít két ügyfelet úgy, hogy visszafordítható: ügyei és iratai a sajátjai maradnak, de a megmaradónál együtt látszanak. (Merges, reversibly.)',
  })
  @Permission('iratkezelo.ugyfel.egyesit')
  ugyfelEgyesit(
    @Arg('input', () => UgyfelEgyesitInput) input: UgyfelEgyesitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyfelEgyesitPayload> {
    return act<UgyfelEgyesitPayload>(ctx, 'ugyfelEgyesit', input, async () => {
      const ugyfel = await betolt(ctx, Ugyfel, input.id, input.verzio);
      const megmarado = input.megmaradoId ? await betolt(ctx, Ugyfel, input.megmaradoId, undefined, 'megmaradoId') : null;
      const beolvadtak = await ctx.em.count(Ugyfel, { egyesitveId: ugyfel.id });
      ellenorzes(
        [!megmarado && !ugyfel.egyesitveId, 'NINCS_EGYESITVE', 'Ez az ügyfél nincs egyesítve; nincs mit szétválasztani.', 'id'],
        [!!megmarado && !!ugyfel.egyesitveId, 'MAR_EGYESITETT', 'Ezt az ügyfelet már egyesítették; előbb válassza szét.', 'id'],
        [megmarado?.id === ugyfel.id, 'ONMAGAVAL', 'Két különböző ügyfelet válasszon.', 'megmaradoId'],
        [!!megmarado?.egyesitveId, 'CEL_EGYESITETT', 'A megmaradónak választott ügyfél maga is beolvadt egy másikba.', 'megmaradoId'],
        [!!megmarado && beolvadtak > 0, 'VAN_BEOLVADT', 'Ebbe az ügyfélbe már olvadt be másik; azt válassza megmaradónak.', 'id'],
        [!!megmarado && megmarado.fajta !== ugyfel.fajta, 'MAS_FAJTA', 'Személy és szervezet nem egyesíthető.', 'megmaradoId'],
      );
      return { ugyfel: Object.assign(ugyfel, { egyesitveId: megmarado?.id ?? null }) };
    });
  }
}
