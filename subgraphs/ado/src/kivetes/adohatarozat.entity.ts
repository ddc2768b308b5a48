import { Forint, ForintType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

@Entity({ tableName: 'hatarozat' })
@ObjectType({ description: 'Adómegállapító határozat, kötegben sorszámozva. Adótitok. (Tax decision, numbered in a batch.)' })
@Key('id')
@Permission('ado.kivetes.olvas')
@Osztaly('ADOTITOK')
export class Adohatarozat extends TenantEntity {
  @Property({ type: 'uuid' })
  kivetesId!: string;

  @Property({ type: 'uuid' })
  adozoId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Adóév. (Tax year.)' })
  ev!: number;

  @Property({ type: ForintType })
  sorszam!: bigint;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Évi adó. (Tax of the year.)' })
  osszeg!: bigint;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Első részlet. (First instalment.)' })
  elsoReszlet!: bigint;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Második részlet. (Second instalment.)' })
  masodikReszlet!: bigint;
}
