import { Idopont, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@Entity({ tableName: 'webhook_kuldes' })
@ObjectType({ description: 'Egy küldési kísérlet eredménye. (Outcome of one attempt to send.)' })
@Permission('keret.webhook.olvas')
export class WebhookKuldes extends TenantEntity {
  @Property({ type: 'uuid' })
  @Field(() => ID, { description: 'A feliratkozás. (Subscription.)' })
  webhookId!: string;

  @Property({ type: 'uuid', nullable: true })
  kliensId?: string | null;

  @Property({ type: 'uuid' })
  @Field(() => ID, { description: 'Az esemény azonosítója; ismétléskor ugyanez. (Event; the same when repeated.)' })
  esemenyId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Eseményfajta. (Kind of event.)' })
  fajta!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A szakrendszer, ahol történt. (Szakrendszer where it happened.)' })
  forras!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Mivel történt: adat fajtája. (Type of the thing.)' })
  entitas!: string;

  @Property({ type: 'text' })
  @Field(() => ID, { description: 'Mivel történt: azonosító. (Identifier of the thing.)' })
  entitasId!: string;

  @Property({ type: 'datetime' })
  @Field(() => Idopont, { description: 'Mikor történt az esemény. (When it happened.)' })
  tortent!: Date;

  @Property({ type: 'datetime' })
  @Field(() => Idopont, { description: 'A küldés ideje. (When it was sent.)' })
  kuldve!: Date;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'A címzett 2xx választ adott. (The receiver answered 2xx.)' })
  sikeres!: boolean;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'A válasz HTTP-kódja. (HTTP status.)' })
  statusz?: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A hiba kódja. (Code of the failure.)' })
  hiba?: string | null;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Időtartam, ezredmásodperc. (Duration, milliseconds.)' })
  idoMs!: number;
}
