import { act, ActInput, betolt, Forint, hiba, Json, Permission, uj, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { eloHibai, elutasitHaHibas } from '../kataszter/ellenorzes.ts';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { Betetlap } from './betetlap.entity.ts';
import { BetetlapPayload } from './betetlap.payload.ts';
import { muszakiHibak } from './ellenorzes.ts';
import { BetetlapTipus } from './kodok.ts';

@InputType({ description: 'Új betétlap. (New sheet.)' })
export class BetetlapFelveszInput extends ActInput {
  @Field(() => ID, { description: 'Az ingatlan azonosítója. (Property.)' })
  ingatlanId!: string;

  @Field(() => ID, { nullable: true, description: 'A betétlap, amely alá tartozik. (Parent sheet.)' })
  szuloId?: string;

  @Field(() => BetetlapTipus, { description: 'Fajta. (Kind.)' })
  tipus!: BetetlapTipus;

  @Field(() => String, { description: 'Megnevezés. (Name.)' })
  megnevezes!: string;

  @Field(() => Json, { description: 'Műszaki adatok a fajta sémája szerint. (Technical data by the form of the kind.)' })
  muszakiAdatok!: Record<string, unknown>;

  @Field(() => Forint, { description: 'Számviteli bruttó érték. (Gross book value.)' })
  bruttoErtek!: bigint;
}

@Resolver()
export class BetetlapFelvesz {
  @Mutation(() => BetetlapPayload, {
    description: 'Új betétlapot nyit az ingatlan borítólapja alatt. (Opens a sheet under the cover sheet.)',
  })
  @Permission('ingatlanvagyon.betetlap.rogzit')
  betetlapFelvesz(
    @Arg('input', () => BetetlapFelveszInput) input: BetetlapFelveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BetetlapPayload> {
    return act(ctx, 'betetlapFelvesz', input, async () => {
      const ingatlan = await betolt(ctx, KataszteriIngatlan, input.ingatlanId, undefined, 'ingatlanId');
      elutasitHaHibas([...eloHibai(ingatlan, ['input', 'ingatlanId']), ...muszakiHibak(input), ...(await szuloHibai(ctx, input))]);
      return { betetlap: await ujLap(ctx, input) };
    });
  }
}

async function szuloHibai(ctx: Ctx, input: BetetlapFelveszInput): Promise<Hiba[]> {
  if (!input.szuloId) return [];
  const szulo = await betolt(ctx, Betetlap, input.szuloId, undefined, 'szuloId');
  return szulo.ingatlanId === input.ingatlanId
    ? []
    : [
        hiba('MAS_INGATLAN_LAPJA', 'A megadott szülő betétlap másik ingatlané. Válasszon ennek az ingatlannak a lapjai közül.', [
          'input',
          'szuloId',
        ]),
      ];
}

async function ujLap(ctx: Ctx, input: BetetlapFelveszInput): Promise<Betetlap> {
  const [sor] = await ctx.sql<{ sorszam: number }>(
    `select coalesce(max(sorszam), 0) + 1 as sorszam from betetlap where onkormanyzat = $1 and ingatlan_id = $2 and tipus = $3`,
    [ctx.onkormanyzat, input.ingatlanId, input.tipus],
  );
  const { ingatlanId, szuloId, tipus, megnevezes, muszakiAdatok, bruttoErtek } = input;
  const adat = { ingatlanId, szuloId: szuloId ?? null, tipus, megnevezes, muszakiAdatok, bruttoErtek };
  return uj(ctx, Betetlap, { ...adat, sorszam: sor!.sorszam, allapot: 'SZERKESZTES', valtozat: 0, ervenyesTol: ctx.today });
}
