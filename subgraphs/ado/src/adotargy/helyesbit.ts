import { act, ActInput, ActPayload, betolt, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AdotargyAdatInput, AdotargyAlanyInput, adotargyAdat, adotargyEllenoriz } from './adotargy-adat.ts';
import { AdotargyAlany } from './adotargy-alany.entity.ts';
import { Adotargy } from './adotargy.entity.ts';

@InputType({ description: 'Adótárgy helyesbítése. (Correcting a taxed object.)' })
export class AdotargyHelyesbitInput extends ActInput {
  @Field(() => ID, { description: 'Az adótárgy azonosítója. (Object.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => AdotargyAdatInput, { description: 'A helyes adatok. (Right data.)' })
  adat!: AdotargyAdatInput;
}

@ObjectType({ description: 'A helyesbítés eredménye. (Result.)' })
@Permission('*')
export class AdotargyHelyesbitPayload extends ActPayload {
  @Field(() => Adotargy, { nullable: true, description: 'A helyesbített adótárgy. (The corrected object.)' })
  adotargy?: Adotargy;
}

@Resolver()
export class AdotargyHelyesbit {
  @Mutation(() => AdotargyHelyesbitPayload, { description: 'Adótárgyat és alanyait helyesbíti. (Corrects an object and its taxpayers.)' })
  @Permission('ado.adotargy.helyesbit')
  adotargyHelyesbit(
    @Arg('input', () => AdotargyHelyesbitInput) input: AdotargyHelyesbitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<AdotargyHelyesbitPayload> {
    return act<AdotargyHelyesbitPayload>(ctx, 'adotargyHelyesbit', input, async () => {
      const adotargy = await betolt(ctx, Adotargy, input.id, input.verzio);
      await adotargyEllenoriz(ctx, input.adat);
      Object.assign(adotargy, adotargyAdat(input.adat));
      await alanyokCsereje(ctx, adotargy.id, input.adat.alanyok);
      return { adotargy };
    });
  }
}

/** Keeps the rows of taxpayers that stay, so that the journal shows what really changed. */
async function alanyokCsereje(ctx: Ctx, adotargyId: string, alanyok: readonly AdotargyAlanyInput[]): Promise<void> {
  const regiek = new Map((await ctx.em.find(AdotargyAlany, { adotargyId })).map((alany) => [alany.adozoId, alany]));
  for (const alany of alanyok) {
    const regi = regiek.get(alany.adozoId);
    regiek.delete(alany.adozoId);
    if (regi) Object.assign(regi, alany);
    else uj(ctx, AdotargyAlany, { ...alany, adotargyId });
  }
  for (const megszunt of regiek.values()) ctx.em.remove(megszunt);
}
