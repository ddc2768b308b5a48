import { DatumType, Datum, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const BejegyzesAllapot = { NYITOTT: 'NYITOTT', LEZART: 'LEZART' } as const;
export type BejegyzesAllapot = (typeof BejegyzesAllapot)[keyof typeof BejegyzesAllapot];
registerEnumType(BejegyzesAllapot, {
  name: 'BejegyzesAllapot',
  description: 'A bejegyzés állapota. (State of the entry: open or closed.)',
});

@Entity({ tableName: 'bejegyzes' })
@ObjectType({ description: 'Bejegyzés: panasz vagy közérdekű bejelentés (2013. évi CLXV. tv.). (Complaint or notice of public interest.)' })
@Key('id')
@Permission('minta.bejegyzes.olvas')
export class Bejegyzes extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Sorszám, évente hézagmentes. (Gap-free number within the year.)' })
  sorszam!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Tárgy. (Subject.)' })
  targy!: string;

  @Property({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Leírás; személyes adatot tartalmazhat. (Text; may hold personal data.)' })
  @Osztaly('SZEMELYES')
  leiras!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Válaszadási határidő. (Deadline of the answer.)' })
  hatarido!: string;

  @Property({ type: 'text' })
  @Field(() => BejegyzesAllapot, { description: 'Állapot. (State.)' })
  allapot!: BejegyzesAllapot;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
