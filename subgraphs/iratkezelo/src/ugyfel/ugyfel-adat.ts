import { Adoszam, Datum, ellenorzes, type Ctx } from '@asp/kit';
import { Field, InputType } from 'type-graphql';
import { Ugyfel, UgyfelFajta } from './ugyfel.entity.ts';

@InputType({ description: 'Az ügyfél adatai. (Data of a client.)' })
export class UgyfelAdatInput {
  @Field(() => UgyfelFajta, { description: 'Fajta. (Kind.)' })
  fajta!: UgyfelFajta;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => String, { nullable: true, description: 'Születési név. (Name at birth.)' })
  szuletesiNev?: string | null;

  @Field(() => String, { nullable: true, description: 'Születési hely. (Place of birth.)' })
  szuletesiHely?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Születési idő. (Date of birth.)' })
  szuletesiIdo?: string | null;

  @Field(() => String, { nullable: true, description: 'Anyja neve. (Mother’s name.)' })
  anyjaNeve?: string | null;

  @Field(() => Adoszam, { nullable: true, description: 'Adószám. (Tax number.)' })
  adoszam?: string | null;

  @Field(() => String, { description: 'Lakcím vagy székhely. (Address.)' })
  cim!: string;

  @Field(() => String, { nullable: true, description: 'Elektronikus elérhetőség. (Electronic address.)' })
  elektronikusCim?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Elhalálozás napja. (Date of death.)' })
  elhunyt?: string | null;
}

export type UgyfelAdat = Required<UgyfelAdatInput>;

export const ugyfelAdat = (input: UgyfelAdatInput): UgyfelAdat => ({
  fajta: input.fajta,
  nev: input.nev.trim(),
  szuletesiNev: input.szuletesiNev?.trim() || null,
  szuletesiHely: input.szuletesiHely?.trim() || null,
  szuletesiIdo: input.szuletesiIdo ?? null,
  anyjaNeve: input.anyjaNeve?.trim() || null,
  adoszam: input.adoszam ?? null,
  cim: input.cim.trim(),
  elektronikusCim: input.elektronikusCim?.trim() || null,
  elhunyt: input.elhunyt ?? null,
});

/** What a person and an organisation need to be told apart from others (Ákr. 35–36. §). */
export async function ugyfelEllenoriz(ctx: Ctx, adat: UgyfelAdat, sajatId?: string): Promise<void> {
  const szervezet = adat.fajta === 'SZERVEZET';
  const azonos = adat.adoszam
    ? (await ctx.em.find(Ugyfel, { adoszam: adat.adoszam, egyesitveId: null })).filter((u) => u.id !== sajatId)
    : [];
  ellenorzes(
    [adat.nev.length < 2, 'NEV_HIANYZIK', 'Írja be az ügyfél nevét.', 'adat.nev'],
    [adat.cim.length < 5, 'CIM_HIANYZIK', 'Írja be a lakcímet vagy a székhelyet irányítószámmal.', 'adat.cim'],
    [!szervezet && adat.adoszam !== null, 'ADOSZAM_FOLOS', 'Adószámot szervezetnél adjon meg.', 'adat.adoszam'],
    [szervezet && adat.szuletesiIdo !== null, 'SZULETES_FOLOS', 'Születési adat csak természetes személynél van.', 'adat.szuletesiIdo'],
    [(adat.szuletesiIdo ?? '') > ctx.today, 'JOVOBELI_NAP', 'A születés napja nem lehet a jövőben.', 'adat.szuletesiIdo'],
    [(adat.elhunyt ?? '') > ctx.today, 'JOVOBELI_NAP', 'Az elhalálozás napja nem lehet a jövőben.', 'adat.elhunyt'],
    [azonos.length > 0, 'MAR_NYILVANTARTOTT', 'Ezzel az adószámmal már van ügyfél; azt válassza.', 'adat.adoszam'],
  );
}
