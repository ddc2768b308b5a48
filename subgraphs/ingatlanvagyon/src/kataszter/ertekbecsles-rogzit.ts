import { act, ActInput, ActPayload, Datum, Forint, hiba, Permission, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { esemenytBejegyez } from '../esemeny/bejegyzes.ts';
import { allapotRogzit, ismertSzakaszok } from './allapot-rogzit.ts';
import { boritolapHibai, elutasitHaHibas, eloHibai } from './ellenorzes.ts';
import { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import { BecslesMod } from './kodok.ts';
import { modositasra } from './modositasra.ts';

@InputType({ description: 'Értékbecslés rögzítése. (Entering a valuation.)' })
export class ErtekbecslesRogzitInput extends ActInput {
  @Field(() => ID, { description: 'Az ingatlan azonosítója. (Property.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen by the clerk.)' })
  verzio!: number;

  @Field(() => Forint, { description: 'Becsült érték. (Estimated value.)' })
  becsultErtek!: bigint;

  @Field(() => Datum, { description: 'A becslés napja; ettől érvényes. (Day of the valuation.)' })
  nap!: string;

  @Field(() => BecslesMod, { description: 'A becslés módja. (Method.)' })
  mod!: BecslesMod;

  @Field(() => String, { nullable: true, description: 'Leírás: szakértő, irat. (Description.)' })
  leiras?: string;
}

@ObjectType({ description: 'Az értékbecslés eredménye. (Result of the valuation.)' })
@Permission('*')
export class ErtekbecslesRogzitPayload extends ActPayload {
  @Field(() => KataszteriIngatlan, { nullable: true, description: 'Az ingatlan az új becsült értékkel. (The property.)' })
  kataszteriIngatlan?: KataszteriIngatlan;
}

const MUVELET = 'ertekbecslesRogzit';

@Resolver()
export class ErtekbecslesRogzit {
  @Mutation(() => ErtekbecslesRogzitPayload, {
    description: 'Becsült értéket rögzít napjával és módjával. (Enters an estimated value with its day and method.)',
  })
  @Permission('ingatlanvagyon.kataszter.ertekbecsul')
  ertekbecslesRogzit(
    @Arg('input', () => ErtekbecslesRogzitInput) input: ErtekbecslesRogzitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<ErtekbecslesRogzitPayload> {
    return act(ctx, MUVELET, input, async () => {
      const kataszteriIngatlan = await modositasra(ctx, input);
      elutasitHaHibas(await becslesHibai(ctx, kataszteriIngatlan, input));
      const adat = { becsultErtek: input.becsultErtek, becsultNap: input.nap, becsultMod: input.mod };
      await allapotRogzit(ctx, kataszteriIngatlan, { nap: input.nap, adat, muvelet: MUVELET, indok: input.leiras });
      await esemenytBejegyez(
        ctx,
        undefined,
        { tipus: 'ERTEKBECSLES', datum: input.nap, leiras: input.leiras },
        { TARGY: [kataszteriIngatlan] },
      );
      return { kataszteriIngatlan };
    });
  }
}

async function becslesHibai(ctx: Ctx, ingatlan: KataszteriIngatlan, input: ErtekbecslesRogzitInput): Promise<Hiba[]> {
  const [elso] = await ismertSzakaszok(ctx, ingatlan.id);
  const becsles = { ...elso!.adat, becsultErtek: input.becsultErtek, becsultNap: input.nap, becsultMod: input.mod };
  const atnevez = (h: Hiba): Hiba => (h.mezo.at(-1) === 'becsultNap' ? { ...h, mezo: ['input', 'nap'] } : h);
  return [
    ...eloHibai(ingatlan, ['input', 'id']),
    ...boritolapHibai(ctx, becsles, ['input']).map(atnevez),
    ...(input.nap < elso!.tol
      ? [hiba('KORAI_NAP', `Az ingatlan ${elso!.tol} óta van nyilvántartásban; a becslés napja nem lehet korábbi.`, ['input', 'nap'])]
      : []),
  ];
}
