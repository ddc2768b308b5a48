import { Adoazonosito, Adoszam, Datum, DatumType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const AdozoFajta = {
  TERMESZETES_SZEMELY: 'TERMESZETES_SZEMELY',
  EGYENI_VALLALKOZO: 'EGYENI_VALLALKOZO',
  SZERVEZET: 'SZERVEZET',
} as const;
export type AdozoFajta = (typeof AdozoFajta)[keyof typeof AdozoFajta];
registerEnumType(AdozoFajta, { name: 'AdozoFajta', description: 'Az adózó fajtája. (Private person, sole trader or organisation.)' });

@Entity({ tableName: 'adozo' })
@ObjectType({ description: 'Adózó, az adó alanya (Art. 6. §). Adótitok. (Taxpayer; tax secret.)' })
@Key('id')
@Permission('ado.adozo.olvas')
@Osztaly('ADOTITOK')
export class Adozo extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Az adózó száma az önkormányzat nyilvántartásában. (Taxpayer number, local and gap-free.)' })
  adozoszam!: string;

  @Property({ type: 'text' })
  @Field(() => AdozoFajta, { description: 'Fajta. (Kind.)' })
  fajta!: AdozoFajta;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => Adoazonosito, { nullable: true, description: 'Adóazonosító jel; természetes személynél. (Personal tax identifier.)' })
  adoazonositoJel?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => Adoszam, { nullable: true, description: 'Adószám; szervezetnél és vállalkozónál. (Tax number.)' })
  adoszam?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Lakcím vagy székhely. (Address or seat.)' })
  cim!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Kézbesítési cím, ha eltér. (Address for service.)' })
  kezbesitesiCim?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Képviselő neve. (Representative.)' })
  kepviselo?: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Elektronikus kapcsolattartásra kötelezett vagy azt választotta. (Electronic service.)' })
  elektronikus!: boolean;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Elhalálozás napja; felszólítás nem megy ki, a tartozás megmarad. (Date of death.)' })
  elhunyt?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Megszűnés napja; szervezetnél. (Date of dissolution.)' })
  megszunt?: string | null;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
