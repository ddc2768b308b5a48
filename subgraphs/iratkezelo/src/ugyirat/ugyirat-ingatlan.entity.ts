import { TenantEntity, type Fekves } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';

/** The parcel that a file is about; in the graph it is `Ugyirat.ingatlanok` and `Ingatlan.ugyiratok`. */
@Entity({ tableName: 'ugyirat_ingatlan' })
export class UgyiratIngatlan extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyiratId!: string;

  @Property({ type: 'text' })
  fekves!: Fekves;

  @Property({ type: 'text' })
  hrsz!: string;
}
