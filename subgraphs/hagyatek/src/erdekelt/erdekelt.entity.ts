import { Datum, DatumType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';

export const ErdekeltMinoseg = felsorolas(
  'ErdekeltMinoseg',
  ['TORVENYES_OROKOS', 'VEGRENDELETI_OROKOS', 'HAGYOMANYOS', 'KOTELES_RESZRE_JOGOSULT', 'HAGYATEKI_HITELEZO', 'VEGRENDELETI_VEGREHAJTO'],
  'Milyen minőségben érdekelt (Hetv. 6. §). (Capacity: statutory heir, heir by will, legatee, entitled to a compulsory share, creditor, executor.)',
);
export type ErdekeltMinoseg = keyof typeof ErdekeltMinoseg;

@Entity({ tableName: 'erdekelt' })
@ObjectType({ description: 'Öröklésben érdekelt (Hetv. 6. §). (Interested party.)' })
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class Erdekelt extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Kulcsa a családfán. (Key in the family tree.)' })
  kulcs?: string | null;

  @Property({ type: 'text' })
  @Field(() => ErdekeltMinoseg, { description: 'Minőség. (Capacity.)' })
  minoseg!: ErdekeltMinoseg;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Születési név. (Name at birth.)' })
  szuletesiNev?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Születési hely. (Place of birth.)' })
  szuletesiHely?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Születés napja. (Day of birth.)' })
  szuletesiIdo?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Anyja neve. (Name of the mother.)' })
  anyjaNeve?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Cím. (Address.)' })
  cim?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Kapcsolat az örökhagyóval. (Relation to the deceased.)' })
  kapcsolat?: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Gondnokság alatt áll. (Under guardianship.)' })
  gondnoksag!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Törvényes képviselő. (Legal representative.)' })
  kepviselo?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A törvényes képviselő címe. (Address of the representative.)' })
  kepviseloCim?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Örökrész, ahogyan a leltárban áll. (Share as it stands in the inventory.)' })
  orokresz?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, {
    nullable: true,
    description: 'Mikor értesítették a gyámhatóságot. (Day of the notice to the guardianship authority.)',
  })
  gyamErtesitve?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Az érdekelt nyilatkozata. (Statement.)' })
  nyilatkozat?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'A nyilatkozat napja. (Day of the statement.)' })
  nyilatkozatNapja?: string | null;
}
