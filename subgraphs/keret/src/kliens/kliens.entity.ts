import { Datum, DatumType, Idopont, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { ArrayType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';

@Entity({ tableName: 'kliens' })
@ObjectType({
  description: 'Gépi kliens, amely csak ennek az önkormányzatnak a nevében dolgozik. (Machine client bound to this municipality.)',
})
@Key('id')
@Permission('keret.kliens.olvas')
export class Kliens extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Property({ type: 'text' })
  @Osztaly('ZART')
  titokHash!: string;

  @Property({ type: ArrayType })
  @Field(() => [String], {
    description: 'Engedélyek; a kliens jegyet ezekre vagy ezek egy részére kérhet. (Permissions; also the scopes of its tokens.)',
  })
  engedelyek!: string[];

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Utolsó nap; üres, ha határozatlan. (Last day; empty when indefinite.)' })
  ervenyesIg?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A visszavonás ideje. (When it was withdrawn.)' })
  visszavonva?: Date | null;
}
