import { Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

@Entity({ tableName: 'selejtezes_tetel' })
@ObjectType({ description: 'Egy ügyirat a selejtezési jegyzéken. (One file on the list.)' })
@Permission('iratkezelo.selejtezes.olvas')
export class SelejtezesTetel extends TenantEntity {
  @Property({ type: 'uuid' })
  selejtezesId!: string;

  @Property({ type: 'uuid' })
  ugyiratId!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Miért maradt ki a végrehajtáskor. (Why it was left out when carried out.)' })
  kihagyasOk?: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Selejtezték. (Destroyed.)' })
  selejtezve!: boolean;
}
