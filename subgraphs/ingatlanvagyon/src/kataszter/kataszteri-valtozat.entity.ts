import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Idopont, Key, Osztaly, Permission } from '@asp/kit';
import { Field, ObjectType } from 'type-graphql';
import { BoritolapAdat } from './boritolap-adat.entity.ts';

@Entity({ tableName: 'kataszteri_valtozat' })
@ObjectType({
  description:
    'A borítólap egy állapota: mikor volt érvényes és mikor tudtuk így. (One state of a cover sheet in valid time and record time.)',
})
@Key('id')
@Permission('ingatlanvagyon.kataszter.olvas')
@Osztaly('HIVATALI')
export class KataszteriValtozat extends BoritolapAdat {
  @Property({ type: 'uuid' })
  ingatlanId!: string;

  @Property({ type: 'text' })
  hrszRendezo!: string;

  @Property({ type: 'datetime' })
  @Field(() => Idopont, { description: 'Mikor került a nyilvántartásba. (When it was recorded.)' })
  rogzitve!: Date;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'Mikor írta felül újabb ismeret. (When later knowledge superseded it.)' })
  felulirva?: Date | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Ki rögzítette. (Who recorded it.)' })
  rogzitette!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'A művelet, amely létrehozta. (The act that made it.)' })
  muvelet!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A változtatás indoka. (Reason of the change.)' })
  indok?: string | null;
}
