import { Datum, DatumType, Forint, ForintType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

@Entity({ tableName: 'bankkivonat' })
@ObjectType({ description: 'Egy beszedési számla feldolgozott bankkivonata. (Imported statement of a collection account.)' })
@Key('id')
@Permission('ado.befizetes.olvas')
@Osztaly('HIVATALI')
export class Bankkivonat extends TenantEntity {
  @Property({ type: 'uuid' })
  adonemId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Kivonat száma. (Statement number.)' })
  kivonatSzam!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Kelt. (Date.)' })
  kelt!: string;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Nyitó egyenleg. (Opening balance.)' })
  nyito!: bigint;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Záró egyenleg. (Closing balance.)' })
  zaro!: bigint;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Tételek száma. (Number of lines.)' })
  darab!: number;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Tételek összege. (Sum of lines.)' })
  osszeg!: bigint;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A fájl SHA-256 lenyomata. (Fingerprint of the file.)' })
  lenyomat!: string;
}
