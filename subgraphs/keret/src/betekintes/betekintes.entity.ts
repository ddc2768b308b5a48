import { Idopont, Key, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

@Entity({ tableName: 'betekintes' })
@ObjectType({
  description:
    'Támogatói betekintés: a jegyző engedélyével, egy hibajegyhez, két órára. (Support view: opened by the jegyző for one ticket and two hours.)',
})
@Key('id')
@Permission('keret.betekintes.olvas')
export class Betekintes extends TenantEntity {
  @Property({ type: 'uuid' })
  tamogatoId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A hibajegy száma. (Ticket.)' })
  jegyszam!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Indok. (Reason.)' })
  indok!: string;

  @Property({ type: 'text' })
  @Field(() => ID, { description: 'Aki engedélyezte. (Who opened it.)' })
  jovahagyoId!: string;

  @Property({ type: 'datetime' })
  @Field(() => Idopont, { description: 'Kezdete. (Beginning.)' })
  jovahagyva!: Date;

  @Property({ type: 'datetime' })
  @Field(() => Idopont, { description: 'Vége. (End.)' })
  lejar!: Date;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'Idő előtti lezárása. (When it was closed early.)' })
  visszavonva?: Date | null;
}
