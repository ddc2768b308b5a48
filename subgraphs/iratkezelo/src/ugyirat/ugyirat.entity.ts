import { Datum, DatumType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Bizalmassag } from '../irattar/irattari-tetel.entity.ts';
import { lathato } from './lathato.ts';

export const UgyiratAllapot = {
  IKTATOTT: 'IKTATOTT',
  SZIGNALT: 'SZIGNALT',
  UGYINTEZES: 'UGYINTEZES',
  HIANYPOTLAS: 'HIANYPOTLAS',
  FELFUGGESZTVE: 'FELFUGGESZTVE',
  SKONTRO: 'SKONTRO',
  KIADMANYOZASRA_VAR: 'KIADMANYOZASRA_VAR',
  KIADMANYOZOTT: 'KIADMANYOZOTT',
  EXPEDIALT: 'EXPEDIALT',
  LEZART: 'LEZART',
  ATMENETI_IRATTARBAN: 'ATMENETI_IRATTARBAN',
  KOZPONTI_IRATTARBAN: 'KOZPONTI_IRATTARBAN',
  SELEJTEZETT: 'SELEJTEZETT',
  LEVELTARBA_ADVA: 'LEVELTARBA_ADVA',
  SZERELT: 'SZERELT',
} as const;
export type UgyiratAllapot = (typeof UgyiratAllapot)[keyof typeof UgyiratAllapot];
registerEnumType(UgyiratAllapot, {
  name: 'UgyiratAllapot',
  description: 'Az ügyirat állapota a szignálástól az irattárig. (State of the case file from assignment to the archive room.)',
});

@Entity({ tableName: 'ugyirat' })
@ObjectType({
  description: 'Ügyirat: egy ügy iratai közös főszám alatt (335/2005. (XII. 29.) Korm. r.). (Case file: documents under one number.)',
})
@Key('id')
@Key('iktatoszam')
@Permission('iratkezelo.ugyirat.olvas')
export class Ugyirat extends TenantEntity {
  static lathato = lathato;

  @Property({ type: 'uuid' })
  iktatokonyvId!: string;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Főszám, a könyvben hézagmentes. (Number, gap-free within the book.)' })
  foszam!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Iktatószám alszám nélkül, pl. BJS/124/2026. (Registry number of the file.)' })
  iktatoszam!: string;

  @Property({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Tárgy; személyes adatot tartalmazhat. (Subject.)' })
  @Osztaly('SZEMELYES')
  targy!: string;

  /** The case of another szakrendszer that the file was opened for. */
  @Property({ type: 'text', nullable: true })
  forras?: string | null;

  @Property({ type: 'uuid' })
  irattariTetelId!: string;

  @Property({ type: 'text' })
  @Field(() => Bizalmassag, { description: 'Bizalmasság. (Confidentiality.)' })
  bizalmassag!: Bizalmassag;

  @Property({ type: 'text' })
  @Field(() => UgyiratAllapot, { description: 'Állapot. (State.)' })
  allapot!: UgyiratAllapot;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Szervezeti egység. (Unit of the office.)' })
  szervezetiEgyseg?: string | null;

  @Property({ type: 'text', nullable: true })
  ugyintezoId?: string | null;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Ügyintézési határidő. (Deadline of the matter.)' })
  hatarido!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Skontró: eddig pihen. (Rests until this day.)' })
  skontro?: string | null;

  @Property({ type: 'uuid', nullable: true })
  elozmenyId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  szerelveId?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Lezárás napja. (Day of closing.)' })
  lezarva?: string | null;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Az első év, amelyben selejtezhető; null: soha vagy még nem vezethető le. (First year of possible destruction.)',
  })
  selejtezhetoTol?: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Helye az irattárban. (Place in the archive room.)' })
  irattariHely?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Miért nem selejtezhető most (per, ellenőrzés). (Legal hold and its reason.)' })
  visszatartasOk?: string | null;

  @Property({ type: 'text', nullable: true })
  visszatartotta?: string | null;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
