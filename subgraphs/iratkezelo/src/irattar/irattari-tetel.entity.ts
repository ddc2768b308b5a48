import { Datum, DatumType, Key, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const Bizalmassag = { HIVATALI: 'HIVATALI', SZEMELYES: 'SZEMELYES', ADOTITOK: 'ADOTITOK', ZART: 'ZART' } as const;
export type Bizalmassag = (typeof Bizalmassag)[keyof typeof Bizalmassag];
registerEnumType(Bizalmassag, {
  name: 'Bizalmassag',
  description: 'Az ügyirat bizalmassága: ki nyithatja meg. (Who may open the file: office, personal, tax secret, sealed.)',
});

export const AutomatikusTetel = { ADOHATAROZAT: 'ADOHATAROZAT', HAGYATEK: 'HAGYATEK' } as const;
export type AutomatikusTetel = (typeof AutomatikusTetel)[keyof typeof AutomatikusTetel];
registerEnumType(AutomatikusTetel, {
  name: 'AutomatikusTetel',
  description: 'Milyen, szakrendszerből érkező iratok kerülnek ügyintéző nélkül a tételbe. (Documents registered into it without a clerk.)',
});

@Entity({ tableName: 'irattari_tetel' })
@ObjectType({
  description: 'Irattári tétel az irattári tervből (78/2012. (XII. 28.) BM rendelet). (Filing plan item: retention and transfer.)',
})
@Key('id')
@Permission('iratkezelo.irattariterv.olvas')
export class IrattariTetel extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Tételszám az ágazati betűjellel, pl. A101. (Code.)' })
  kod!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Ágazat. (Field of administration.)' })
  agazat!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Megnevezés. (Name.)' })
  megnevezes!: string;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Megőrzési idő évben; null: nem selejtezhető (NS). (Years kept; null: never destroyed.)',
  })
  megorzesEv?: number | null;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Levéltárba adás ideje évben; null: határidő nélkül (HN). (Years until transfer to the archives; null: without term.)',
  })
  leveltarbaEv?: number | null;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Ügyintézési határidő napban. (Days to settle the matter.)' })
  ugyintezesiNap!: number;

  @Property({ type: 'text' })
  @Field(() => Bizalmassag, { description: 'Az ide tartozó ügyiratok bizalmassága. (Confidentiality of its files.)' })
  bizalmassag!: Bizalmassag;

  @Property({ type: 'text', nullable: true })
  @Field(() => AutomatikusTetel, { nullable: true, description: 'Automatikusan ide iktatott iratok. (Registered here automatically.)' })
  automatikus?: AutomatikusTetel | null;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Érvényesség kezdete. (Valid from.)' })
  ervenyesTol!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Érvényesség vége. (Valid until, inclusive.)' })
  ervenyesIg?: string | null;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
