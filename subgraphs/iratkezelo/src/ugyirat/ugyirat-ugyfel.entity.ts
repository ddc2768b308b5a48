import { Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { UgyfelMinoseg } from '../iktatas/ugyfel-minoseg.ts';

@Entity({ tableName: 'ugyirat_ugyfel' })
@ObjectType({ description: 'Ügyfél az ügyben. (Client in the matter.)' })
@Permission('iratkezelo.ugyfel.olvas')
@Osztaly('SZEMELYES')
export class UgyiratUgyfel extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyiratId!: string;

  @Property({ type: 'uuid' })
  ugyfelId!: string;

  @Property({ type: 'text' })
  @Field(() => UgyfelMinoseg, { description: 'Minőség. (Capacity.)' })
  minoseg!: UgyfelMinoseg;
}
