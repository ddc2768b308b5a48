import { Datum, DatumType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { BlobType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

@Entity({ tableName: 'kozjegyzoi_csomag' })
@ObjectType({ description: 'A közjegyzőnek megküldött csomag: XML a sémája szerint és bélyegzett PDF. (Package sent to the notary.)' })
@Permission('hagyatek.csomag.olvas')
@Osztaly('ZART')
export class KozjegyzoiCsomag extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'uuid' })
  leltarId!: string;

  @Property({ type: 'uuid' })
  iratId!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'A megküldés napja. (Day of sending.)' })
  kelt!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A leltár XML-je (hagyateki-leltar.xsd). (Inventory as XML.)' })
  xml!: string;

  @Property({ type: BlobType })
  pdf!: Buffer;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A PDF lenyomata (SHA-256). (Digest of the PDF.)' })
  lenyomat!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Kinek a bélyegzője van a PDF-en. (Whose seal it bears.)' })
  pecset!: string;
}
