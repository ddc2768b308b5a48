import { Datum, DatumType, Idopont, Key, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

@Entity({ tableName: 'tagsag' })
@ObjectType({ description: 'Tagság: egy felhasználó egy szerepköre, érvényességgel. (Membership: a role of a user, with its validity.)' })
@Key('id')
@Permission('keret.szerepkor.olvas')
export class Tagsag extends TenantEntity {
  @Property({ type: 'uuid' })
  felhasznaloId!: string;

  @Property({ type: 'text' })
  szerepkor!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Első nap. (First day.)' })
  ervenyesTol!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Utolsó nap; üres, ha határozatlan. (Last day; empty when indefinite.)' })
  ervenyesIg?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Indok. (Reason.)' })
  indok?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A visszavonás ideje. (When it was withdrawn.)' })
  visszavonva?: Date | null;
}
