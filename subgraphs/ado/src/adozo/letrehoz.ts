import { act, ActInput, ActPayload, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AdozoAdatInput, adozoAdat, adozoEllenoriz } from './adozo-adat.ts';
import { Adozo } from './adozo.entity.ts';

@InputType({ description: 'Adózó nyilvántartásba vétele. (Registering a taxpayer.)' })
export class AdozoLetrehozInput extends ActInput {
  @Field(() => AdozoAdatInput, { description: 'Az adózó adatai. (Data.)' })
  adat!: AdozoAdatInput;
}

@ObjectType({ description: 'A nyilvántartásba vétel eredménye. (Result.)' })
@Permission('*')
export class AdozoLetrehozPayload extends ActPayload {
  @Field(() => Adozo, { nullable: true, description: 'Az új adózó. (The new taxpayer.)' })
  adozo?: Adozo;
}

@Resolver()
export class AdozoLetrehoz {
  @Mutation(() => AdozoLetrehozPayload, { description: 'Adózót vesz nyilvántartásba, hézagmentes számmal. (Registers a taxpayer.)' })
  @Permission('ado.adozo.letrehoz')
  adozoLetrehoz(
    @Arg('input', () => AdozoLetrehozInput) input: AdozoLetrehozInput,
    @ContextParam() ctx: Ctx,
  ): Promise<AdozoLetrehozPayload> {
    return act<AdozoLetrehozPayload>(ctx, 'adozoLetrehoz', input, async () => {
      const adat = adozoAdat(input.adat);
      // The number first: two registrations wait for each other on its counter, so the second finds the first one's taxpayer.
      const [sor] = await ctx.sql<{ n: string }>("select asp.kovetkezo('adozo', '') as n");
      await adozoEllenoriz(ctx, adat);
      return { adozo: uj(ctx, Adozo, { ...adat, adozoszam: adozoszam(sor!.n), elhunyt: null, megszunt: null }) };
    });
  }
}

const adozoszam = (n: string): string => n.padStart(7, '0');
