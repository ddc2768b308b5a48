import { Datum, DatumType, Idopont, Key, Osztaly, Permission, TenantEntity, type Ctx } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { lathato } from '../ugyirat/lathato.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';

export const IratIrany = { BEJOVO: 'BEJOVO', KIMENO: 'KIMENO', BELSO: 'BELSO' } as const;
export type IratIrany = (typeof IratIrany)[keyof typeof IratIrany];
registerEnumType(IratIrany, { name: 'IratIrany', description: 'Bejövő, kimenő vagy belső irat. (Incoming, outgoing, internal.)' });

export const Adathordozo = { PAPIR: 'PAPIR', ELEKTRONIKUS: 'ELEKTRONIKUS', VEGYES: 'VEGYES' } as const;
export type Adathordozo = (typeof Adathordozo)[keyof typeof Adathordozo];
registerEnumType(Adathordozo, { name: 'Adathordozo', description: 'Papír, elektronikus vagy vegyes. (Medium.)' });

export const IratAllapot = {
  IKTATOTT: 'IKTATOTT',
  KIADMANYOZASRA_VAR: 'KIADMANYOZASRA_VAR',
  KIADMANYOZOTT: 'KIADMANYOZOTT',
  EXPEDIALT: 'EXPEDIALT',
  KEZBESITETT: 'KEZBESITETT',
  TEVES_IKTATAS: 'TEVES_IKTATAS',
} as const;
export type IratAllapot = (typeof IratAllapot)[keyof typeof IratAllapot];
registerEnumType(IratAllapot, {
  name: 'IratAllapot',
  description: 'Az irat állapota. (State: registered, waits for approval, approved, sent, delivered, registered by mistake.)',
});

@Entity({ tableName: 'irat' })
@ObjectType({ description: 'Irat: az ügyirat egy alszáma. (Document: one sub-number of a case file.)' })
@Key('id')
@Key('iktatoszam')
@Permission('iratkezelo.ugyirat.olvas')
@Osztaly('SZEMELYES')
export class Irat extends TenantEntity {
  /** A document is as open as its file. */
  static async lathato(ctx: Ctx, irat: Irat): Promise<boolean> {
    const ugyirat = await ctx.byId(Ugyirat).load(irat.ugyiratId);
    return ugyirat !== null && lathato(ctx, ugyirat);
  }

  @Property({ type: 'uuid' })
  ugyiratId!: string;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Alszám, az ügyiratban hézagmentes. (Sub-number.)' })
  alszam!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Iktatószám alszámmal, pl. BJS/124-3/2026. (Registry number.)' })
  iktatoszam!: string;

  @Property({ type: 'text' })
  @Field(() => IratIrany, { description: 'Irány. (Direction.)' })
  irany!: IratIrany;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Tárgy. (Subject.)' })
  targy!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Az iktatás napja. (Day of registration.)' })
  kelt!: string;

  @Property({ type: 'text' })
  iktatta!: string;

  @Property({ type: 'uuid', nullable: true })
  kuldemenyId?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Címzett vagy feladó neve. (Addressee or sender.)' })
  cimzett?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A címzett vagy feladó címe. (Address.)' })
  cimzettCim?: string | null;

  @Property({ type: 'uuid', nullable: true })
  cimzettId?: string | null;

  @Property({ type: 'text' })
  @Field(() => Adathordozo, { description: 'Adathordozó. (Medium.)' })
  adathordozo!: Adathordozo;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Mellékletek száma. (Attachments.)' })
  mellekletek!: number;

  @Property({ type: 'text' })
  @Field(() => IratAllapot, { description: 'Állapot. (State.)' })
  allapot!: IratAllapot;

  @Property({ type: 'text', nullable: true })
  kiadmanyozoId?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'Kiadmányozás ideje. (Approved at.)' })
  kiadmanyozva?: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A téves iktatás oka; a szám foglalt marad. (Why it was struck; the number stays.)' })
  sztornoOk?: string | null;

  @Property({ type: 'text', nullable: true })
  sztornozta?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A téves iktatás jelölésének ideje. (Struck at.)' })
  sztornozva?: Date | null;

  @Property({ type: 'text', nullable: true })
  forras?: string | null;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
