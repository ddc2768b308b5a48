import { act, ActInput, ActPayload, betolt, Datum, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AdozoAdatInput, adozoAdat, adozoEllenoriz } from './adozo-adat.ts';
import { Adozo } from './adozo.entity.ts';

@InputType({ description: 'Adózó adatainak helyesbítése. (Correcting a taxpayer.)' })
export class AdozoHelyesbitInput extends ActInput {
  @Field(() => ID, { description: 'Az adózó azonosítója. (Taxpayer.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => AdozoAdatInput, { description: 'A helyes adatok. (Right data.)' })
  adat!: AdozoAdatInput;

  @Field(() => Datum, { nullable: true, description: 'Elhalálozás napja. (Date of death.)' })
  elhunyt?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Megszűnés napja. (Date of dissolution.)' })
  megszunt?: string | null;
}

@ObjectType({ description: 'A helyesbítés eredménye. (Result.)' })
@Permission('*')
export class AdozoHelyesbitPayload extends ActPayload {
  @Field(() => Adozo, { nullable: true, description: 'A helyesbített adózó. (The corrected taxpayer.)' })
  adozo?: Adozo;
}

@Resolver()
export class AdozoHelyesbit {
  @Mutation(() => AdozoHelyesbitPayload, { description: 'Adózó adatait helyesbíti. (Corrects a taxpayer.)' })
  @Permission('ado.adozo.helyesbit')
  adozoHelyesbit(
    @Arg('input', () => AdozoHelyesbitInput) input: AdozoHelyesbitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<AdozoHelyesbitPayload> {
    return act<AdozoHelyesbitPayload>(ctx, 'adozoHelyesbit', input, async () => {
      const adozo = await betolt(ctx, Adozo, input.id, input.verzio);
      const adat = adozoAdat(input.adat);
      await adozoEllenoriz(ctx, adat, adozo.id);
      const { elhunyt = null, megszunt = null } = input;
      ellenorzes(
        [
          elhunyt !== null && adat.fajta === 'SZERVEZET',
          'NEM_TERMESZETES',
          'Szervezetnél a megszűnés napját adja meg, ne az elhalálozásét.',
          'elhunyt',
        ],
        [(elhunyt ?? '') > ctx.today, 'JOVOBELI_NAP', 'Az elhalálozás napja nem lehet a jövőben.', 'elhunyt'],
        [(megszunt ?? '') > ctx.today, 'JOVOBELI_NAP', 'A megszűnés napja nem lehet a jövőben.', 'megszunt'],
      );
      return { adozo: Object.assign(adozo, adat, { elhunyt, megszunt }) };
    });
  }
}
