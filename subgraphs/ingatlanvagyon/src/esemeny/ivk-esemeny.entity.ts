import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Datum, DatumType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Field, ObjectType } from 'type-graphql';
import { EsemenyTipus } from './kodok.ts';

@Entity({ tableName: 'ivk_esemeny' })
@ObjectType({ description: 'Vagyoni esemény a 90 napos bejegyzési határidővel. (Event with its 90-day deadline of entry.)' })
@Key('id')
@Permission('ingatlanvagyon.esemeny.olvas')
@Osztaly('HIVATALI')
export class IvkEsemeny extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => EsemenyTipus, { description: 'Az esemény fajtája. (Kind of event.)' })
  tipus!: EsemenyTipus;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Az esemény napja. (Day of the event.)' })
  datum!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Mikor jelentették be. (Day of the report.)' })
  bejelentve!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'A bejegyzés határideje, 90 nap. (Deadline of entry.)' })
  hatarido90!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Mikor jegyezték be; üres, ha még nem. (Day of entry.)' })
  bejegyezve?: string | null;

  // names buyers and sellers
  @Osztaly('SZEMELYES')
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Leírás. (Description.)' })
  leiras?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A tulajdonosi döntés száma. (Number of the owner’s decision.)' })
  dontesSzam?: string | null;
}
