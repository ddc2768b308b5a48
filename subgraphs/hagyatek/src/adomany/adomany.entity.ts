import { Datum, DatumType, Forint, ForintType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

@Entity({ tableName: 'adomany' })
@ObjectType({
  description:
    'Osztályra bocsátandó adomány: amit az örökhagyó életében egy leszármazójának a hozzászámítás kötelezettségével adott (Ptk. 7:56. §). (Gift to be collated.)',
})
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class Adomany extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'text' })
  @Field(() => ID, { description: 'Ki kapta: kulcs a családfán. (Who had it.)' })
  kulcs!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Mit kapott. (What.)' })
  leiras!: string;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Juttatáskori tiszta érték (Ptk. 7:57. §). (Value when given.)' })
  ertek!: bigint;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Mikor kapta. (When.)' })
  juttatva?: string | null;
}
