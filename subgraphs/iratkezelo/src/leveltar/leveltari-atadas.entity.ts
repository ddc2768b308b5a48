import { Datum, DatumType, Key, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const LeveltariAtadasAllapot = { ELOKESZITES: 'ELOKESZITES', ATADVA: 'ATADVA', ELVETETT: 'ELVETETT' } as const;
export type LeveltariAtadasAllapot = (typeof LeveltariAtadasAllapot)[keyof typeof LeveltariAtadasAllapot];
registerEnumType(LeveltariAtadasAllapot, {
  name: 'LeveltariAtadasAllapot',
  description: 'Előkészítés, átadva, elvetett. (Prepared, handed over, dropped.)',
});

@Entity({ tableName: 'leveltari_atadas' })
@ObjectType({ description: 'Maradandó értékű ügyiratok átadása a levéltárnak (1995. évi LXVI. tv. 12. §). (Transfer to the archives.)' })
@Key('id')
@Permission('iratkezelo.leveltar.olvas')
export class LeveltariAtadas extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Szám, évente hézagmentes. (Number.)' })
  szam!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Levéltár. (Archives.)' })
  leveltar!: string;

  @Property({ type: 'text' })
  @Field(() => LeveltariAtadasAllapot, { description: 'Állapot. (State.)' })
  allapot!: LeveltariAtadasAllapot;

  @Property({ type: 'text' })
  osszeallitotta!: string;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'Az átadás napja. (Handed over on.)' })
  atadva?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Az átvevő neve. (Who took it over.)' })
  atvevo?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Az átadás-átvételi jegyzék SHA-256 lenyomata. (Digest of the list.)' })
  jegyzekLenyomat?: string | null;
}
