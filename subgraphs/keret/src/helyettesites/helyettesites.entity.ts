import { Datum, DatumType, Idopont, Key, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

@Entity({ tableName: 'helyettesites' })
@ObjectType({
  description:
    'Helyettesítés: egy személy egy szerepköre, egy időszakra másnak adva. (Substitution: one role of a person, lent to another for an interval.)',
})
@Key('id')
@Permission('keret.helyettesites.olvas')
export class Helyettesites extends TenantEntity {
  @Property({ type: 'uuid' })
  helyettesitettId!: string;

  @Property({ type: 'uuid' })
  helyettesId!: string;

  @Property({ type: 'text' })
  szerepkor!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Első nap. (First day.)' })
  kezdet!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Utolsó nap. (Last day.)' })
  veg!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Indok. (Reason.)' })
  indok?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A visszavonás ideje. (When it was withdrawn.)' })
  visszavonva?: Date | null;

  @Property({ type: 'text' })
  @Field(() => ID, { description: 'Aki rögzítette. (Who recorded it.)' })
  rogzitette!: string;
}
