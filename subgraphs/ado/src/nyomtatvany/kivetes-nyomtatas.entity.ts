import { Idopont, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const NyomtatasAllapot = { KESZUL: 'KESZUL', KESZ: 'KESZ', FELVALTVA: 'FELVALTVA' } as const;
export type NyomtatasAllapot = (typeof NyomtatasAllapot)[keyof typeof NyomtatasAllapot];
registerEnumType(NyomtatasAllapot, {
  name: 'NyomtatasAllapot',
  description: 'KESZUL: fájljai most készülnek; KESZ: mind letölthető; FELVALTVA: újabb köteg váltotta fel. (Being made, done, replaced.)',
});

export const NyomtatasRendezes = { CIM: 'CIM', NEV: 'NEV' } as const;
export type NyomtatasRendezes = (typeof NyomtatasRendezes)[keyof typeof NyomtatasRendezes];
registerEnumType(NyomtatasRendezes, {
  name: 'NyomtatasRendezes',
  description: 'A határozatok sorrendje a kötegben: cím vagy név szerint. (Order of a batch: by address or by name.)',
});

@Entity({ tableName: 'kivetes_nyomtatas' })
@ObjectType({
  description:
    'Egy kivetés határozatainak nyomtatási kötege: PDF fájlok, mindegyik elején jegyzékkel; a háttérben készül. (Print batch of the decisions of a run.)',
})
@Permission('ado.kivetes.olvas')
@Osztaly('HIVATALI')
export class KivetesNyomtatas extends TenantEntity {
  @Property({ type: 'uuid' })
  kivetesId!: string;

  @Property({ type: 'text' })
  @Field(() => NyomtatasAllapot, { description: 'Állapot. (State.)' })
  allapot!: NyomtatasAllapot;

  @Property({ type: 'text' })
  @Field(() => NyomtatasRendezes, { description: 'Sorrend. (Order.)' })
  rendezes!: NyomtatasRendezes;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Benne vannak-e, akik elektronikusan kapják. (Whether those who are served electronically are in it.)',
  })
  elektronikusak!: boolean;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Iktatószám nélküli, bélyegzetlen tervezetek. (Drafts without registry number and seal.)' })
  tervezet!: boolean;

  @Property({ type: 'text' })
  hivatal!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Határozatok száma. (Decisions.)' })
  darab!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Ennyi határozat van már kész fájlban. (Decisions that are done.)' })
  keszDarab!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Hány fájl lesz. (Files when done.)' })
  fajlszam!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Hány fájl kész. (Files that are done.)' })
  keszFajlszam!: number;

  @Property({ type: 'text' })
  @Field(() => ID, { description: 'Ki kérte. (Who asked for it.)' })
  kerte!: string;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'Mikor készült el. (When it was done.)' })
  elkeszult?: Date | null;
}
