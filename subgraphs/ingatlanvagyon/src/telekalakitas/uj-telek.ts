import { hiba, Hrsz, type Ctx, type Hiba } from '@asp/kit';
import { Field, InputType, Int } from 'type-graphql';
import { forgalomkepesseg } from '../rules/forgalomkepesseg.ts';
import { boritolap, type Boritolap } from '../kataszter/boritolap-adat.entity.ts';
import { boritolapHibai, foglaltHrszHibai, geometriaHibai, kategoriaHibai, type Ut } from '../kataszter/ellenorzes.ts';
import { EovGeometriaScalar } from '../kataszter/eov-geometria.scalar.ts';
import type { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { Hasznositas, IngatlanJelleg, type Forgalomkepesseg } from '../kataszter/kodok.ts';

@InputType({
  description:
    'Telekalakítással létrejövő ingatlan; a meg nem adott adat az elődé. (Parcel made by division or merger; what is left out is inherited.)',
})
export class UjTelekInput {
  @Field(() => Hrsz, { description: 'Új helyrajzi szám. (New lot number.)' })
  hrsz!: string;

  @Field(() => Int, { description: 'Terület, m². (Area.)' })
  terulet!: number;

  @Field(() => String, { nullable: true, description: 'Cím. (Address.)' })
  cim?: string;

  @Field(() => IngatlanJelleg, { nullable: true, description: 'Jellegazonosító. (What the property is.)' })
  jelleg?: IngatlanJelleg;

  @Field(() => String, { nullable: true, description: 'Vagyoni kategória. (Property category.)' })
  vagyonKategoriaKod?: string;

  @Field(() => Hasznositas, { nullable: true, description: 'Hasznosítás. (Use.)' })
  hasznositas?: Hasznositas;

  @Field(() => EovGeometriaScalar, { nullable: true, description: 'Pont vagy sokszög EOV-ban. (Geometry in EOV.)' })
  geometria?: object;
}

/** The cover sheet of a new parcel: its predecessor's facts, what the clerk gave, and its share of the values. */
export function utodBoritolap(elod: KataszteriIngatlan, telek: UjTelekInput, ertekek: Partial<Boritolap>): Boritolap {
  const kategoria = telek.vagyonKategoriaKod ?? elod.vagyonKategoriaKod;
  return {
    ...boritolap(elod),
    hrsz: telek.hrsz,
    terulet: telek.terulet,
    cim: telek.cim ?? elod.cim,
    jelleg: telek.jelleg ?? elod.jelleg,
    vagyonKategoriaKod: kategoria,
    forgalomkepesseg: (forgalomkepesseg(kategoria) ?? elod.forgalomkepesseg) as Forgalomkepesseg,
    hasznositas: telek.hasznositas ?? elod.hasznositas,
    ...ertekek,
  };
}

export interface Utod {
  adat: Boritolap;
  telek: UjTelekInput;
  ut: Ut;
}

/** Checks of the new parcels one by one and their lot numbers together; predecessors give their numbers free. */
export async function utodHibai(ctx: Ctx, utodok: readonly Utod[], nap: string, elodIdk: readonly string[]): Promise<Hiba[]> {
  const kategoriak = await Promise.all(utodok.map(({ adat, ut }) => kategoriaHibai(ctx, adat.vagyonKategoriaKod, nap, ut)));
  const hrszek = utodok.map(({ telek, ut }) => ({ hrsz: telek.hrsz, ut: [...ut, 'hrsz'] }));
  return [
    ...utodok.flatMap(({ adat, telek, ut }) => [...boritolapHibai(ctx, adat, ut), ...geometriaHibai(telek.geometria, ut)]),
    ...kategoriak.flat(),
    ...ismetlodoHrszHibai(hrszek),
    ...(utodok[0] ? await foglaltHrszHibai(ctx, utodok[0].adat.fekves, hrszek, elodIdk) : []),
  ];
}

const ismetlodoHrszHibai = (hrszek: readonly { hrsz: string; ut: Ut }[]): Hiba[] =>
  hrszek
    .filter(({ hrsz }, i) => hrszek.findIndex((masik) => masik.hrsz === hrsz) < i)
    .map(({ ut }) => hiba('HRSZ_ISMETLODIK', 'Ez a helyrajzi szám kétszer szerepel. Adjon minden új teleknek saját számot.', [...ut]));
