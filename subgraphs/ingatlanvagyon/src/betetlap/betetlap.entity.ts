import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Datum, DatumType, Forint, ForintType, Idopont, Json, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BetetlapAllapot, BetetlapTipus } from './kodok.ts';

@Entity({ tableName: 'betetlap' })
@ObjectType({ description: 'Betétlap: a borítólap egy része (föld, épület, út, közmű). (Sheet under the cover sheet.)' })
@Key('id')
@Permission('ingatlanvagyon.betetlap.olvas')
@Osztaly('HIVATALI')
export class Betetlap extends TenantEntity {
  @Property({ type: 'uuid' })
  ingatlanId!: string;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true, description: 'A betétlap, amely alá tartozik; üres, ha a borítólap alá. (Parent sheet.)' })
  szuloId?: string | null;

  @Property({ type: 'text' })
  @Field(() => BetetlapTipus, { description: 'A betétlap fajtája. (Kind of sheet.)' })
  tipus!: BetetlapTipus;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Sorszám az ingatlanon és fajtán belül. (Number within property and kind.)' })
  sorszam!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Megnevezés. (Name.)' })
  megnevezes!: string;

  @Property({ type: 'json' })
  @Field(() => Json, {
    description: 'Műszaki adatok a fajta sémája szerint (lásd betetlapSemak). (Technical data by the form of the kind.)',
  })
  muszakiAdatok!: Record<string, unknown>;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Számviteli bruttó érték. (Gross book value.)' })
  bruttoErtek!: bigint;

  @Property({ type: 'text' })
  @Field(() => BetetlapAllapot, { description: 'Állapot. (State.)' })
  allapot!: BetetlapAllapot;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Hányadik aláírt változat; 0, ha még egy sincs. (Number of the signed version.)' })
  valtozat!: number;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Az aláírt lap módosításának indoka. (Reason for changing a signed sheet.)' })
  modositasIndok?: string | null;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Az adatok érvényességének első napja. (First valid day of the data.)' })
  ervenyesTol!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'A megszűnés napja. (Day of closing.)' })
  ervenyesIg?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Ki ellenőrizte. (Who checked it.)' })
  ellenorizte?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'Mikor ellenőrizték. (When it was checked.)' })
  ellenorizve?: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Ki írta alá. (Who signed it.)' })
  alairta?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'Mikor írták alá. (When it was signed.)' })
  alairva?: Date | null;
}
