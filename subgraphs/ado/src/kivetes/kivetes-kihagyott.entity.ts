import { Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const KihagyasOk = { NINCS_MERTEK: 'NINCS_MERTEK', NINCS_ALANY: 'NINCS_ALANY', HIANYZO_ALAP: 'HIANYZO_ALAP' } as const;
export type KihagyasOk = (typeof KihagyasOk)[keyof typeof KihagyasOk];
registerEnumType(KihagyasOk, { name: 'KihagyasOk', description: 'Miért maradt ki az adótárgy. (No rate, no taxpayer, or no base.)' });

@Entity({ tableName: 'kivetes_kihagyott' })
@ObjectType({ description: 'Adótárgy, amelyet a kivetés nem tudott megállapítani. Adótitok. (Object left out of a run, with the reason.)' })
@Permission('ado.kivetes.olvas')
@Osztaly('ADOTITOK')
export class KivetesKihagyott extends TenantEntity {
  @Property({ type: 'uuid' })
  kivetesId!: string;

  @Property({ type: 'uuid' })
  adotargyId!: string;

  @Property({ type: 'text' })
  @Field(() => KihagyasOk, { description: 'Ok. (Reason.)' })
  ok!: KihagyasOk;
}
