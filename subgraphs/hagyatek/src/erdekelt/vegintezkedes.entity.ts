import { Datum, DatumType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';

export const VegintezkedesFajta = felsorolas(
  'VegintezkedesFajta',
  ['KOZVEGRENDELET', 'IRASBELI_MAGANVEGRENDELET', 'SZOBELI_VEGRENDELET', 'OROKLESI_SZERZODES', 'HALAL_ESETERE_SZOLO_AJANDEKOZAS'],
  'A végintézkedés fajtája (Ptk. 7:10–7:54. §). (Kind of disposition on death.)',
);
export type VegintezkedesFajta = keyof typeof VegintezkedesFajta;

@Entity({ tableName: 'vegintezkedes' })
@ObjectType({ description: 'Végintézkedés, amelyről az ügyben tudnak. (Disposition on death known in the case.)' })
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class Vegintezkedes extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'text' })
  @Field(() => VegintezkedesFajta, { description: 'Fajta. (Kind.)' })
  fajta!: VegintezkedesFajta;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Kelte. (Day.)' })
  kelt?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Hol kelt. (Place.)' })
  keltHelye?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Ki őrzi. (Holder.)' })
  orzo!: string;
}
