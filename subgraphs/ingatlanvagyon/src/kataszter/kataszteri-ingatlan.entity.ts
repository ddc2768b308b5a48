import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Key, Osztaly, Permission } from '@asp/kit';
import { Field, Float, ObjectType } from 'type-graphql';
import { BoritolapAdat } from './boritolap-adat.entity.ts';

@Entity({ tableName: 'kataszteri_ingatlan' })
@ObjectType({
  description:
    'Önkormányzati ingatlan a vagyonkataszterben: a borítólap mai állapota. (Municipal property in the cadastre: its cover sheet as of today.)',
})
@Key('id')
@Permission('ingatlanvagyon.kataszter.olvas')
@Osztaly('HIVATALI')
export class KataszteriIngatlan extends BoritolapAdat {
  @Property({ type: 'text', generated: 'asp.hrsz_rendezo(hrsz) stored' })
  hrszRendezo!: string;

  @Property({ type: 'double', nullable: true })
  @Field(() => Float, { nullable: true, description: 'EOV Y, keleti irány, méter. (Easting in EPSG:23700.)' })
  eovY?: number | null;

  @Property({ type: 'double', nullable: true })
  @Field(() => Float, { nullable: true, description: 'EOV X, északi irány, méter. (Northing in EPSG:23700.)' })
  eovX?: number | null;

  @Property({ type: 'json', nullable: true })
  poligon?: object | null;

  @Property({ type: 'datetime' })
  utolsoRogzites!: Date;

  @Property({ type: 'text', lazy: true, generated: 'asp.kereso(hrsz) stored' })
  kereso!: string;
}
