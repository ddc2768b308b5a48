import { Datum, DatumType, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

@Entity({ tableName: 'kolcsonzes' })
@ObjectType({ description: 'Ügyirat kölcsönzése az irattárból. (Loan of a file from the archive room.)' })
@Permission('iratkezelo.irattar.olvas')
export class Kolcsonzes extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyiratId!: string;

  @Property({ type: 'text' })
  kolcsonzoId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Kölcsönző. (Borrower.)' })
  kolcsonzoNev!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Mire kell. (What for.)' })
  cel!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Kiadás napja. (Given out on.)' })
  kiadva!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Eddig kell visszahozni. (Due back on.)' })
  hatarido!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Visszahozás napja; null, amíg kint van. (Back on.)' })
  visszahozva?: string | null;
}
