import { act, ActPayload, Datum, Fekves, hiba, Hrsz, Permission, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { forgalomkepesseg } from '../rules/forgalomkepesseg.ts';
import { esemenytBejegyez } from '../esemeny/bejegyzes.ts';
import { EsemenyTipus } from '../esemeny/kodok.ts';
import { allapotRogzit, ismertSzakaszok } from './allapot-rogzit.ts';
import { BORITOLAP_MEZOK, boritolap, type Boritolap } from './boritolap-adat.entity.ts';
import { BoritolapErtekInput } from './boritolap.input.ts';
import {
  boritolapHibai,
  elutasitHaHibas,
  eloHibai,
  foglaltHrszHibai,
  geometriaHibai,
  jovobeliNapHibai,
  kategoriaHibai,
} from './ellenorzes.ts';
import { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import type { Forgalomkepesseg } from './kodok.ts';
import { geometriaOszlopok } from './nyit.ts';
import { modositasra } from './modositasra.ts';

@InputType({
  description: 'A borítólap módosítása; a meg nem adott adat változatlan. (Change of the cover sheet; what is left out stays.)',
})
export class BoritolapModositInput extends BoritolapErtekInput {
  @Field(() => ID, { description: 'Az ingatlan azonosítója. (Property.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen by the clerk.)' })
  verzio!: number;

  @Field(() => Datum, { description: 'A változás napja; visszamenőleg is lehet. (First valid day of the change; may lie in the past.)' })
  napTol!: string;

  @Field(() => String, { description: 'A módosítás indoka. (Reason.)' })
  indok!: string;

  @Field(() => Fekves, { nullable: true, description: 'Javított fekvés. (Corrected location class.)' })
  fekves?: Fekves;

  @Field(() => Hrsz, { nullable: true, description: 'Javított helyrajzi szám. (Corrected lot number.)' })
  hrsz?: string;

  @Field(() => EsemenyTipus, { nullable: true, description: 'A változás fajtája; alapértelmezés: ADATVALTOZAS. (Kind of event.)' })
  esemenyTipus?: EsemenyTipus;
}

@ObjectType({ description: 'A módosítás eredménye. (Result of the change.)' })
@Permission('*')
export class BoritolapModositPayload extends ActPayload {
  @Field(() => KataszteriIngatlan, { nullable: true, description: 'A módosított ingatlan. (The changed property.)' })
  kataszteriIngatlan?: KataszteriIngatlan;
}

const MUVELET = 'boritolapModosit';

@Resolver()
export class BoritolapModosit {
  @Mutation(() => BoritolapModositPayload, {
    description:
      'Módosítja a borítólapot a megadott naptól; a korábbi állapot megmarad. (Changes the cover sheet from a day on; history is kept.)',
  })
  @Permission('ingatlanvagyon.kataszter.modosit')
  boritolapModosit(
    @Arg('input', () => BoritolapModositInput) input: BoritolapModositInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BoritolapModositPayload> {
    return act(ctx, MUVELET, input, async () => {
      const kataszteriIngatlan = await modositasra(ctx, input);
      const adat = valtozas(input);
      elutasitHaHibas(await modositasHibai(ctx, kataszteriIngatlan, input, adat));
      await allapotRogzit(ctx, kataszteriIngatlan, { nap: input.napTol, adat, muvelet: MUVELET, indok: input.indok });
      if (input.geometria !== undefined) Object.assign(kataszteriIngatlan, geometriaOszlopok(input.geometria));
      await esemenytBejegyez(
        ctx,
        input.esemenyId,
        { tipus: input.esemenyTipus ?? EsemenyTipus.ADATVALTOZAS, datum: input.napTol, leiras: input.indok },
        { TARGY: [kataszteriIngatlan] },
      );
      return { kataszteriIngatlan };
    });
  }
}

const TOROLHETO: readonly string[] = ['vagyonkezelo', 'jogok', 'becsultErtek', 'becsultNap', 'becsultMod'];

/** The facts that the clerk gave: null clears what may be empty and is not given for the rest; a new category brings its transferability with it. */
function valtozas(input: BoritolapModositInput): Partial<Boritolap> {
  const ertek = (mezo: string): unknown => input[mezo as keyof BoritolapModositInput];
  const megadott = BORITOLAP_MEZOK.filter((mezo) => ertek(mezo) !== undefined && (ertek(mezo) !== null || TOROLHETO.includes(mezo)));
  const adat = Object.fromEntries(megadott.map((mezo) => [mezo, ertek(mezo)])) as Partial<Boritolap>;
  if (adat.vagyonKategoriaKod && !adat.forgalomkepesseg) {
    adat.forgalomkepesseg = forgalomkepesseg(adat.vagyonKategoriaKod) as Forgalomkepesseg;
  }
  return adat;
}

async function modositasHibai(
  ctx: Ctx,
  ingatlan: KataszteriIngatlan,
  input: BoritolapModositInput,
  adat: Partial<Boritolap>,
): Promise<Hiba[]> {
  const ut = ['input'];
  const szakasz = (await ismertSzakaszok(ctx, ingatlan.id)).find((s) => s.tol <= input.napTol && (s.ig === null || input.napTol < s.ig));
  if (!szakasz) {
    return [
      hiba('KORAI_NAP', `Az ingatlan ${ingatlan.ervenyesTol} óta van nyilvántartásban; a változás napja nem lehet korábbi.`, [
        ...ut,
        'napTol',
      ]),
    ];
  }
  const eredmeny = { ...szakasz.adat, ...adat };
  return [
    ...eloHibai(ingatlan, [...ut, 'id']),
    ...jovobeliNapHibai(ctx, input.napTol, [...ut, 'napTol']),
    ...boritolapHibai(ctx, eredmeny, ut),
    ...(adat.vagyonKategoriaKod ? await kategoriaHibai(ctx, adat.vagyonKategoriaKod, input.napTol, ut) : []),
    ...geometriaHibai(input.geometria, ut),
    ...(await foglaltHrszHibai(ctx, eredmeny.fekves, [{ hrsz: eredmeny.hrsz, ut: [...ut, 'hrsz'] }], [ingatlan.id])),
    ...(valtozatlan(szakasz.adat, adat) && input.geometria === undefined
      ? [hiba('NINCS_VALTOZAS', 'A megadott adatok azonosak az érvényesekkel. Írja be, ami változott.', ut)]
      : []),
    ...(input.indok.trim() ? [] : [hiba('INDOK_HIANYZIK', 'Írja be a módosítás indokát.', [...ut, 'indok'])]),
  ];
}

const valtozatlan = (ervenyes: Boritolap, adat: Partial<Boritolap>) => {
  const mai = boritolap(ervenyes);
  return Object.entries(adat).every(([mezo, ertek]) => mai[mezo as keyof Boritolap] === (ertek ?? null));
};
