import { Datum, DatumType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const KezbesitesMod = {
  POSTA: 'POSTA',
  AJANLOTT: 'AJANLOTT',
  TERTIVEVENY: 'TERTIVEVENY',
  SZEMELYES: 'SZEMELYES',
  HIVATALI_KAPU: 'HIVATALI_KAPU',
  CEGKAPU: 'CEGKAPU',
  TARHELY: 'TARHELY',
  HIRDETMENY: 'HIRDETMENY',
} as const;
export type KezbesitesMod = (typeof KezbesitesMod)[keyof typeof KezbesitesMod];
registerEnumType(KezbesitesMod, { name: 'KezbesitesMod', description: 'A kézbesítés módja. (Way of service.)' });

export const KezbesitesEredmeny = {
  ATVETTE: 'ATVETTE',
  MEGHATALMAZOTT_VETTE_AT: 'MEGHATALMAZOTT_VETTE_AT',
  NEM_KERESTE: 'NEM_KERESTE',
  ISMERETLEN: 'ISMERETLEN',
  ELKOLTOZOTT: 'ELKOLTOZOTT',
  MEGTAGADTA: 'MEGTAGADTA',
} as const;
export type KezbesitesEredmeny = (typeof KezbesitesEredmeny)[keyof typeof KezbesitesEredmeny];
registerEnumType(KezbesitesEredmeny, { name: 'KezbesitesEredmeny', description: 'A kézbesítés eredménye. (Outcome of service.)' });

@Entity({ tableName: 'kezbesites' })
@ObjectType({ description: 'Egy irat feladása és kézbesítése. (Sending and service of a document.)' })
@Permission('iratkezelo.kezbesites.olvas')
@Osztaly('SZEMELYES')
export class Kezbesites extends TenantEntity {
  @Property({ type: 'uuid' })
  iratId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Címzett. (Addressee.)' })
  cimzett!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Cím vagy elektronikus elérhetőség. (Address.)' })
  cim!: string;

  @Property({ type: 'text' })
  @Field(() => KezbesitesMod, { description: 'Mód. (Way.)' })
  mod!: KezbesitesMod;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Ragszám vagy feladási igazolás száma. (Postal or receipt number.)' })
  ragszam?: string | null;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Feladás napja. (Sent on.)' })
  feladva!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => KezbesitesEredmeny, { nullable: true, description: 'Eredmény; null, amíg nem ismert. (Outcome.)' })
  eredmeny?: KezbesitesEredmeny | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Az eredmény napja. (Day of the outcome.)' })
  eredmenyNapja?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, {
    nullable: true,
    description: 'Ettől számít kézbesítettnek, vélelemmel is (Ákr. 86. §). (Deemed served on this day.)',
  })
  kezbesitve?: string | null;
}
