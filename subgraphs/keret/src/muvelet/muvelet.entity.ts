import { Idopont, Key, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

@Entity({ tableName: 'regisztralt_muvelet' })
@ObjectType({
  description:
    'Regisztrált művelet: amire egy gépi kliens a gráfban épít. (Registered operation: what a machine client depends on in the graph.)',
})
@Key('id')
@Permission('keret.muvelet.olvas')
export class RegisztraltMuvelet extends TenantEntity {
  @Property({ type: 'uuid' })
  @Field(() => ID, { description: 'A gépi kliens, amelyé. (Machine client that owns it.)' })
  kliensId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Név, a kliensen belül egyedi. (Name, unique within the client.)' })
  nev!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A művelet szövege. (Text of the operation.)' })
  szoveg!: string;

  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'A szöveg SHA-256 lenyomata: sha256:<hex>. (Digest, as documentId of GraphQL over HTTP writes it.)',
  })
  lenyomat!: string;

  @Property({ type: 'text' })
  regisztralta!: string;

  @Property({ type: 'datetime' })
  @Field(() => Idopont, { description: 'Az utolsó regisztrálás ideje. (When it was last registered.)' })
  modositva!: Date;
}
