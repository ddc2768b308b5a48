import { Adoazonosito, Datum, DatumType, KshKod, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';

export const CsaladiAllapot = felsorolas(
  'CsaladiAllapot',
  ['NOTLEN_HAJADON', 'HAZAS', 'BEJEGYZETT_ELETTARS', 'OZVEGY', 'ELVALT', 'ISMERETLEN'],
  'Családi állapot. (Marital status.)',
);
export type CsaladiAllapot = keyof typeof CsaladiAllapot;

@Entity({ tableName: 'orokhagyo' })
@ObjectType({ description: 'Örökhagyó (Hetv. 19–42. §). (The deceased.)' })
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class Orokhagyo extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Születési név. (Name at birth.)' })
  szuletesiNev?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Születési hely. (Place of birth.)' })
  szuletesiHely?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Születés napja. (Day of birth.)' })
  szuletesiIdo?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Anyja neve. (Name of the mother.)' })
  anyjaNeve?: string | null;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'A halál napja. (Day of death.)' })
  halalNapja!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A halál helye. (Place of death.)' })
  halalHelye!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => KshKod, {
    nullable: true,
    description: 'A halál helyének településkódja, ha Magyarországon van. (Municipality of the place of death.)',
  })
  halalKsh?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Utolsó belföldi lakóhely. (Last residence in Hungary.)' })
  lakohely?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => KshKod, { nullable: true, description: 'A lakóhely településkódja. (Municipality of the residence.)' })
  lakohelyKsh?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Utolsó belföldi tartózkodási hely. (Last place of stay in Hungary.)' })
  tartozkodasiHely?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => KshKod, { nullable: true, description: 'A tartózkodási hely településkódja. (Municipality of the stay.)' })
  tartozkodasiKsh?: string | null;

  @Property({ type: 'text' })
  @Field(() => CsaladiAllapot, { description: 'Családi állapot. (Marital status.)' })
  csaladiAllapot!: CsaladiAllapot;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Állampolgárság. (Citizenship.)' })
  allampolgarsag!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => Adoazonosito, { nullable: true, description: 'Adóazonosító jel. (Personal tax identifier.)' })
  adoazonositoJel?: string | null;
}
