import { Field, ObjectType } from 'type-graphql';
import { Fekves, Hrsz } from './scalars.ts';

/** What names a parcel. Each szakrendszer that knows something about parcels heirs its own `Ingatlan` from this: several extend it, none owns it. */
@ObjectType()
export abstract class IngatlanKulcs {
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;
}

export const INGATLAN_LEIRAS =
  'Ingatlan az önkormányzat területén, fekvés és helyrajzi szám szerint. (Parcel by location class and lot number.)';

export const ingatlanJel = ({ fekves, hrsz }: IngatlanKulcs): string => `${fekves} ${hrsz}`;

/** The keys of many parcels as $2 location classes and $3 lot numbers, side by side. */
export const INGATLAN_KULCSOK = 'unnest($2::text[], $3::text[]) as k(fekves, hrsz)';
export const ingatlanTombok = (kulcsok: readonly IngatlanKulcs[]): [string[], string[]] => [
  kulcsok.map((k) => k.fekves),
  kulcsok.map((k) => k.hrsz),
];
