import { Datum, DatumType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

@Entity({ tableName: 'rendelet' })
@ObjectType({ description: 'Helyi adót megállapító önkormányzati rendelet (Htv. 1. §). (Local decree on a tax.)' })
@Key('id')
@Permission('ado.adonem.olvas')
@Osztaly('NYILVANOS')
export class Adorendelet extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'A rendelet száma, például 17/2024. (XI. 29.). (Number of the decree.)' })
  szam!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Tárgy. (Subject.)' })
  targy!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Kihirdetés napja. (Promulgation.)' })
  kihirdetes!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Hatálybalépés napja. (Entry into force.)' })
  hatalybalepes!: string;
}
