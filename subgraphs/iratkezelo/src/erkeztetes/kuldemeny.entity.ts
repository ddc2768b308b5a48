import { Idopont, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const ErkezesMod = {
  POSTA: 'POSTA',
  SZEMELYES: 'SZEMELYES',
  EMAIL: 'EMAIL',
  HIVATALI_KAPU: 'HIVATALI_KAPU',
  OHP_URLAP: 'OHP_URLAP',
  EPAPIR: 'EPAPIR',
  CEGKAPU: 'CEGKAPU',
  FAX: 'FAX',
} as const;
export type ErkezesMod = (typeof ErkezesMod)[keyof typeof ErkezesMod];
registerEnumType(ErkezesMod, { name: 'ErkezesMod', description: 'Hogyan érkezett. (How it came.)' });

export const KuldemenyFajta = {
  LEVEL: 'LEVEL',
  AJANLOTT: 'AJANLOTT',
  TERTIVEVENYES: 'TERTIVEVENYES',
  CSOMAG: 'CSOMAG',
  ELEKTRONIKUS: 'ELEKTRONIKUS',
  SAJAT_KEZBE: 'SAJAT_KEZBE',
} as const;
export type KuldemenyFajta = (typeof KuldemenyFajta)[keyof typeof KuldemenyFajta];
registerEnumType(KuldemenyFajta, { name: 'KuldemenyFajta', description: 'A küldemény fajtája. (Kind of item.)' });

export const AlairasEredmeny = {
  NINCS: 'NINCS',
  ERVENYES: 'ERVENYES',
  ERVENYTELEN: 'ERVENYTELEN',
  NEM_ELLENORIZHETO: 'NEM_ELLENORIZHETO',
} as const;
export type AlairasEredmeny = (typeof AlairasEredmeny)[keyof typeof AlairasEredmeny];
registerEnumType(AlairasEredmeny, {
  name: 'AlairasEredmeny',
  description: 'Az elektronikus aláírás ellenőrzése. (Check of the electronic signature: none, valid, invalid, cannot be checked.)',
});

export const KuldemenyAllapot = { ERKEZTETETT: 'ERKEZTETETT', IKTATOTT: 'IKTATOTT', NEM_IKTATANDO: 'NEM_IKTATANDO' } as const;
export type KuldemenyAllapot = (typeof KuldemenyAllapot)[keyof typeof KuldemenyAllapot];
registerEnumType(KuldemenyAllapot, {
  name: 'KuldemenyAllapot',
  description: 'Érkeztetett, iktatott vagy iktatás nélkül kezelt. (Received, registered, or kept without registering.)',
});

@Entity({ tableName: 'kuldemeny' })
@ObjectType({
  description:
    'Érkezett küldemény; érkeztető száma akkor is van, ha nem iktatandó (335/2005. (XII. 29.) Korm. r. 18–25. §). (Item received.)',
})
@Key('id')
@Permission('iratkezelo.kuldemeny.olvas')
@Osztaly('SZEMELYES')
export class Kuldemeny extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Érkeztető szám, évente hézagmentes. (Gap-free number of arrival.)' })
  erkeztetoSzam!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Idopont, { description: 'Az érkezés ideje. (Arrived at.)' })
  erkezett!: Date;

  @Property({ type: 'text' })
  erkeztette!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Beküldő. (Sender.)' })
  bekuldo!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A beküldő címe. (Address of the sender.)' })
  bekuldoCim?: string | null;

  @Property({ type: 'uuid', nullable: true })
  bekuldoId?: string | null;

  @Property({ type: 'text' })
  @Field(() => ErkezesMod, { description: 'Az érkezés módja. (How it came.)' })
  mod!: ErkezesMod;

  @Property({ type: 'text' })
  @Field(() => KuldemenyFajta, { description: 'Fajta. (Kind.)' })
  fajta!: KuldemenyFajta;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Ragszám vagy elektronikus azonosító. (Postal or electronic identifier.)' })
  ragszam?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Tárgy. (Subject.)' })
  targy!: string;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Sérülten érkezett. (Arrived damaged.)' })
  serult!: boolean;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Saját kezű felbontásra (s. k.); felbontatlanul kell átadni. (To be opened by the addressee only.)',
  })
  sajatKezu!: boolean;

  @Property({ type: 'text' })
  @Field(() => AlairasEredmeny, { description: 'Az elektronikus aláírás ellenőrzése. (Signature check.)' })
  alairas!: AlairasEredmeny;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Lapok száma. (Sheets.)' })
  lapszam?: number | null;

  @Property({ type: 'text' })
  @Field(() => KuldemenyAllapot, { description: 'Állapot. (State.)' })
  allapot!: KuldemenyAllapot;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Miért nem iktatandó. (Why it is not registered.)' })
  nemIktatandoOk?: string | null;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
