import { Forint, ForintType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { AdoAlap } from '../adonem/adomertek.entity.ts';
import { TizedesType } from '../tizedes.type.ts';

@Entity({ tableName: 'kivetes_tetel' })
@ObjectType({ description: 'A kivetés egy tétele a számítás adataival. Adótitok. (Item of a run with the figures of its calculation.)' })
@Permission('ado.kivetes.olvas')
@Osztaly('ADOTITOK')
export class KivetesTetel extends TenantEntity {
  @Property({ type: 'uuid' })
  kivetesId!: string;

  @Property({ type: 'uuid' })
  adotargyId!: string;

  @Property({ type: 'uuid' })
  adozoId!: string;

  @Property({ type: 'uuid' })
  mertekId!: string;

  @Property({ type: 'text' })
  @Field(() => AdoAlap, { description: 'Adóalap fajtája. (Kind of base.)' })
  alap!: AdoAlap;

  @Property({ type: TizedesType })
  @Field(() => String, { description: 'Adóalap: m², darab vagy korrigált forgalmi érték. (Taxed quantity.)' })
  alapMennyiseg!: string;

  @Property({ type: TizedesType })
  @Field(() => String, { description: 'Alkalmazott mérték. (Rate applied.)' })
  mertek!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Hányad számlálója. (Numerator of the share.)' })
  szamlalo!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Hányad nevezője. (Denominator of the share.)' })
  nevezo!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Kedvezmény, százalék; 100 a mentesség. (Relief in percent; 100 = exempt.)' })
  kedvezmenySzazalek!: number;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Évi adó. (Tax of the year.)' })
  osszeg!: bigint;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Előző évi adó. (Tax of the year before.)' })
  elozoEvi!: bigint;
}
