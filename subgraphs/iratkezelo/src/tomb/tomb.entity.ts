import { TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';

/** A block of documents numbered at once for another szakrendszer; in the graph it is the documents themselves. */
@Entity({ tableName: 'tomb' })
export class Tomb extends TenantEntity {
  @Property({ type: 'text' })
  forras!: string;

  @Property({ type: 'uuid' })
  ugyiratId!: string;

  @Property({ type: 'int' })
  darab!: number;

  @Property({ type: 'int', nullable: true })
  elsoAlszam?: number | null;
}
