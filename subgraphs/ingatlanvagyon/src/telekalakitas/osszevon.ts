import { act, ActInput, ActPayload, betolt, Datum, hiba, Permission, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { esemenytBejegyez } from '../esemeny/bejegyzes.ts';
import { elutasitHaHibas } from '../kataszter/ellenorzes.ts';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { lezar, lezarasHibai } from '../kataszter/lezar.ts';
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
      const elodok = await elodokBetolt(ctx, input);
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

async function elodokBetolt(ctx: Ctx, input: IngatlanOsszevonInput): Promise<KataszteriIngatlan[]> {
  const elodok: KataszteriIngatlan[] = [];
  for (const { id, verzio } of input.elodok) elodok.push(await betolt(ctx, KataszteriIngatlan, id, verzio, 'elodok'));
  return elodok;
}

async function mindLezarhatoHibai(ctx: Ctx, elodok: readonly KataszteriIngatlan[], nap: string): Promise<Hiba[]> {
  const hibak: Hiba[] = [];
  for (const [i, elod] of elodok.entries())
    hibak.push(...(await lezarasHibai(ctx, elod, nap, ['input', 'nap'], ['input', 'elodok', String(i)])));
  return hibak;
}

/** Values add up; an estimate survives only when every predecessor has one, of the oldest day among them. */
function osszesErtek(elodok: readonly KataszteriIngatlan[]) {
  const bruttoErtek = elodok.reduce((ossz, elod) => ossz + elod.bruttoErtek, 0n);
  if (elodok.some((elod) => elod.becsultErtek == null)) return { bruttoErtek, becsultErtek: null, becsultNap: null, becsultMod: null };
  const legregebbi = [...elodok].sort((a, b) => a.becsultNap!.localeCompare(b.becsultNap!))[0]!;
  const becsultErtek = elodok.reduce((ossz, elod) => ossz + elod.becsultErtek!, 0n);
  return { bruttoErtek, becsultErtek, becsultNap: legregebbi.becsultNap, becsultMod: legregebbi.becsultMod };
}

/** Only like can be merged: same fekvés, same share, same category unless the clerk names the new one. */
function elteroHibai(elodok: readonly KataszteriIngatlan[], input: IngatlanOsszevonInput): Hiba[] {
  const kulonbozik = (ertek: (elod: KataszteriIngatlan) => string) => new Set(elodok.map(ertek)).size > 1;
  const kategoria = !input.utod.vagyonKategoriaKod && kulonbozik((elod) => elod.vagyonKategoriaKod);
  return [
    ...teruletHibai(
      elodok.map((elod) => elod.terulet),
      [input.utod.terulet],
      ['input', 'utod', 'terulet'],
    ),
    ...(kulonbozik((e) => e.fekves) ? [hiba('FEKVES_ELTER', 'Csak azonos fekvésű ingatlanok vonhatók össze.', ['input', 'elodok'])] : []),
    ...(kulonbozik((e) => `${e.hanyadSzamlalo}/${e.hanyadNevezo}`)
      ? [hiba('HANYAD_ELTER', 'Csak azonos tulajdoni hányadú ingatlanok vonhatók össze. Előbb rendezze a hányadokat.', ['input', 'elodok'])]
      : []),
    ...(kategoria
      ? [
          hiba('KATEGORIA_ELTER', 'Az elődök vagyoni kategóriája különböző. Adja meg az új ingatlanét.', [
            'input',
            'utod',
            'vagyonKategoriaKod',
          ]),
        ]
      : []),
  ];
}
