import { Datum, DatumType, Fekves, Forint, ForintType, Hrsz, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { TizedesType } from '../tizedes.type.ts';
import { AdotargyTipus } from './adotargy-tipus.ts';

@Entity({ tableName: 'adotargy' })
@ObjectType({
  description: 'Adótárgy: építmény, telek vagy lakás, amelyet adó terhel (Htv. 11., 17., 24. §). Adótitok. (Taxed object; tax secret.)',
})
@Key('id')
@Permission('ado.adotargy.olvas')
@Osztaly('ADOTITOK')
export class Adotargy extends TenantEntity {
  @Property({ type: 'uuid' })
  adonemId!: string;

  @Property({ type: 'text' })
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Property({ type: 'text' })
  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;

  @Property({ type: 'text', persist: false })
  hrszRendezo!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Cím. (Address.)' })
  cim!: string;

  @Property({ type: 'text' })
  @Field(() => AdotargyTipus, { description: 'Rendeltetés. (Use.)' })
  tipus!: AdotargyTipus;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Adóövezet; üres, ha nincs. (Tax zone.)' })
  ovezet!: string;

  @Property({ type: TizedesType, nullable: true })
  @Field(() => String, { nullable: true, description: 'Hasznos alapterület vagy telekterület, m². (Area in m², decimal text.)' })
  terulet?: string | null;

  @Property({ type: ForintType, nullable: true })
  @Field(() => Forint, { nullable: true, description: 'Forgalmi érték, ha az adó értékalapú. (Market value for value-based taxes.)' })
  forgalmiErtek?: bigint | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Mentesség jogcíme (Htv. 13., 19. §). (Ground of exemption.)' })
  mentesseg?: string | null;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Az adókötelezettség kezdete. (Start of liability.)' })
  kezdo!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Az adókötelezettség vége. (End of liability.)' })
  zaro?: string | null;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
