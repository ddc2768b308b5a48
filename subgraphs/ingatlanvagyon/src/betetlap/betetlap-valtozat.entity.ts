import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Datum, DatumType, Forint, ForintType, Idopont, Json, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Field, Int, ObjectType } from 'type-graphql';

@Entity({ tableName: 'betetlap_valtozat' })
@ObjectType({ description: 'A betétlap egy aláírt változata; nem módosítható. (Signed version of a sheet; immutable.)' })
@Key('id')
@Permission('ingatlanvagyon.betetlap.olvas')
@Osztaly('HIVATALI')
export class BetetlapValtozat extends TenantEntity {
  @Property({ type: 'uuid' })
  betetlapId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Hányadik aláírt változat. (Number of the version.)' })
  valtozat!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Megnevezés. (Name.)' })
  megnevezes!: string;

  @Property({ type: 'json' })
  @Field(() => Json, { description: 'Műszaki adatok. (Technical data.)' })
  muszakiAdatok!: Record<string, unknown>;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Számviteli bruttó érték. (Gross book value.)' })
  bruttoErtek!: bigint;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Az érvényesség első napja. (First valid day.)' })
  ervenyesTol!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A módosítás indoka. (Reason of the change.)' })
  indok?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Ki írta alá. (Who signed it.)' })
  alairta!: string;

  @Property({ type: 'datetime' })
  @Field(() => Idopont, { description: 'Mikor írták alá. (When it was signed.)' })
  alairva!: Date;
}
