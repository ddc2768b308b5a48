import { Adoszam, Datum, DatumType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const UgyfelFajta = { TERMESZETES_SZEMELY: 'TERMESZETES_SZEMELY', SZERVEZET: 'SZERVEZET' } as const;
export type UgyfelFajta = (typeof UgyfelFajta)[keyof typeof UgyfelFajta];
registerEnumType(UgyfelFajta, { name: 'UgyfelFajta', description: 'Természetes személy vagy szervezet. (Person or organisation.)' });

@Entity({ tableName: 'ugyfel' })
@ObjectType({ description: 'Ügyfél az önkormányzat ügyeiben (Ákr. 10. §). (Client of the office.)' })
@Key('id')
@Permission('iratkezelo.ugyfel.olvas')
@Osztaly('SZEMELYES')
export class Ugyfel extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => UgyfelFajta, { description: 'Fajta. (Kind.)' })
  fajta!: UgyfelFajta;

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
  @Field(() => Datum, { nullable: true, description: 'Születési idő. (Date of birth.)' })
  szuletesiIdo?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Anyja neve. (Mother’s name.)' })
  anyjaNeve?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => Adoszam, { nullable: true, description: 'Adószám; szervezetnél. (Tax number.)' })
  adoszam?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Lakcím vagy székhely. (Address.)' })
  cim!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Elektronikus elérhetőség. (Electronic address.)' })
  elektronikusCim?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Elhalálozás napja. (Date of death.)' })
  elhunyt?: string | null;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Melyik ügyfélbe olvadt; null, ha önálló. (Client this one was merged into.)' })
  egyesitveId?: string | null;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
