import { Datum, DatumType, Idopont, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { ArrayType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

@Entity({ tableName: 'kliens' })
@ObjectType({
  description: 'Gépi kliens, amely csak ennek az önkormányzatnak a nevében dolgozik. (Machine client bound to this municipality.)',
})
@Key('id')
@Permission('keret.kliens.olvas')
export class Kliens extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Mire használja a hozzáférést. (What the access is used for.)' })
  leiras?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Kapcsolattartó neve. (Name of the contact.)' })
  @Osztaly('HIVATALI')
  kapcsolattartoNev?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Kapcsolattartó e-mail-címe. (E-mail address of the contact.)' })
  @Osztaly('HIVATALI')
  kapcsolattartoEmail?: string | null;

  @Property({ type: 'text' })
  @Osztaly('ZART')
  titokHash!: string;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A mostani titok készülte. (When the present secret was made.)' })
  titokKeszult?: Date | null;

  @Property({ type: 'text', nullable: true })
  @Osztaly('ZART')
  elozoTitokHash?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, {
    nullable: true,
    description: 'Eddig érvényes az előző titok is; üres, ha nem volt csere. (Until then the previous secret is valid as well.)',
  })
  elozoTitokLejar?: Date | null;

  /** Scopes of the list; what they open is said by `hatokorEngedelyei`. */
  @Property({ type: ArrayType })
  hatokorok: string[] = [];

  /** Permissions given one by one, before the scopes had a list. */
  @Property({ type: ArrayType, fieldName: 'engedelyek' })
  egyediEngedelyek: string[] = [];

  @Property({ type: 'integer', nullable: true })
  keresPercenkent?: number | null;

  @Property({ type: 'integer', nullable: true })
  keresNaponta?: number | null;

  @Property({ type: 'integer', nullable: true })
  koltsegPercenkent?: number | null;

  @Property({ type: 'integer', nullable: true })
  koltsegNaponta?: number | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Első nap; üres, ha a létrehozástól. (First day; empty when from the beginning.)' })
  ervenyesTol?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Utolsó nap; üres, ha határozatlan. (Last day; empty when indefinite.)' })
  ervenyesIg?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A letiltás ideje; feloldható. (When it was disabled; can be undone.)' })
  letiltva?: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A letiltás indoka. (Why it was disabled.)' })
  letiltasIndok?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A visszavonás ideje; végleges. (When it was withdrawn; final.)' })
  visszavonva?: Date | null;

  /** Written by identity, once a minute at most; here it is only read. */
  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'Utolsó használat, perces pontossággal. (Last use, to the minute.)' })
  utolsoHasznalat?: Date | null;
}
