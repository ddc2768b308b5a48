import { Datum, DatumType, Key, KshKod, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';

export const InditoOk = felsorolas(
  'InditoOk',
  ['HALOTTVIZSGALATI_BIZONYITVANY', 'HOLTNAK_NYILVANITAS', 'JOGI_ERDEKU_KERELEM', 'INGATLANUGYI_ERTESITES'],
  'Mi indította az eljárást (Hetv. 19–42. §). (What started the case: death certificate copy, declaration of death, a person with legal interest, the land registry.)',
);
export type InditoOk = keyof typeof InditoOk;

export const IlletekessegAlap = felsorolas(
  'IlletekessegAlap',
  ['LAKOHELY', 'TARTOZKODASI_HELY', 'HALAL_HELYE', 'HAGYATEK_HELYE', 'KOZJEGYZOI_KIJELOLES'],
  'Az illetékesség alapja, a lépcső sorrendjében (Hetv. 4. §). (Rung of the ladder of competence.)',
);
export type IlletekessegAlap = keyof typeof IlletekessegAlap;

export const HagyatekiUgyAllapot = {
  ERTESITES: 'ERTESITES',
  ILLETEKESSEG: 'ILLETEKESSEG',
  NYILATKOZAT_BEKERVE: 'NYILATKOZAT_BEKERVE',
  ADATGYUJTES: 'ADATGYUJTES',
  TERVEZET: 'TERVEZET',
  ISMERTETES: 'ISMERTETES',
  VEGLEGES: 'VEGLEGES',
  KOZJEGYZONEK_MEGKULDVE: 'KOZJEGYZONEK_MEGKULDVE',
  LEZART: 'LEZART',
  NINCS_HAGYATEK: 'NINCS_HAGYATEK',
  ATTETT: 'ATTETT',
  POTHAGYATEK: 'POTHAGYATEK',
} as const;
export type HagyatekiUgyAllapot = keyof typeof HagyatekiUgyAllapot;
registerEnumType(HagyatekiUgyAllapot, {
  name: 'HagyatekiUgyAllapot',
  description: 'A hagyatéki leltározás állapota. (State of the probate inventory, from the notice of death to the notary.)',
});

@Entity({ tableName: 'hagyateki_ugy' })
@ObjectType({
  description:
    'Hagyatéki ügy: leltározás a jegyzőnél (2010. évi XXXVIII. tv. – Hetv. 19–42. §). Tartalma az ügyön dolgozóé és felettesééé. (Probate inventory case.)',
})
@Key('id')
@Permission('hagyatek.ugy.olvas')
export class HagyatekiUgy extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Az örökhagyó neve. (Name of the deceased.)' })
  @Osztaly('SZEMELYES')
  orokhagyoNev!: string;

  @Property({ type: 'text' })
  @Field(() => InditoOk, { description: 'Mi indította az eljárást. (What started the case.)' })
  inditoOk!: InditoOk;

  @Property({ type: 'uuid', nullable: true })
  kuldemenyId?: string | null;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'A megindulás napja; ettől futnak a határidők. (Day of commencement.)' })
  erkezett!: string;

  @Property({ type: 'text' })
  @Field(() => HagyatekiUgyAllapot, { description: 'Állapot. (State.)' })
  allapot!: HagyatekiUgyAllapot;

  @Property({ type: 'text', nullable: true })
  @Field(() => IlletekessegAlap, { nullable: true, description: 'Az illetékesség alapja. (Ground of competence.)' })
  illetekessegAlap?: IlletekessegAlap | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => KshKod, {
    nullable: true,
    description: 'Az illetékes jegyző települése. (Municipality of the competent notary of the office.)',
  })
  illetekesKsh?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Az illetékesség indoka. (Reason.)' })
  illetekessegIndok?: string | null;

  @Property({ type: 'text' })
  ugyintezoId!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Iktatószám; üres, amíg az iratkezelő nem adta ki. (Registry number, given by iratkezelo.)',
  })
  iktatoszam?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Az illetékes közjegyző. (Competent notary.)' })
  kozjegyzo?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A közjegyző székhelye. (Address of the notary.)' })
  kozjegyzoCim?: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Öröklésben érdekelt kérte a leltározást. (An interested party asked for the inventory.)' })
  leltartKertek!: boolean;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'A legutóbbi leltárváltozat sorszáma; 0, ha még nincs. (Number of the latest version.)' })
  leltarSorszam!: number;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Hányadik póthagyaték; 0 az első leltár. (Number of the supplement.)' })
  potlas!: number;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'A lezárás napja. (Day of closing.)' })
  lezarva?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Ettől a naptól törölhető (megőrzés öt év). (May be destroyed from this day.)' })
  torolhetoTol?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, {
    nullable: true,
    description: 'Mikor törölték a tartalmát, miután az iratait selejtezték. (Day on which its content was removed.)',
  })
  torolve?: string | null;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
