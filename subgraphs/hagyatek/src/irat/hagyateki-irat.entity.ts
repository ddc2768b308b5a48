import { Datum, DatumType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import type { Blokk } from '@asp/kit/okiratok';
import { JsonType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';

export const HagyatekiIratFajta = felsorolas(
  'HagyatekiIratFajta',
  [
    'NYILATKOZAT_FELHIVAS',
    'IDEZES',
    'ERTEKBIZONYITVANY_MEGKERESES',
    'ISMERTETES',
    'ISMERTETESI_JEGYZOKONYV',
    'GYAM_ERTESITES',
    'NINCS_HAGYATEK_FELJEGYZES',
    'ATTETEL',
    'KOZJEGYZOI_CSOMAG',
  ],
  'A hagyatéki ügy iratának fajtája. (Kind of document.)',
);
export type HagyatekiIratFajta = keyof typeof HagyatekiIratFajta;

@Entity({ tableName: 'hagyateki_irat' })
@ObjectType({
  description: 'A hagyatéki ügyben készült kimenő irat; számát az iratkezelő adja. (Outgoing document; iratkezelo numbers it.)',
})
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class HagyatekiIrat extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'text' })
  @Field(() => HagyatekiIratFajta, { description: 'Fajta. (Kind.)' })
  fajta!: HagyatekiIratFajta;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Cím. (Title.)' })
  cim!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Kelte. (Day.)' })
  kelt!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Címzett. (Addressee.)' })
  cimzett!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A címzett címe. (Address.)' })
  cimzettCim?: string | null;

  @Property({ type: JsonType })
  torzs!: Blokk[];

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Iktatószám; üres, amíg az iratkezelő nem adta ki. (Registry number.)' })
  iktatoszam?: string | null;

  @Property({ type: 'uuid', nullable: true })
  erdekeltId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  vagyontargyId?: string | null;
}
