import { Datum, DatumType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

@Entity({ tableName: 'ismertetes' })
@ObjectType({
  description:
    'Egy leltárváltozat ismertetése egy érdekelttel; átvételétől nyolc napig jelenthet be vagyontárgyat (Hetv. 27. §). (A version made known to one party.)',
})
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class Ismertetes extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'uuid' })
  leltarId!: string;

  @Property({ type: 'uuid' })
  erdekeltId!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Megküldve. (Sent on.)' })
  kuldve!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Átvéve. (Received on.)' })
  atvetel?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Eddig jelenthet be. (Last day of the window.)' })
  bejelentesVege?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Amit bejelentett. (What was reported.)' })
  bejelentes?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'A bejelentés napja. (Day of the report.)' })
  bejelentesNapja?: string | null;
}
