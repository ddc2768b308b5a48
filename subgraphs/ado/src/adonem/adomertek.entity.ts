import { Datum, DatumType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AdotargyTipus } from '../adotargy/adotargy-tipus.ts';
import { TizedesType } from '../tizedes.type.ts';

export const AdoAlap = {
  NM: 'NM',
  FORGALMI_ERTEK: 'FORGALMI_ERTEK',
  DARAB: 'DARAB',
  EJ: 'EJ',
  SZALLASDIJ: 'SZALLASDIJ',
  ARBEVETEL: 'ARBEVETEL',
} as const;
export type AdoAlap = (typeof AdoAlap)[keyof typeof AdoAlap];
registerEnumType(AdoAlap, {
  name: 'AdoAlap',
  description: 'Az adó alapja: m², korrigált forgalmi érték, darab, vendégéjszaka, szállásdíj, árbevétel. (Base of the tax.)',
});

@Entity({ tableName: 'mertek' })
@ObjectType({ description: 'Adómérték a rendelet szerint, érvényességi idővel. (Rate of the decree with its validity.)' })
@Key('id')
@Permission('ado.adonem.olvas')
@Osztaly('NYILVANOS')
export class Adomertek extends TenantEntity {
  @Property({ type: 'uuid' })
  rendeletId!: string;

  @Property({ type: 'uuid' })
  adonemId!: string;

  @Property({ type: 'text' })
  targyTipus!: AdotargyTipus | '';

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Övezet; üres, ha az egész településre szól. (Zone; empty for the whole municipality.)' })
  ovezet!: string;

  @Property({ type: 'text' })
  @Field(() => AdoAlap, { description: 'Adóalap. (Base.)' })
  alap!: AdoAlap;

  @Property({ type: TizedesType })
  @Field(() => String, { description: 'Mérték: Ft vagy százalék, legfeljebb két tizedessel. (Forint a unit or percent, as decimal text.)' })
  osszeg!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'A rendelet kedvezménye, százalék. (Relief in percent.)' })
  kedvezmenySzazalek!: number;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A kedvezmény feltétele. (Condition of the relief.)' })
  kedvezmenyLeiras?: string | null;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Érvényesség kezdete. (Valid from.)' })
  ervenyesTol!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Érvényesség vége; üres, amíg hatályos. (Valid to, inclusive.)' })
  ervenyesIg?: string | null;
}
