import { Idopont, Key, Permission, TenantEntity } from '@asp/kit';
import { ArrayType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@Entity({ tableName: 'webhook' })
@ObjectType({
  description:
    'Feliratkozás eseményekre: aláírt üzenetet küld egy címre, amely csak azonosítókat tartalmaz. (Subscription to events: sends a signed message with identifiers only.)',
})
@Key('id')
@Permission('keret.webhook.olvas')
export class Webhook extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Cím, ahová az üzenet megy. (Address, https.)' })
  cim!: string;

  @Property({ type: ArrayType })
  @Field(() => [String], { description: 'Eseményfajták. (Kinds of events.)' })
  esemenyek!: string[];

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true, description: 'A gépi kliens, amelyé; üres, ha az önkormányzaté. (Machine client that owns it.)' })
  kliensId?: string | null;

  @Property({ type: 'text' })
  letrehozta!: string;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Küld. (Active.)' })
  aktiv!: boolean;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Egymás utáni sikertelen küldések. (Failures in a row.)' })
  hibaSorozat!: number;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, {
    nullable: true,
    description: 'Öt hiba után eddig szünetel; üres, ha nem szünetel. (Circuit breaker: open until; empty when closed.)',
  })
  megszakitvaIg?: Date | null;
}
