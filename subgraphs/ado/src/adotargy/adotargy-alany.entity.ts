import { Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const AlanyMinoseg = {
  TULAJDONOS: 'TULAJDONOS',
  VAGYONI_ERTEKU_JOG_JOGOSULTJA: 'VAGYONI_ERTEKU_JOG_JOGOSULTJA',
  BERLO: 'BERLO',
} as const;
export type AlanyMinoseg = (typeof AlanyMinoseg)[keyof typeof AlanyMinoseg];
registerEnumType(AlanyMinoseg, {
  name: 'AlanyMinoseg',
  description: 'Milyen minőségben adóalany (Htv. 12., 18., 24. §). (Owner, holder of a right, tenant.)',
});

@Entity({ tableName: 'adotargy_alany' })
@ObjectType({ description: 'Az adótárgy egy alanya és tulajdoni hányada. Adótitok. (Taxpayer of an object with a share.)' })
@Permission('ado.adotargy.olvas')
@Osztaly('ADOTITOK')
export class AdotargyAlany extends TenantEntity {
  @Property({ type: 'uuid' })
  adotargyId!: string;

  @Property({ type: 'uuid' })
  adozoId!: string;

  @Property({ type: 'text' })
  @Field(() => AlanyMinoseg, { description: 'Minőség. (Capacity.)' })
  minoseg!: AlanyMinoseg;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Hányad számlálója. (Numerator of the share.)' })
  szamlalo!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Hányad nevezője. (Denominator of the share.)' })
  nevezo!: number;
}
