import { Forint, ForintType, Idopont, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const KivetesAllapot = { SZIMULALT: 'SZIMULALT', JOVAHAGYOTT: 'JOVAHAGYOTT', KONYVELT: 'KONYVELT', ELVETETT: 'ELVETETT' } as const;
export type KivetesAllapot = (typeof KivetesAllapot)[keyof typeof KivetesAllapot];
registerEnumType(KivetesAllapot, {
  name: 'KivetesAllapot',
  description: 'A kivetés állapota: szimulált → jóváhagyott → könyvelt; vagy elvetett. (State of the run.)',
});

@Entity({ tableName: 'kivetes' })
@ObjectType({ description: 'Kivetés: egy adónem egy évi tömeges megállapítása (Art. 141. §). (Mass assessment of one tax for one year.)' })
@Key('id')
@Permission('ado.kivetes.olvas')
@Osztaly('HIVATALI')
export class Kivetes extends TenantEntity {
  @Property({ type: 'uuid' })
  adonemId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Adóév. (Tax year.)' })
  ev!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Az az év, amelynek január 1-jén érvényes mértékeivel számol. (Year whose rates are used.)' })
  tarifaEv!: number;

  @Property({ type: 'text' })
  @Field(() => KivetesAllapot, { description: 'Állapot. (State.)' })
  allapot!: KivetesAllapot;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A számítás paramétereinek lenyomata. (Fingerprint of rates and objects used.)' })
  mertekLenyomat!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Tételek száma. (Number of items.)' })
  darab!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Érintett adózók száma. (Number of taxpayers.)' })
  adozok!: number;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Kivetendő összeg. (Total of the run.)' })
  osszeg!: bigint;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Ugyanezen tételek előző évi összege. (Total of the same items last year.)' })
  elozoEviOsszeg!: bigint;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Kihagyott adótárgyak száma. (Objects that could not be assessed.)' })
  kihagyott!: number;

  @Property({ type: 'text' })
  @Field(() => ID, { description: 'A szimulációt végző felhasználó. (Who simulated.)' })
  szimulalta!: string;

  @Property({ type: 'datetime' })
  @Field(() => Idopont, { description: 'A szimuláció időpontja. (When simulated.)' })
  szimulalva!: Date;

  @Property({ type: 'text', nullable: true })
  @Field(() => ID, { nullable: true, description: 'A jóváhagyó; nem lehet a szimulációt végző. (Approver, another person.)' })
  jovahagyta?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A jóváhagyás időpontja. (When approved.)' })
  jovahagyva?: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => ID, { nullable: true, description: 'A könyvelést végző felhasználó. (Who posted.)' })
  konyvelte?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A könyvelés időpontja. (When posted.)' })
  konyvelve?: Date | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'A könyveléskor keletkezett adószámla-tételek száma. (Entries made by posting.)' })
  valtozasok?: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'A könyveléskor készült határozatok száma. (Decisions made.)' })
  hatarozatok?: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'A határozatok ügyiratának iktatószáma. (Registry number of the file of its decisions.)',
  })
  ugyiratIktatoszam?: string | null;

  @Property({ type: 'integer', nullable: true })
  elsoAlszam?: number | null;

  @Property({ type: ForintType, nullable: true })
  elsoSorszam?: bigint | null;
}
