import { act, ActInput, ActPayload, betolt, Datum, ellenorzes, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { addDays } from '@asp/kit/rules';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AdotargyTipus } from '../adotargy/adotargy-tipus.ts';
import { felsoHatartMeghalad } from '../rules/felso-hatar.ts';
import { szazad, tizedes } from '../rules/szazad.ts';
import { AdoAlap, Adomertek } from './adomertek.entity.ts';
import { adonemKodbol } from './adonem-kod.ts';
import { AdonemKod } from './adonem.entity.ts';
import { Adorendelet } from './adorendelet.entity.ts';
import { torvenyiFelsoHatar } from './felso-hatar.ts';

@InputType({ description: 'Adómérték rögzítése a rendelet alapján. (Recording a rate of a decree.)' })
export class AdomertekRogzitInput extends ActInput {
  @Field(() => ID, { description: 'A rendelet azonosítója. (Decree.)' })
  rendeletId!: string;

  @Field(() => AdonemKod, { description: 'Adónem. (Tax.)' })
  adonemKod!: AdonemKod;

  @Field(() => AdotargyTipus, { nullable: true, description: 'Rendeltetés; üres, ha minden tárgyra szól. (Use; empty for all.)' })
  targyTipus?: AdotargyTipus | null;

  @Field(() => String, { defaultValue: '', description: 'Övezet; üres, ha az egész településre szól. (Zone.)' })
  ovezet!: string;

  @Field(() => AdoAlap, { description: 'Adóalap. (Base.)' })
  alap!: AdoAlap;

  @Field(() => String, { description: 'Mérték, legfeljebb két tizedessel: "1600" vagy "1,8". (Rate as decimal text.)' })
  osszeg!: string;

  @Field(() => Int, { defaultValue: 0, description: 'Kedvezmény, 0–100 százalék. (Relief.)' })
  kedvezmenySzazalek!: number;

  @Field(() => String, { nullable: true, description: 'A kedvezmény feltétele. (Condition of the relief.)' })
  kedvezmenyLeiras?: string | null;

  @Field(() => Datum, { description: 'Érvényesség kezdete; adóévre január 1. (Valid from.)' })
  ervenyesTol!: string;
}

@ObjectType({ description: 'A rögzítés eredménye. (Result.)' })
@Permission('*')
export class AdomertekRogzitPayload extends ActPayload {
  @Field(() => Adomertek, {
    nullable: true,
    description: 'Az új mérték; az előző az előtte való napon lezárult. (The new rate; the former one ends the day before.)',
  })
  adomertek?: Adomertek;
}

@Resolver()
export class AdomertekRogzit {
  @Mutation(() => AdomertekRogzitPayload, {
    description: 'Mértéket rögzít a törvényi felső határon belül. (Records a rate within the statutory maximum.)',
  })
  @Permission('ado.rendelet.rogzit')
  adomertekRogzit(
    @Arg('input', () => AdomertekRogzitInput) input: AdomertekRogzitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<AdomertekRogzitPayload> {
    return act<AdomertekRogzitPayload>(ctx, 'adomertekRogzit', input, async () => {
      const rendelet = await betolt(ctx, Adorendelet, input.rendeletId, undefined, 'rendeletId');
      const adonem = await adonemKodbol(ctx, input.adonemKod);
      const osszeg = await ellenorzottMertek(ctx, input, rendelet);
      await korabbitLezar(ctx, adonem.id, input);
      const { alap, ovezet, ervenyesTol, kedvezmenySzazalek, kedvezmenyLeiras = null } = input;
      const kozos = { rendeletId: rendelet.id, adonemId: adonem.id, targyTipus: input.targyTipus ?? '', ovezet: ovezet.trim() } as const;
      return {
        adomertek: uj(ctx, Adomertek, { ...kozos, alap, osszeg, kedvezmenySzazalek, kedvezmenyLeiras, ervenyesTol, ervenyesIg: null }),
      };
    });
  }
}

async function ellenorzottMertek(ctx: Ctx, input: AdomertekRogzitInput, rendelet: Adorendelet): Promise<string> {
  const mertek = szazad(input.osszeg);
  const hatar = await torvenyiFelsoHatar(ctx, input.adonemKod, input.alap, Number(input.ervenyesTol.slice(0, 4)));
  const tulzott = `A mérték meghaladja a törvényi felső határt, amely ${hatar === null ? '' : tizedes(hatar)}. Csökkentse a mértéket (Htv. 6. § c).`;
  ellenorzes(
    [mertek === null, 'MERTEK_ALAK', 'A mérték szám, legfeljebb két tizedessel, például 1600 vagy 1,8.', 'osszeg'],
    [mertek !== null && felsoHatartMeghalad(mertek, hatar), 'FELSO_HATAR', tulzott, 'osszeg'],
    [
      input.kedvezmenySzazalek < 0 || input.kedvezmenySzazalek > 100,
      'KEDVEZMENY',
      'A kedvezmény 0 és 100 százalék közötti egész szám.',
      'kedvezmenySzazalek',
    ],
    [
      input.ervenyesTol < rendelet.hatalybalepes,
      'HATALY_KORABBI',
      'A mérték nem lehet érvényes a rendelet hatálybalépése előtt.',
      'ervenyesTol',
    ],
  );
  return tizedes(mertek!);
}

/** The rate in force for the same objects ends the day before the new one begins; a later one is never overwritten. */
async function korabbitLezar(ctx: Ctx, adonemId: string, { targyTipus, ovezet, ervenyesTol }: AdomertekRogzitInput): Promise<void> {
  const elozok = await ctx.em.find(
    Adomertek,
    { adonemId, targyTipus: targyTipus ?? '', ovezet: ovezet.trim() },
    { orderBy: { ervenyesTol: 'desc' } },
  );
  if (elozok.some((m) => m.ervenyesTol >= ervenyesTol || (m.ervenyesIg && m.ervenyesIg >= ervenyesTol))) {
    throw refusal('ATFEDES', 'Erre a tárgyra és övezetre már van e napon vagy később érvényes mérték. Adjon meg későbbi kezdőnapot.', [
      'input',
      'ervenyesTol',
    ]);
  }
  const nyitott = elozok.find((m) => !m.ervenyesIg);
  if (nyitott) nyitott.ervenyesIg = addDays(ervenyesTol, -1);
  await ctx.em.flush();
}
