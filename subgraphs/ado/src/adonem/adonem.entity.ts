import { Bankszamla, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const AdonemKod = {
  EPITMENYADO: 'EPITMENYADO',
  TELEKADO: 'TELEKADO',
  KOMMUNALIS_ADO: 'KOMMUNALIS_ADO',
  IDEGENFORGALMI_ADO: 'IDEGENFORGALMI_ADO',
  IPARUZESI_ADO: 'IPARUZESI_ADO',
  TELEPULESI_ADO: 'TELEPULESI_ADO',
  TALAJTERHELESI_DIJ: 'TALAJTERHELESI_DIJ',
  GEPJARMUADO: 'GEPJARMUADO',
} as const;
export type AdonemKod = (typeof AdonemKod)[keyof typeof AdonemKod];
registerEnumType(AdonemKod, {
  name: 'AdonemKod',
  description: 'Adónem (Htv. 5. §). Gépjárműadónál csak a 2021 előtti tartozás. (Tax type; vehicle tax: arrears from before 2021 only.)',
});

@Entity({ tableName: 'adonem' })
@ObjectType({ description: 'Az önkormányzat által kivetett adónem és beszedési számlája. (Tax levied here, with its collection account.)' })
@Key('id')
@Key('kod')
@Permission('ado.adonem.olvas')
@Osztaly('NYILVANOS')
export class Adonem extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => AdonemKod, { description: 'Adónem kódja. (Tax code.)' })
  kod!: AdonemKod;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Megnevezés. (Name.)' })
  nev!: string;

  @Property({ type: 'text' })
  @Field(() => Bankszamla, { description: 'Beszedési számla; adónemenként külön. (Collection account, one for each tax.)' })
  szamlaszam!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Költségvetési rovat. (Budget item.)' })
  rovat?: string | null;
}
