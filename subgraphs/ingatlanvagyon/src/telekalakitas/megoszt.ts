import { act, ActInput, ActPayload, Datum, hiba, Permission, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ertekFelosztas } from '../rules/ertek-felosztas.ts';
import { torzsszam } from '../rules/hrsz-fekves.ts';
import { esemenytBejegyez } from '../esemeny/bejegyzes.ts';
import { elutasitHaHibas } from '../kataszter/ellenorzes.ts';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { lezar, lezarasHibai } from '../kataszter/lezar.ts';
import { modositasra } from '../kataszter/modositasra.ts';
import { ingatlanokNyit } from '../kataszter/nyit.ts';
import { teruletHibai } from './terulet-hiba.ts';
import { UjTelekInput, utodBoritolap, utodHibai, type Utod } from './uj-telek.ts';

@InputType({ description: 'Telekmegosztás. (Division of a parcel.)' })
export class IngatlanMegosztInput extends ActInput {
  @Field(() => ID, { description: 'A megosztandó ingatlan. (Property to divide.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen by the clerk.)' })
  verzio!: number;

  @Field(() => Datum, { description: 'A megosztás napja. (Day of the division.)' })
  nap!: string;

  @Field(() => [UjTelekInput], { description: 'Az új telkek. (New parcels.)' })
  reszek!: UjTelekInput[];

  @Field(() => String, { nullable: true, description: 'A telekalakítási határozat száma. (Number of the decision.)' })
  dontesSzam?: string;

  @Field(() => ID, { nullable: true, description: 'A korábban bejelentett esemény. (Reported event that this entry settles.)' })
  esemenyId?: string;
}

@ObjectType({ description: 'A megosztás eredménye. (Result of the division.)' })
@Permission('*')
export class IngatlanMegosztPayload extends ActPayload {
  @Field(() => KataszteriIngatlan, { nullable: true, description: 'A lezárt előd. (Closed predecessor.)' })
  elod?: KataszteriIngatlan;

  @Field(() => [KataszteriIngatlan], { nullable: true, description: 'Az utódok. (Successors.)' })
  utodok?: KataszteriIngatlan[];
}

const MUVELET = 'ingatlanMegoszt';
const LEGTOBB_RESZ = 100;

@Resolver()
export class IngatlanMegoszt {
  @Mutation(() => IngatlanMegosztPayload, {
    description:
      'Megosztja a telket: a területek egyeznek, az érték terület szerint oszlik, az előd aznap lezárul. (Divides a parcel: areas tie, value follows area, the predecessor closes that day.)',
  })
  @Permission('ingatlanvagyon.kataszter.megoszt')
  ingatlanMegoszt(
    @Arg('input', () => IngatlanMegosztInput) input: IngatlanMegosztInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IngatlanMegosztPayload> {
    return act(ctx, MUVELET, input, async () => {
      const elod = await modositasra(ctx, input);
      elutasitHaHibas(alakiHibak(elod, input));
      const utodAdatok = felosztas(elod, input.reszek);
      elutasitHaHibas([
        ...(await lezarasHibai(ctx, elod, input.nap, ['input', 'nap'], ['input', 'id'])),
        ...(await utodHibai(ctx, utodAdatok, input.nap, [elod.id])),
      ]);
      await lezar(ctx, elod, input.nap, 'MEGOSZTVA', MUVELET, input.dontesSzam);
      const utodok = await ingatlanokNyit(
        ctx,
        utodAdatok.map(({ adat, telek }) => ({ adat, nap: input.nap, geometria: telek.geometria, muvelet: MUVELET })),
      );
      await esemenytBejegyez(
        ctx,
        input.esemenyId,
        { tipus: 'MEGOSZTAS', datum: input.nap, dontesSzam: input.dontesSzam },
        { ELOD: [elod], UTOD: utodok },
      );
      return { elod, utodok };
    });
  }
}

/** What must hold before anything can be shared out. */
function alakiHibak(elod: KataszteriIngatlan, { reszek }: IngatlanMegosztInput): Hiba[] {
  const idegen = (resz: UjTelekInput) => torzsszam(resz.hrsz) !== torzsszam(elod.hrsz) || resz.hrsz === elod.hrsz;
  return [
    ...(reszek.length < 2 || reszek.length > LEGTOBB_RESZ
      ? [hiba('RESZEK_SZAMA', `Megosztáshoz legalább 2, legfeljebb ${LEGTOBB_RESZ} rész kell.`, ['input', 'reszek'])]
      : []),
    ...teruletHibai(
      [elod.terulet],
      reszek.map((resz) => resz.terulet),
      ['input', 'reszek'],
    ),
    ...reszek.flatMap((resz, i) =>
      resz.terulet > 0 ? [] : [hiba('TERULET_HIBAS', 'A terület legalább 1 m².', ['input', 'reszek', String(i), 'terulet'])],
    ),
    ...reszek.flatMap((resz, i) =>
      idegen(resz)
        ? [
            hiba(
              'HRSZ_NEM_ALATORES',
              `Az új szám a(z) ${torzsszam(elod.hrsz)} alátörése legyen, például ${torzsszam(elod.hrsz)}/1, és ne az eredeti szám.`,
              ['input', 'reszek', String(i), 'hrsz'],
            ),
          ]
        : [],
    ),
  ];
}

function felosztas(elod: KataszteriIngatlan, reszek: readonly UjTelekInput[]): Utod[] {
  const teruletek = reszek.map((resz) => resz.terulet);
  const brutto = ertekFelosztas(elod.bruttoErtek, teruletek);
  const becsult = elod.becsultErtek == null ? null : ertekFelosztas(elod.becsultErtek, teruletek);
  return reszek.map((telek, i) => ({
    telek,
    ut: ['input', 'reszek', String(i)],
    adat: utodBoritolap(elod, telek, { bruttoErtek: brutto[i]!, becsultErtek: becsult?.[i] ?? null }),
  }));
}
