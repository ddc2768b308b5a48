import { Datum, DatumType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';

export const IsmertetesMod = felsorolas(
  'IsmertetesMod',
  ['KEZBESITES', 'HIVATALBAN'],
  'Hogyan ismerte meg az érdekelt a tervezetet: kézbesítették, vagy a hivatalban ismertették vele. (Served, or shown at the office.)',
);
export type IsmertetesMod = keyof typeof IsmertetesMod;

@Entity({ tableName: 'ismertetes' })
@ObjectType({
  description:
    'Egy leltárváltozat ismertetése egy érdekelttel; átvételétől nyolc napig jelenthet be vagyontárgyat (Hetv. 31/A. § (2)). (A version made known to one party.)',
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

  @Property({ type: 'text', nullable: true })
  @Field(() => IsmertetesMod, { nullable: true, description: 'Az ismertetés módja; üres, amíg nem vette át. (How.)' })
  mod?: IsmertetesMod | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Mi igazolja az átvételt: tértivevény, jegyzőkönyv. (What proves the receipt.)',
  })
  megjegyzes?: string | null;

  @Property({ type: 'uuid', nullable: true })
  iratId?: string | null;

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
