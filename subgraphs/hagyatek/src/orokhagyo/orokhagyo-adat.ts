import { Adoazonosito, Datum, KshKod, type Ctx, type Ellenorzes } from '@asp/kit';
import { Field, InputType } from 'type-graphql';
import { CsaladiAllapot } from './orokhagyo.entity.ts';

@InputType({ description: 'Az örökhagyó adatai. (Data of the deceased.)' })
export class OrokhagyoInput {
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => String, { nullable: true, description: 'Születési név. (Name at birth.)' })
  szuletesiNev?: string | null;

  @Field(() => String, { nullable: true, description: 'Születési hely. (Place of birth.)' })
  szuletesiHely?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Születés napja. (Day of birth.)' })
  szuletesiIdo?: string | null;

  @Field(() => String, { nullable: true, description: 'Anyja neve. (Name of the mother.)' })
  anyjaNeve?: string | null;

  @Field(() => Datum, { description: 'A halál napja. (Day of death.)' })
  halalNapja!: string;

  @Field(() => String, { description: 'A halál helye. (Place of death.)' })
  halalHelye!: string;

  @Field(() => KshKod, {
    nullable: true,
    description: 'A halál helyének településkódja; külföldön üres. (Municipality of the place of death.)',
  })
  halalKsh?: string | null;

  @Field(() => String, { nullable: true, description: 'Utolsó belföldi lakóhely. (Last residence in Hungary.)' })
  lakohely?: string | null;

  @Field(() => KshKod, { nullable: true, description: 'A lakóhely településkódja. (Municipality of the residence.)' })
  lakohelyKsh?: string | null;

  @Field(() => String, { nullable: true, description: 'Utolsó belföldi tartózkodási hely. (Last stay in Hungary.)' })
  tartozkodasiHely?: string | null;

  @Field(() => KshKod, { nullable: true, description: 'A tartózkodási hely településkódja. (Municipality of the stay.)' })
  tartozkodasiKsh?: string | null;

  @Field(() => CsaladiAllapot, { description: 'Családi állapot. (Marital status.)' })
  csaladiAllapot!: CsaladiAllapot;

  @Field(() => String, { defaultValue: 'magyar', description: 'Állampolgárság. (Citizenship.)' })
  allampolgarsag!: string;

  @Field(() => Adoazonosito, { nullable: true, description: 'Adóazonosító jel. (Personal tax identifier.)' })
  adoazonositoJel?: string | null;
}

export const orokhagyoEllenorzes = (ctx: Ctx, o: OrokhagyoInput, erkezett: string): Ellenorzes[] => [
  [o.nev.trim().length < 3, 'NEV_ROVID', 'Írja be az örökhagyó teljes nevét.', 'orokhagyo.nev'],
  [o.halalHelye.trim().length < 2, 'HELY_HIANYZIK', 'Írja be a halál helyét; ha nem ismert, „ismeretlen”.', 'orokhagyo.halalHelye'],
  [o.halalNapja > ctx.today, 'JOVOBELI_NAP', 'A halál napja nem lehet a jövőben. Javítsa a dátumot.', 'orokhagyo.halalNapja'],
  [
    o.halalNapja > erkezett,
    'HALAL_KESOBBI',
    'A halál napja későbbi, mint az értesítés érkezése. Javítsa valamelyiket.',
    'orokhagyo.halalNapja',
  ],
  [
    !!o.szuletesiIdo && o.szuletesiIdo > o.halalNapja,
    'SZULETES_KESOBBI',
    'A születés napja későbbi, mint a halálé. Javítsa valamelyiket.',
    'orokhagyo.szuletesiIdo',
  ],
];

/** Texts without blanks around; what is empty is nothing. */
export function tisztan<T extends object>(adat: T): T {
  return Object.fromEntries(
    Object.entries(adat).map(([kulcs, ertek]) => [kulcs, typeof ertek === 'string' ? ertek.trim() || null : (ertek ?? null)]),
  ) as T;
}
