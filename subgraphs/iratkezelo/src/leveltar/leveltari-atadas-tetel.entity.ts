import { TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';

/** A file on the list of a transfer; in the graph it is `LeveltariAtadas.ugyiratok`. */
@Entity({ tableName: 'leveltari_atadas_tetel' })
export class LeveltariAtadasTetel extends TenantEntity {
  @Property({ type: 'uuid' })
  leveltariAtadasId!: string;

  @Property({ type: 'uuid' })
  ugyiratId!: string;
}
