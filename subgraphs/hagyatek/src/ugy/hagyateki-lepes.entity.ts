import { Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { HagyatekiUgyAllapot } from './hagyateki-ugy.entity.ts';

@Entity({ tableName: 'hagyateki_lepes' })
@ObjectType({ description: 'Az ügy idővonalának egy lépése. (Step in the history of the case.)' })
@Permission('hagyatek.ugy.olvas')
export class HagyatekiLepes extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Mi történt: a művelet neve. (The act.)' })
  muvelet!: string;

  @Property({ type: 'text' })
  @Field(() => HagyatekiUgyAllapot, { description: 'Az ügy állapota utána. (State after it.)' })
  allapot!: HagyatekiUgyAllapot;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Ki tette. (Who did it.)' })
  ki!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Megjegyzés. (Note.)' })
  megjegyzes?: string | null;
}
