import { act, betolt, Datum, Forint, hiba, Json, Permission, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { elutasitHaHibas, jovobeliNapHibai } from '../kataszter/ellenorzes.ts';
import { Betetlap } from './betetlap.entity.ts';
import { BetetlapLepInput } from './betetlap-lep.input.ts';
import { BetetlapPayload } from './betetlap.payload.ts';
import { leptet, muszakiHibak } from './ellenorzes.ts';

@InputType({ description: 'A betétlap módosítása; a meg nem adott adat változatlan. (Change of a sheet; what is left out stays.)' })
export class BetetlapModositInput extends BetetlapLepInput {
  @Field(() => String, { nullable: true, description: 'Megnevezés. (Name.)' })
  megnevezes?: string;

  @Field(() => Json, { nullable: true, description: 'Műszaki adatok, teljes egészében. (Technical data, complete.)' })
  muszakiAdatok?: Record<string, unknown>;

  @Field(() => Forint, { nullable: true, description: 'Számviteli bruttó érték. (Gross book value.)' })
  bruttoErtek?: bigint;

  @Field(() => Datum, { nullable: true, description: 'Mióta érvényesek az adatok; alapértelmezés: ma. (First valid day; default: today.)' })
  napTol?: string;

  @Field(() => String, { nullable: true, description: 'Indok; aláírt lapnál kötelező. (Reason; required for a signed sheet.)' })
  indok?: string;
}

@Resolver()
export class BetetlapModosit {
  @Mutation(() => BetetlapPayload, {
    description:
      'Módosítja a betétlapot; az aláírt lap módosítás alá kerül, aláírt változata megmarad. (Changes a sheet; a signed one goes under change and keeps its signed version.)',
  })
  @Permission('ingatlanvagyon.betetlap.modosit')
  betetlapModosit(
    @Arg('input', () => BetetlapModositInput) input: BetetlapModositInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BetetlapPayload> {
    return act(ctx, 'betetlapModosit', input, async () => {
      const betetlap = await betolt(ctx, Betetlap, input.id, input.verzio);
      const allapot = leptet(betetlap, 'MODOSIT');
      elutasitHaHibas([...indokHibai(betetlap, input), ...jovobeliNapHibai(ctx, input.napTol ?? ctx.today, ['input', 'napTol'])]);
      Object.assign(betetlap, ujAdatok(ctx, betetlap, input), { allapot });
      elutasitHaHibas(muszakiHibak(betetlap));
      return { betetlap };
    });
  }
}

const indokHibai = (betetlap: Betetlap, { indok }: BetetlapModositInput): Hiba[] =>
  betetlap.allapot === 'ALAIRT' && !indok?.trim()
    ? [hiba('INDOK_HIANYZIK', 'Aláírt betétlap csak dokumentáltan módosítható. Írja be a módosítás indokát.', ['input', 'indok'])]
    : [];

const ujAdatok = (ctx: Ctx, betetlap: Betetlap, input: BetetlapModositInput) => ({
  megnevezes: input.megnevezes ?? betetlap.megnevezes,
  muszakiAdatok: input.muszakiAdatok ?? betetlap.muszakiAdatok,
  bruttoErtek: input.bruttoErtek ?? betetlap.bruttoErtek,
  modositasIndok: input.indok ?? betetlap.modositasIndok ?? null,
  ervenyesTol: input.napTol ?? ctx.today,
});
