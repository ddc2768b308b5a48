import { Datum, DatumType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

@Entity({ tableName: 'kozjegyzoi_hozzaferes' })
@ObjectType({
  description:
    'Egy közjegyző hozzáférése egyetlen ügy csomagjához, egy napig bezárólag; az ügyből mást nem nyit meg. (Access of one notary to the package of one case.)',
})
@Permission('hagyatek.csomag.olvas')
@Osztaly('SZEMELYES')
export class KozjegyzoiHozzaferes extends TenantEntity {
  @Property({ type: 'uuid' })
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  ugyId!: string;

  @Property({ type: 'text' })
  felhasznaloId!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Utolsó napja. (Last day.)' })
  ervenyesIg!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Visszavonva. (Withdrawn on.)' })
  visszavonva?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'A csomagot átvette. (The package was taken over on.)' })
  atveve?: string | null;
}
