import { Datum, DatumType, Fekves, Forint, ForintType, Hrsz, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { ArrayType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const ErtekBizonyitvanyCel = { HAGYATEK: 'HAGYATEK', VEGREHAJTAS: 'VEGREHAJTAS', GYAMUGY: 'GYAMUGY', EGYEB: 'EGYEB' } as const;
export type ErtekBizonyitvanyCel = (typeof ErtekBizonyitvanyCel)[keyof typeof ErtekBizonyitvanyCel];
registerEnumType(ErtekBizonyitvanyCel, {
  name: 'ErtekBizonyitvanyCel',
  description: 'Mire kell a bizonyítvány. (Probate, enforcement, guardianship, other.)',
});

export const ErtekBizonyitvanyAllapot = {
  KERELEM: 'KERELEM',
  TULAJDONI_LAP_BEKERVE: 'TULAJDONI_LAP_BEKERVE',
  SZEMLE: 'SZEMLE',
  ERTEK_MEGALLAPITVA: 'ERTEK_MEGALLAPITVA',
  KIADOTT: 'KIADOTT',
} as const;
export type ErtekBizonyitvanyAllapot = (typeof ErtekBizonyitvanyAllapot)[keyof typeof ErtekBizonyitvanyAllapot];
registerEnumType(ErtekBizonyitvanyAllapot, {
  name: 'ErtekBizonyitvanyAllapot',
  description: 'A bizonyítvány állapota. (Request, land register asked, inspection, valued, issued.)',
});

/** No federation key: a certificate is seen through its query, which also looks at the case of the reader. */
@Entity({ tableName: 'ertek_bizonyitvany' })
@ObjectType({
  description:
    'Adó- és értékbizonyítvány (Vht. 140. § (1), Hetv. 26. §); nyolc napon belül kell kiadni. Adótitok. (Tax and value certificate.)',
})
@Permission('ado.ertekbizonyitvany.olvas')
@Osztaly('ADOTITOK')
export class ErtekBizonyitvany extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'A bizonyítvány száma, évente hézagmentes. (Number.)' })
  szam!: string;

  @Property({ type: 'text' })
  @Field(() => ErtekBizonyitvanyCel, { description: 'Cél. (Purpose.)' })
  cel!: ErtekBizonyitvanyCel;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Kérelmező. (Requester.)' })
  kero!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => ID, { nullable: true, description: 'A kérelmező ügye. (Case of the requester.)' })
  ugyId?: string | null;

  @Property({ type: 'text' })
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Property({ type: 'text' })
  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;

  @Property({ type: 'text' })
  @Field(() => ErtekBizonyitvanyAllapot, { description: 'Állapot. (State.)' })
  allapot!: ErtekBizonyitvanyAllapot;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'A kérelem napja. (Day of the request.)' })
  kerelemNapja!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'A kiadás határideje, nyolc nap. (Deadline of issue.)' })
  hatarido!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Az értékmegállapítás napja. (Date of the value.)' })
  ertekNapja?: string | null;

  @Property({ type: ForintType, nullable: true })
  @Field(() => Forint, { nullable: true, description: 'Forgalmi érték. (Market value.)' })
  forgalmiErtek?: bigint | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Az ingatlan adatai. (Data of the property.)' })
  ingatlanAdatok?: string | null;

  @Property({ type: ArrayType })
  @Field(() => [String], { description: 'Tulajdonosok és szerzők. (Owners and acquirers.)' })
  tulajdonosok!: string[];

  @Property({ type: ArrayType })
  @Field(() => [String], { description: 'A figyelembe vett tényezők. (Factors considered.)' })
  tenyezok!: string[];

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Díj; hagyatéki, végrehajtási és gyámügyi célra nulla. (Fee.)' })
  dij!: bigint;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Kiadás napja. (Day of issue.)' })
  kiadva?: string | null;

  @Property({ type: 'text', nullable: true })
  kiado?: string | null;
}
