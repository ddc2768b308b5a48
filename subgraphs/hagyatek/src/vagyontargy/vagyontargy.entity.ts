import { Datum, DatumType, Fekves, Forint, ForintType, Hrsz, KshKod, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';

export const VagyontargyFajta = felsorolas(
  'VagyontargyFajta',
  [
    'INGATLAN',
    'INGO',
    'GEPJARMU',
    'BANKSZAMLA',
    'BETET',
    'ERTEKPAPIR',
    'TARSASAGI_RESZESEDES',
    'LAJSTROMOZOTT',
    'KARPOTLAS',
    'KOVETELES',
    'UDULESI_JOG',
    'NYUGDIJPENZTAR',
    'DIGITALIS_VAGYON',
  ],
  'A vagyontárgy fajtája (Hetv. 19–42. §). (Kind of asset.)',
);
export type VagyontargyFajta = keyof typeof VagyontargyFajta;

export const BizonyitvanyAllapot = felsorolas(
  'BizonyitvanyAllapot',
  ['NEM_KELL', 'HIANYZIK', 'KERVE', 'MEGERKEZETT'],
  'Adó- és értékbizonyítvány (Hetv. 26. §): nem kell, hiányzik, kérve, megérkezett. (Tax and value certificate of the asset.)',
);
export type BizonyitvanyAllapot = keyof typeof BizonyitvanyAllapot;

@Entity({ tableName: 'vagyontargy' })
@ObjectType({ description: 'A hagyaték egy vagyontárgya (Hetv. 19–42. §). (Asset of the estate.)' })
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class Vagyontargy extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'text' })
  @Field(() => VagyontargyFajta, { description: 'Fajta. (Kind.)' })
  fajta!: VagyontargyFajta;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Leírás. (Text.)' })
  leiras!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Számlaszám, forgalmi rendszám, cégjegyzékszám. (Account, plate or company number.)',
  })
  azonosito?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => KshKod, {
    nullable: true,
    description: 'Az ingatlan településkódja, ha más önkormányzat területén van. (Municipality of a parcel elsewhere.)',
  })
  telepulesKsh?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A település neve, ha más önkormányzat területén van. (Its name.)' })
  telepules?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => Fekves, { nullable: true, description: 'Fekvés. (Location class.)' })
  fekves?: Fekves | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => Hrsz, { nullable: true, description: 'Helyrajzi szám. (Lot number.)' })
  hrsz?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Az örökhagyó hányada, például 1/2. (Share of the deceased.)' })
  hanyad!: string;

  @Property({ type: ForintType, nullable: true })
  @Field(() => Forint, {
    nullable: true,
    description:
      'Érték az egészre; ingatlané csak az adó- és értékbizonyítványból. (Value of the whole; of real property from the certificate only.)',
  })
  ertek?: bigint | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Az örökhagyó és házastársa közösen lakott lakása vagy berendezése (Ptk. 7:58. §). (Home lived in together.)',
  })
  kozosLakas!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'Ági vagyon: kitől hárult az örökhagyóra, kulcs a családfán (Ptk. 7:67. §). (Ascendant from whom it came.)',
  })
  agiTag?: string | null;

  @Property({ type: 'text' })
  @Field(() => BizonyitvanyAllapot, { description: 'Az adó- és értékbizonyítvány. (Certificate.)' })
  bizonyitvany!: BizonyitvanyAllapot;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A bizonyítvány száma. (Number of the certificate.)' })
  bizonyitvanySzam?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Az értékmegállapítás napja. (Date of the value.)' })
  bizonyitvanyNapja?: string | null;

  @Property({ type: 'uuid', nullable: true })
  bejelentoId?: string | null;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Hányadik póthagyatékban vették fel; 0 az első leltárban. (Supplement in which it was added.)' })
  potlas!: number;
}
