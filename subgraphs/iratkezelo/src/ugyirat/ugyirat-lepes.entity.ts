import { Idopont, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { UgyiratAllapot } from './ugyirat.entity.ts';

@Entity({ tableName: 'ugyirat_lepes' })
@ObjectType({ description: 'Az ügyirat életének egy lépése. (One step in the life of a file.)' })
@Permission('iratkezelo.ugyirat.olvas')
export class UgyiratLepes extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyiratId!: string;

  @Property({ type: 'uuid', nullable: true })
  iratId?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Művelet. (Act.)' })
  muvelet!: string;

  @Property({ type: 'text' })
  @Field(() => UgyiratAllapot, { description: 'Állapot a lépés után. (State after it.)' })
  allapot!: UgyiratAllapot;

  @Property({ type: 'text' })
  ki!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Ki tette. (Who did it.)' })
  kiNev!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Megjegyzés, utasítás vagy indok. (Note, instruction or reason.)' })
  @Osztaly('SZEMELYES')
  megjegyzes?: string | null;

  @Field(() => Idopont, { description: 'Mikor. (When.)' })
  get idopont(): Date {
    return this.letrehozva;
  }
}
