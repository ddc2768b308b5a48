import { TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';

/** Temporary joining of two files; in the graph it is `Ugyirat.csatoltak`. */
@Entity({ tableName: 'csatolas' })
export class Csatolas extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyiratId!: string;

  @Property({ type: 'uuid' })
  csatoltId!: string;

  @Property({ type: 'text' })
  ok!: string;

  @Property({ type: 'timestamptz', nullable: true })
  megszunt?: Date | null;
}
