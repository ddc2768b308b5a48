import { Forint, ForintType, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';

export const TartozasFajta = felsorolas(
  'TartozasFajta',
  ['TEMETESI_KOLTSEG', 'HITEL', 'KOZUZEMI', 'ADO', 'EGYEB'],
  'A hagyatéki tartozás fajtája (Ptk. 7:94. §). (Kind of estate debt.)',
);
export type TartozasFajta = keyof typeof TartozasFajta;

@Entity({ tableName: 'hagyateki_tartozas' })
@ObjectType({ description: 'Hagyatéki tartozás (Ptk. 7:94. §). (Debt of the estate.)' })
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class HagyatekiTartozas extends TenantEntity {
  @Property({ type: 'uuid' })
  ugyId!: string;

  @Property({ type: 'text' })
  @Field(() => TartozasFajta, { description: 'Fajta. (Kind.)' })
  fajta!: TartozasFajta;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Hitelező. (Creditor.)' })
  hitelezo!: string;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Összeg. (Amount.)' })
  osszeg!: bigint;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Megjegyzés. (Note.)' })
  megjegyzes?: string | null;
}
