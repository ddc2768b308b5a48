import { Property } from '@mikro-orm/decorators/legacy';
import { DatumType, Datum, Fekves, Forint, ForintType, Hrsz, Osztaly, TenantEntity } from '@asp/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { BecslesMod, Forgalomkepesseg, Hasznositas, IngatlanAllapot, IngatlanJelleg, MuvelesiAg } from './kodok.ts';

/** What a cover sheet (borítólap) says: the same facts stand on the property of today and on each of its past states. */
@ObjectType()
export abstract class BoritolapAdat extends TenantEntity {
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Kataszteri napló sorszáma, hézag nélkül. (Journal number, gap-free within the municipality.)' })
  naploSorszam!: number;

  @Property({ type: 'text' })
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Property({ type: 'text' })
  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Cím vagy közterület. (Address or public place.)' })
  cim!: string;

  @Property({ type: 'text' })
  @Field(() => IngatlanJelleg, { description: 'Jellegazonosító. (What the property is.)' })
  jelleg!: IngatlanJelleg;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Terület, m². (Area in square metres.)' })
  terulet!: number;

  @Property({ type: 'text' })
  @Field(() => MuvelesiAg, { description: 'Művelési ág. (Kind of cultivation.)' })
  muvelesiAg!: MuvelesiAg;

  /** Code of the category; the graph serves the category itself. */
  @Property({ type: 'text', fieldName: 'vagyon_kategoria' })
  @Field(() => String, { description: 'Vagyoni kategória kódja (lásd vagyonKategoriak). (Code of the property category.)' })
  vagyonKategoriaKod!: string;

  @Property({ type: 'text' })
  @Field(() => Forgalomkepesseg, { description: 'Forgalomképesség. (Transferability.)' })
  forgalomkepesseg!: Forgalomkepesseg;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Tulajdoni hányad számlálója. (Numerator of the ownership share.)' })
  hanyadSzamlalo!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Tulajdoni hányad nevezője. (Denominator of the ownership share.)' })
  hanyadNevezo!: number;

  @Property({ type: 'text' })
  @Field(() => Hasznositas, { description: 'Hasznosítás. (Use.)' })
  hasznositas!: Hasznositas;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Vagyonkezelő szervezet. (Organisation that manages the property.)' })
  vagyonkezelo?: string | null;

  // names persons: beneficial owners, tenants
  @Osztaly('SZEMELYES')
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Jogok és terhek. (Rights and encumbrances.)' })
  jogok?: string | null;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Számviteli bruttó érték. (Gross book value.)' })
  bruttoErtek!: bigint;

  @Property({ type: ForintType, nullable: true })
  @Field(() => Forint, { nullable: true, description: 'Becsült érték. (Estimated value.)' })
  becsultErtek?: bigint | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'A becslés napja. (Day of the valuation.)' })
  becsultNap?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => BecslesMod, { nullable: true, description: 'A becslés módja. (Method of the valuation.)' })
  becsultMod?: BecslesMod | null;

  @Property({ type: 'text' })
  @Field(() => IngatlanAllapot, { description: 'Állapot. (State.)' })
  allapot!: IngatlanAllapot;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Az érvényesség első napja. (First valid day.)' })
  ervenyesTol!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Az első nap, amikor már nem érvényes. (First day no longer valid.)' })
  ervenyesIg?: string | null;
}

/** The facts that a change may touch and that a past state keeps. */
export const BORITOLAP_MEZOK = [
  'naploSorszam',
  'fekves',
  'hrsz',
  'cim',
  'jelleg',
  'terulet',
  'muvelesiAg',
  'vagyonKategoriaKod',
  'forgalomkepesseg',
  'hanyadSzamlalo',
  'hanyadNevezo',
  'hasznositas',
  'vagyonkezelo',
  'jogok',
  'bruttoErtek',
  'becsultErtek',
  'becsultNap',
  'becsultMod',
  'allapot',
] as const satisfies readonly (keyof BoritolapAdat)[];

/** Facts that make sense only together. */
export const BORITOLAP_CSOPORTOK = [
  ['fekves', 'hrsz'],
  ['vagyonKategoriaKod', 'forgalomkepesseg'],
  ['hanyadSzamlalo', 'hanyadNevezo'],
  ['becsultErtek', 'becsultNap', 'becsultMod'],
] as const satisfies readonly (readonly (typeof BORITOLAP_MEZOK)[number][])[];

export type Boritolap = Pick<BoritolapAdat, (typeof BORITOLAP_MEZOK)[number]>;

/** The facts alone, absent ones as null, so that two states can be compared field by field. */
export function boritolap(sor: Boritolap): Boritolap {
  return Object.fromEntries(BORITOLAP_MEZOK.map((mezo) => [mezo, sor[mezo] ?? null])) as unknown as Boritolap;
}
