import { Field, ObjectType } from 'type-graphql';
import { Key, Permission } from './meta.ts';
import { Fekves, Hrsz } from './scalars.ts';

/** What names a parcel. Each szakrendszer that knows something about parcels heirs its own `Ingatlan` from this: several extend it, none owns it. */
@ObjectType()
export abstract class IngatlanKulcs {
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;

  static ez<T extends IngatlanKulcs>(this: new () => T, fekves: Fekves, hrsz: string): T {
    return Object.assign(new this(), { fekves, hrsz });
  }
}

const LEIRAS = 'Ingatlan az önkormányzat területén, fekvés és helyrajzi szám szerint. (Parcel by location class and lot number.)';

/** Makes a class the `Ingatlan` of its szakrendszer: the same type, named by the same key, in each of them. */
export const IngatlanTipus = (): ClassDecorator => (osztaly) => {
  Permission('*')(osztaly);
  Key('fekves hrsz')(osztaly);
  ObjectType('Ingatlan', { description: LEIRAS })(osztaly);
};

export const ingatlanJel = ({ fekves, hrsz }: IngatlanKulcs): string => `${fekves} ${hrsz}`;

/** The keys of many parcels as $2 location classes and $3 lot numbers, side by side. */
export const INGATLAN_KULCSOK = 'unnest($2::text[], $3::text[]) as k(fekves, hrsz)';
export const ingatlanTombok = (kulcsok: readonly IngatlanKulcs[]): [string[], string[]] => [
  kulcsok.map((k) => k.fekves),
  kulcsok.map((k) => k.hrsz),
];
