import { Idopont, Key, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

@Entity({ tableName: 'iktatokonyv' })
@ObjectType({
  description: 'Iktatókönyv: évenként és előtagonként egy számsor (335/2005. (XII. 29.) Korm. r.). (Registry book: one series a year.)',
})
@Key('id')
@Permission('iratkezelo.iktatokonyv.olvas')
export class Iktatokonyv extends TenantEntity {
  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Év. (Year.)' })
  ev!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Az iktatószámok előtagja. (Prefix of the numbers.)' })
  elotag!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Megnevezés. (Title.)' })
  cim!: string;

  @Property({ type: 'text' })
  nyitotta!: string;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'Lezárás ideje; lezárt könyvbe nem lehet iktatni. (Closed at.)' })
  lezarva?: Date | null;

  @Property({ type: 'text', nullable: true })
  lezarta?: string | null;

  @Property({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Az utolsó főszám záráskor. (Last number at closing.)' })
  lezarasFoszam?: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'A lezárt könyv tartalmának SHA-256 lenyomata; a kivonat ezzel ellenőrizhető. (Digest of the closed book.)',
  })
  lezarasLenyomat?: string | null;
}
