import { act, ActInput, ActPayload, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { adonemKodbol } from '../adonem/adonem-kod.ts';
import { AdonemKod } from '../adonem/adonem.entity.ts';
import { AdotargyAdatInput, adotargyAdat, adotargyEllenoriz } from './adotargy-adat.ts';
import { AdotargyAlany } from './adotargy-alany.entity.ts';
import { Adotargy } from './adotargy.entity.ts';

@InputType({ description: 'Adótárgy nyilvántartásba vétele. (Registering a taxed object.)' })
export class AdotargyLetrehozInput extends ActInput {
  @Field(() => AdonemKod, { description: 'Adónem. (Tax.)' })
  adonemKod!: AdonemKod;

  @Field(() => AdotargyAdatInput, { description: 'Az adótárgy adatai. (Data.)' })
  adat!: AdotargyAdatInput;
}

@ObjectType({ description: 'A nyilvántartásba vétel eredménye. (Result.)' })
@Permission('*')
export class AdotargyLetrehozPayload extends ActPayload {
  @Field(() => Adotargy, { nullable: true, description: 'Az új adótárgy. (The new object.)' })
  adotargy?: Adotargy;
}

@Resolver()
export class AdotargyLetrehoz {
  @Mutation(() => AdotargyLetrehozPayload, {
    description: 'Adótárgyat vesz nyilvántartásba alanyaival. (Registers an object with its taxpayers.)',
  })
  @Permission('ado.adotargy.letrehoz')
  adotargyLetrehoz(
    @Arg('input', () => AdotargyLetrehozInput) input: AdotargyLetrehozInput,
    @ContextParam() ctx: Ctx,
  ): Promise<AdotargyLetrehozPayload> {
    return act<AdotargyLetrehozPayload>(ctx, 'adotargyLetrehoz', input, async () => {
      const adonem = await adonemKodbol(ctx, input.adonemKod);
      await adotargyEllenoriz(ctx, input.adat);
      const adotargy = uj(ctx, Adotargy, { ...adotargyAdat(input.adat), adonemId: adonem.id });
      await ctx.em.flush();
      for (const alany of input.adat.alanyok) uj(ctx, AdotargyAlany, { ...alany, adotargyId: adotargy.id });
      return { adotargy };
    });
  }
}
