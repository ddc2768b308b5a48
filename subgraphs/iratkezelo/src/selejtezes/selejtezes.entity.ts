import { Datum, DatumType, Idopont, Key, Permission, TenantEntity } from '@asp/kit';
import { ArrayType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const SelejtezesAllapot = {
  ELOKESZITES: 'ELOKESZITES',
  JOVAHAGYASRA_VAR: 'JOVAHAGYASRA_VAR',
  LEVELTARNAL: 'LEVELTARNAL',
  VEGREHAJTHATO: 'VEGREHAJTHATO',
  VEGREHAJTOTT: 'VEGREHAJTOTT',
  ELVETETT: 'ELVETETT',
} as const;
export type SelejtezesAllapot = (typeof SelejtezesAllapot)[keyof typeof SelejtezesAllapot];
registerEnumType(SelejtezesAllapot, {
  name: 'SelejtezesAllapot',
  description: 'A selejtezés állapota. (Prepared, waits for the second approval, with the archives, may be carried out, done, dropped.)',
});

@Entity({ tableName: 'selejtezes' })
@ObjectType({
  description:
    'Selejtezési eljárás: háromtagú bizottság, két jóváhagyás, levéltári hozzájárulás (335/2005. (XII. 29.) Korm. r. 64. §). (Destruction of files.)',
})
@Key('id')
@Permission('iratkezelo.selejtezes.olvas')
export class Selejtezes extends TenantEntity {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Szám, évente hézagmentes. (Number.)' })
  szam!: string;

  @Property({ type: 'int' })
  @Field(() => Int, { description: 'Az az év, amelyben a tételek selejtezhetők. (Year.)' })
  ev!: number;

  @Property({ type: ArrayType })
  @Field(() => [String], { description: 'A bizottság három tagja. (Committee of three.)' })
  tagok!: string[];

  @Property({ type: 'text' })
  @Field(() => SelejtezesAllapot, { description: 'Állapot. (State.)' })
  allapot!: SelejtezesAllapot;

  @Property({ type: 'text' })
  osszeallitotta!: string;

  @Property({ type: 'text', nullable: true })
  elsoJovahagyo?: string | null;

  @Property({ type: 'text', nullable: true })
  masodikJovahagyo?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A levéltári hozzájárulás száma. (Consent of the archives.)' })
  leveltariSzam?: string | null;

  @Property({ type: DatumType, nullable: true })
  @Field(() => Datum, { nullable: true, description: 'A levéltári hozzájárulás napja. (Day of the consent.)' })
  leveltariNap?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'Végrehajtás ideje. (Carried out at.)' })
  vegrehajtva?: Date | null;

  @Property({ type: 'text', nullable: true })
  vegrehajtotta?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'A selejtezési jegyzőkönyv tételeinek SHA-256 lenyomata. (Digest of the certificate.)',
  })
  jegyzokonyvLenyomat?: string | null;
}
