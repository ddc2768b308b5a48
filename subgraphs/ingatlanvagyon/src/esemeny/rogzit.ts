import { act, ActInput, ActPayload, Datum, hiba, Permission, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { elutasitHaHibas, jovobeliNapHibai } from '../kataszter/ellenorzes.ts';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { erintettek, ujEsemeny } from './bejegyzes.ts';
import { IvkEsemeny } from './ivk-esemeny.entity.ts';
import { EsemenyTipus } from './kodok.ts';

@InputType({ description: 'Bejelentett vagyoni esemény. (Reported event.)' })
export class EsemenyRogzitInput extends ActInput {
  @Field(() => EsemenyTipus, { description: 'Fajta. (Kind.)' })
  tipus!: EsemenyTipus;

  @Field(() => Datum, { description: 'Az esemény napja. (Day of the event.)' })
  datum!: string;

  @Field(() => Datum, { nullable: true, description: 'A bejelentés napja; alapértelmezés: ma. (Day of the report.)' })
  bejelentve?: string;

  @Field(() => String, { nullable: true, description: 'Leírás. (Description.)' })
  leiras?: string;

  @Field(() => [ID], { nullable: true, description: 'Az érintett ingatlanok, ha már nyilvántartottak. (Properties concerned.)' })
  ingatlanIdk?: string[];
}

@ObjectType({ description: 'Esemény műveletének eredménye. (Result of an act on an event.)' })
@Permission('*')
export class EsemenyPayload extends ActPayload {
  @Field(() => IvkEsemeny, { nullable: true, description: 'Az esemény. (The event.)' })
  esemeny?: IvkEsemeny;
}

@Resolver()
export class EsemenyRogzit {
  @Mutation(() => EsemenyPayload, {
    description: 'Bejelentett eseményt rögzít; elindul a 90 napos határidő figyelése. (Records a reported event; the 90 days are watched.)',
  })
  @Permission('ingatlanvagyon.esemeny.rogzit')
  esemenyRogzit(@Arg('input', () => EsemenyRogzitInput) input: EsemenyRogzitInput, @ContextParam() ctx: Ctx): Promise<EsemenyPayload> {
    return act(ctx, 'esemenyRogzit', input, async () => {
      const bejelentve = input.bejelentve ?? ctx.today;
      const ingatlanok = await ctx.em.find(KataszteriIngatlan, { id: { $in: input.ingatlanIdk ?? [] } });
      elutasitHaHibas([...napHibai(ctx, input.datum, bejelentve), ...ismeretlenHibai(input, ingatlanok)]);
      const esemeny = ujEsemeny(ctx, { ...input, bejelentve });
      await erintettek(ctx, esemeny, { TARGY: ingatlanok });
      return { esemeny };
    });
  }
}

const napHibai = (ctx: Ctx, datum: string, bejelentve: string): Hiba[] => [
  ...jovobeliNapHibai(ctx, datum, ['input', 'datum']),
  ...jovobeliNapHibai(ctx, bejelentve, ['input', 'bejelentve']),
  ...(bejelentve < datum
    ? [hiba('NAPOK_SORRENDJE', 'A bejelentés napja nem lehet korábbi az eseménynél. Javítsa valamelyiket.', ['input', 'bejelentve'])]
    : []),
];

const ismeretlenHibai = (input: EsemenyRogzitInput, ingatlanok: readonly KataszteriIngatlan[]): Hiba[] =>
  new Set(input.ingatlanIdk).size === ingatlanok.length || !input.ingatlanIdk
    ? []
    : [
        hiba('NEM_TALALHATO', 'Az érintett ingatlanok egyike nem szerepel a kataszterben. Keresse ki újra a listából.', [
          'input',
          'ingatlanIdk',
        ]),
      ];
