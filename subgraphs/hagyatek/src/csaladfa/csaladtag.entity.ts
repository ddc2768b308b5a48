import { Datum, DatumType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { ArrayType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';

export const KiesesOk = felsorolas(
  'KiesesOk',
  ['ERDEMTELEN', 'LEMONDOTT', 'LEMONDOTT_LESZARMAZOIVAL', 'KITAGADOTT', 'VISSZAUTASITOTTA', 'ELETKOZOSSEG_MEGSZUNT'],
  'Miért esik ki az öröklésből (Ptk. 7:6–7:8., 7:62., 7:77., 7:89. §). (Why somebody does not inherit.)',
);
export type KiesesOk = keyof typeof KiesesOk;

@Entity({ tableName: 'csaladtag' })
@ObjectType({ description: 'Az örökhagyó családfájának egy személye. (Person of the family tree of the deceased.)' })
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class Csaladtag extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'text' })
  @Field(() => ID, { description: 'Kulcs az ügyön belül; az örökhagyóé „OROKHAGYO”. (Key within the case.)' })
  kulcs!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Property({ type: ArrayType })
  @Field(() => [ID], { description: 'A szülők kulcsai, legfeljebb kettő. (Keys of the parents.)' })
  szulok!: string[];

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Születés napja. (Day of birth.)' })
  szuletesiIdo?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Halál napja; üres, ha él. (Day of death.)' })
  elhunyt?: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Az örökhagyó házastársa vagy bejegyzett élettársa. (Spouse of the deceased.)' })
  hazastars!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => KiesesOk, { nullable: true, description: 'Kiesés oka. (Reason of falling out.)' })
  kieses?: KiesesOk | null;

  @Property({ type: 'int' })
  sorrend!: number;
}
