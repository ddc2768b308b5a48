import { act, ActInput, ActPayload, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { UgyfelAdatInput, ugyfelAdat, ugyfelEllenoriz } from './ugyfel-adat.ts';
import { Ugyfel } from './ugyfel.entity.ts';

@InputType({ description: 'Új ügyfél. (New client.)' })
export class UgyfelLetrehozInput extends ActInput {
  @Field(() => UgyfelAdatInput, { description: 'Az ügyfél adatai. (Data.)' })
  adat!: UgyfelAdatInput;
}

@ObjectType({ description: 'A felvétel eredménye. (Result.)' })
@Permission('*')
export class UgyfelLetrehozPayload extends ActPayload {
  @Field(() => Ugyfel, { nullable: true, description: 'Az ügyfél. (The client.)' })
  ugyfel?: Ugyfel;
}

@Resolver()
export class UgyfelLetrehoz {
  @Mutation(() => UgyfelLetrehozPayload, { description: 'Ügyfelet vesz fel a nyilvántartásba. (Registers a client.)' })
  @Permission('iratkezelo.ugyfel.kezel')
  ugyfelLetrehoz(
    @Arg('input', () => UgyfelLetrehozInput) input: UgyfelLetrehozInput,
    @ContextParam() ctx: Ctx,
  ): Promise<UgyfelLetrehozPayload> {
    return act<UgyfelLetrehozPayload>(ctx, 'ugyfelLetrehoz', input, async () => {
      const adat = ugyfelAdat(input.adat);
      await ugyfelEllenoriz(ctx, adat);
      return { ugyfel: uj(ctx, Ugyfel, { ...adat, egyesitveId: null }) };
    });
  }
}
