import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { TenantEntity } from '@asp/kit';
import type { EsemenySzerep } from './kodok.ts';

/** Which property an event touched and how; not a type of the graph, lineage is read from it. */
@Entity({ tableName: 'esemeny_ingatlan' })
export class EsemenyIngatlan extends TenantEntity {
  @Property({ type: 'uuid' })
  esemenyId!: string;

  @Property({ type: 'uuid' })
  ingatlanId!: string;

  @Property({ type: 'text' })
  szerep!: EsemenySzerep;
}
