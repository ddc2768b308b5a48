import { Datum, DatumType, Json, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { JsonType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';
import type { LeltarTartalom } from './tartalom.ts';

export const LeltarAllapot = felsorolas(
  'LeltarAllapot',
  ['TERVEZET', 'ISMERTETETT', 'VEGLEGES', 'KIEGESZITETT'],
  'A leltárváltozat állapota. (State of a version: draft, made known, final, supplemented.)',
);
export type LeltarAllapot = keyof typeof LeltarAllapot;

@Entity({ tableName: 'leltar_valtozat' })
@ObjectType({ description: 'A hagyatéki leltár egy változata; tartalma nem változhat. (Version of the inventory; its content is fixed.)' })
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class LeltarValtozat extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Sorszám az ügyben. (Number in the case.)' })
  sorszam!: number;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Hányadik póthagyaték; 0 az első leltár. (Number of the supplement.)' })
  potlas!: number;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Kelte. (Day.)' })
  kelt!: string;

  @Property({ type: 'text' })
  @Field(() => LeltarAllapot, { description: 'Állapot. (State.)' })
  allapot!: LeltarAllapot;

  @Property({ type: JsonType })
  @Field(() => Json, { description: 'Tartalom: örökhagyó, érdekeltek, vagyontárgyak, tartozások, összegek. (Content.)' })
  tartalom!: LeltarTartalom;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A tartalom lenyomata (SHA-256). (Digest of the content.)' })
  lenyomat!: string;
}
