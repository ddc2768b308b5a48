import { act, ActInput, ActPayload, ellenorzes, Idopont, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { eloUgyfel } from '../ugyfel/elo-ugyfel.ts';
import { AlairasEredmeny, ErkezesMod, Kuldemeny, KuldemenyFajta } from './kuldemeny.entity.ts';

@InputType({ description: 'Küldemény érkeztetése. (Receiving an item.)' })
export class KuldemenyErkeztetInput extends ActInput {
  @Field(() => String, { description: 'Beküldő. (Sender.)' })
  bekuldo!: string;

  @Field(() => String, { nullable: true, description: 'A beküldő címe. (Address.)' })
  bekuldoCim?: string | null;

  @Field(() => ID, { nullable: true, description: 'A beküldő az ügyfelek között. (Sender among the clients.)' })
  bekuldoId?: string | null;

  @Field(() => ErkezesMod, { description: 'Az érkezés módja. (How it came.)' })
  mod!: ErkezesMod;

  @Field(() => KuldemenyFajta, { description: 'Fajta. (Kind.)' })
  fajta!: KuldemenyFajta;

  @Field(() => String, { nullable: true, description: 'Ragszám, elektronikus azonosító. (Postal or electronic identifier.)' })
  ragszam?: string | null;

  @Field(() => String, { description: 'Tárgy; s. k. küldeménynél elég annyi, ami a borítékon áll. (Subject.)' })
  targy!: string;

  @Field(() => Idopont, { nullable: true, description: 'Az érkezés ideje; most, ha üres. (Arrived at; now by default.)' })
  erkezett?: Date | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Sérült. (Damaged.)' })
  serult!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Saját kezű felbontásra. (For the addressee only.)' })
  sajatKezu!: boolean;

  @Field(() => AlairasEredmeny, { defaultValue: 'NINCS', description: 'Elektronikus aláírás. (Signature.)' })
  alairas!: AlairasEredmeny;

  @Field(() => Int, { nullable: true, description: 'Lapok száma. (Sheets.)' })
  lapszam?: number | null;
}

@ObjectType({ description: 'Az érkeztetés eredménye. (Result.)' })
@Permission('*')
export class KuldemenyErkeztetPayload extends ActPayload {
  @Field(() => Kuldemeny, { nullable: true, description: 'Az érkeztetett küldemény. (The item.)' })
  kuldemeny?: Kuldemeny;
}

const ELEKTRONIKUS = new Set<string>(['EMAIL', 'HIVATALI_KAPU', 'OHP_URLAP', 'EPAPIR', 'CEGKAPU']);

@Resolver()
export class KuldemenyErkeztet {
  @Mutation(() => KuldemenyErkeztetPayload, {
    description: 'Érkeztet: hézagmentes érkeztető számot ad minden küldeménynek. (Receives an item under a gap-free number.)',
  })
  @Permission('iratkezelo.kuldemeny.erkeztet')
  kuldemenyErkeztet(
    @Arg('input', () => KuldemenyErkeztetInput) input: KuldemenyErkeztetInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KuldemenyErkeztetPayload> {
    return act<KuldemenyErkeztetPayload>(ctx, 'kuldemenyErkeztet', input, async () => {
      const erkezett = input.erkezett ?? ctx.now;
      ellenorzes(
        [input.bekuldo.trim().length < 2, 'BEKULDO_HIANYZIK', 'Írja be a beküldőt; ha nem derül ki, „ismeretlen”.', 'bekuldo'],
        [input.targy.trim().length < 3, 'TARGY_ROVID', 'A tárgy legalább három betű.', 'targy'],
        [erkezett > ctx.now, 'JOVOBELI_IDO', 'Az érkezés ideje nem lehet a jövőben.', 'erkezett'],
        [(input.lapszam ?? 0) < 0, 'LAPSZAM_HIBAS', 'A lapok száma nem lehet negatív.', 'lapszam'],
        [
          input.fajta === 'TERTIVEVENYES' && !input.ragszam?.trim(),
          'RAGSZAM_HIANYZIK',
          'Tértivevényes küldeményhez írja be a ragszámot.',
          'ragszam',
        ],
        [
          ELEKTRONIKUS.has(input.mod) !== (input.fajta === 'ELEKTRONIKUS'),
          'FAJTA_NEM_ILLIK',
          'Elektronikusan érkezett küldemény fajtája „elektronikus”, papíron érkezetté nem lehet az.',
          'fajta',
        ],
      );
      const bekuldo = input.bekuldoId ? await eloUgyfel(ctx, input.bekuldoId, 'bekuldoId') : null;
      const ev = ctx.today.slice(0, 4);
      const [sor] = await ctx.sql<{ n: string }>("select asp.sorban('erkeztetes', $1) as n", [ev]);
      const kuldemeny = uj(ctx, Kuldemeny, {
        erkeztetoSzam: `E-${sor!.n}/${ev}`,
        erkezett,
        erkeztette: ctx.actor.id,
        bekuldo: input.bekuldo.trim(),
        bekuldoCim: input.bekuldoCim?.trim() || null,
        bekuldoId: bekuldo?.id ?? null,
        mod: input.mod,
        fajta: input.fajta,
        ragszam: input.ragszam?.trim() || null,
        targy: input.targy.trim(),
        serult: input.serult,
        sajatKezu: input.sajatKezu,
        alairas: input.alairas,
        lapszam: input.lapszam ?? null,
        allapot: 'ERKEZTETETT',
        nemIktatandoOk: null,
      });
      return { kuldemeny };
    });
  }
}
