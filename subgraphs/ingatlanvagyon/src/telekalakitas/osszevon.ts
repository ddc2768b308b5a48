import { act, ActInput, ActPayload, Datum, hiba, Permission, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { osszevonasAkadalyai, osszevontBecsles, osszevontBruttoErtek, type OsszevonasAkadaly } from '../rules/osszevonas.ts';
import { esemenytBejegyez } from '../esemeny/bejegyzes.ts';
import { elutasitHaHibas } from '../kataszter/ellenorzes.ts';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { lezar, lezarasHibai } from '../kataszter/lezar.ts';
import { modositasraMind } from '../kataszter/modositasra.ts';
import { ingatlanokNyit } from '../kataszter/nyit.ts';
import { teruletHibai } from './terulet-hiba.ts';
import { UjTelekInput, utodBoritolap, utodHibai } from './uj-telek.ts';

@InputType({ description: 'Összevonandó ingatlan a látott verzióval. (Property to merge, with the version seen.)' })
export class OsszevonandoInput {
  @Field(() => ID, { description: 'Az ingatlan azonosítója. (Property.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen by the clerk.)' })
  verzio!: number;
}

@InputType({ description: 'Telek-összevonás. (Merger of parcels.)' })
export class IngatlanOsszevonInput extends ActInput {
  @Field(() => [OsszevonandoInput], { description: 'Az összevonandó ingatlanok. (Properties to merge.)' })
  elodok!: OsszevonandoInput[];

  @Field(() => Datum, { description: 'Az összevonás napja. (Day of the merger.)' })
  nap!: string;

  @Field(() => UjTelekInput, { description: 'Az új telek. (The new parcel.)' })
  utod!: UjTelekInput;

  @Field(() => String, { nullable: true, description: 'A telekalakítási határozat száma. (Number of the decision.)' })
  dontesSzam?: string;

  @Field(() => ID, { nullable: true, description: 'A korábban bejelentett esemény. (Reported event that this entry settles.)' })
  esemenyId?: string;
}

@ObjectType({ description: 'Az összevonás eredménye. (Result of the merger.)' })
@Permission('*')
export class IngatlanOsszevonPayload extends ActPayload {
  @Field(() => [KataszteriIngatlan], { nullable: true, description: 'A lezárt elődök. (Closed predecessors.)' })
  elodok?: KataszteriIngatlan[];

  @Field(() => KataszteriIngatlan, { nullable: true, description: 'Az utód. (Successor.)' })
  utod?: KataszteriIngatlan;
}

const MUVELET = 'ingatlanOsszevon';
const LEGTOBB_ELOD = 50;

@Resolver()
export class IngatlanOsszevon {
  @Mutation(() => IngatlanOsszevonPayload, {
    description:
      'Összevonja a telkeket: területük és értékük összeadódik, az elődök aznap lezárulnak. (Merges parcels: areas and values add up, predecessors close that day.)',
  })
  @Permission('ingatlanvagyon.kataszter.osszevon')
  ingatlanOsszevon(
    @Arg('input', () => IngatlanOsszevonInput) input: IngatlanOsszevonInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IngatlanOsszevonPayload> {
    return act(ctx, MUVELET, input, async () => {
      elutasitHaHibas(darabHibai(input));
      const elodok = await modositasraMind(ctx, input.elodok, 'elodok');
      const adat = utodBoritolap(elodok[0]!, input.utod, osszesErtek(elodok));
      elutasitHaHibas([
        ...elteroHibai(elodok, input),
        ...(await mindLezarhatoHibai(ctx, elodok, input.nap)),
        ...(await utodHibai(
          ctx,
          [{ adat, telek: input.utod, ut: ['input', 'utod'] }],
          input.nap,
          elodok.map((elod) => elod.id),
        )),
      ]);
      for (const elod of elodok) await lezar(ctx, elod, input.nap, 'OSSZEVONVA', MUVELET, input.dontesSzam);
      const [utod] = await ingatlanokNyit(ctx, [{ adat, nap: input.nap, geometria: input.utod.geometria, muvelet: MUVELET }]);
      await esemenytBejegyez(
        ctx,
        input.esemenyId,
        { tipus: 'OSSZEVONAS', datum: input.nap, dontesSzam: input.dontesSzam },
        { ELOD: elodok, UTOD: [utod!] },
      );
      return { elodok, utod };
    });
  }
}

function darabHibai({ elodok }: IngatlanOsszevonInput): Hiba[] {
  const kulonbozo = new Set(elodok.map((elod) => elod.id)).size;
  return kulonbozo === elodok.length && kulonbozo >= 2 && kulonbozo <= LEGTOBB_ELOD
    ? []
    : [hiba('ELODOK_SZAMA', `Összevonáshoz legalább 2, legfeljebb ${LEGTOBB_ELOD} különböző ingatlan kell.`, ['input', 'elodok'])];
}

async function mindLezarhatoHibai(ctx: Ctx, elodok: readonly KataszteriIngatlan[], nap: string): Promise<Hiba[]> {
  const hibak: Hiba[] = [];
  for (const [i, elod] of elodok.entries())
    hibak.push(...(await lezarasHibai(ctx, elod, nap, ['input', 'nap'], ['input', 'elodok', String(i)])));
  return hibak;
}

const UZENET: Record<OsszevonasAkadaly, { uzenet: string; mezo: string[] }> = {
  FEKVES_ELTER: { uzenet: 'Csak azonos fekvésű ingatlanok vonhatók össze.', mezo: ['input', 'elodok'] },
  HANYAD_ELTER: {
    uzenet: 'Csak azonos tulajdoni hányadú ingatlanok vonhatók össze. Előbb rendezze a hányadokat.',
    mezo: ['input', 'elodok'],
  },
  KATEGORIA_ELTER: {
    uzenet: 'Az elődök vagyoni kategóriája különböző. Adja meg az új ingatlanét.',
    mezo: ['input', 'utod', 'vagyonKategoriaKod'],
  },
};

function osszesErtek(elodok: readonly KataszteriIngatlan[]) {
  const becsles = osszevontBecsles(elodok);
  return {
    bruttoErtek: osszevontBruttoErtek(elodok),
    becsultErtek: becsles?.becsultErtek ?? null,
    becsultNap: becsles?.legregebbi.becsultNap ?? null,
    becsultMod: becsles?.legregebbi.becsultMod ?? null,
  };
}

function elteroHibai(elodok: readonly KataszteriIngatlan[], input: IngatlanOsszevonInput): Hiba[] {
  const akadalyok = osszevonasAkadalyai(elodok, input.utod.vagyonKategoriaKod ?? null);
  return [
    ...teruletHibai(
      elodok.map((elod) => elod.terulet),
      [input.utod.terulet],
      ['input', 'utod', 'terulet'],
    ),
    ...akadalyok.map((kod) => hiba(kod, UZENET[kod].uzenet, UZENET[kod].mezo)),
  ];
}
