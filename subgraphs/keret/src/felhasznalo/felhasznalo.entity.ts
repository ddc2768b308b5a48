import { Idopont, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const FelhasznaloAllapot = { MEGHIVOTT: 'MEGHIVOTT', AKTIV: 'AKTIV', ZAROLT: 'ZAROLT', MEGSZUNT: 'MEGSZUNT' } as const;
export type FelhasznaloAllapot = (typeof FelhasznaloAllapot)[keyof typeof FelhasznaloAllapot];
registerEnumType(FelhasznaloAllapot, {
  name: 'FelhasznaloAllapot',
  description: 'A felhasználó állapota ebben az önkormányzatban. (State of the user in this municipality: invited, active, locked, left.)',
});

@Entity({ tableName: 'felhasznalo' })
@ObjectType({
  description:
    'Felhasználó: a hivatal munkatársa ebben az önkormányzatban; azonosítója a hivatal minden önkormányzatában ugyanaz. (User in this municipality; the same id in every municipality of the office.)',
})
@Key('id')
@Permission('keret.felhasznalo.olvas')
export class Felhasznalo extends TenantEntity {
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Felhasználónév; a meghívó elfogadásáig üres. (User name; empty until the invitation is accepted.)',
  })
  felhasznalonev?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Hivatali elektronikus levélcím. (Office e-mail address.)' })
  @Osztaly('HIVATALI')
  email?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Munkakör. (Position.)' })
  munkakor?: string | null;

  @Property({ type: 'text' })
  @Field(() => FelhasznaloAllapot, { description: 'Állapot. (State.)' })
  allapot!: FelhasznaloAllapot;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'A zárolás oka. (Why the user is locked.)' })
  zarolasIndok?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, {
    nullable: true,
    description: 'Az utolsó kijelentkeztetés ideje. (When the user was last signed out by an administrator.)',
  })
  kijelentkeztetve?: Date | null;

  @Property({ type: 'text', nullable: true })
  @Osztaly('ZART')
  meghivoHash?: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => Idopont, { nullable: true, description: 'A meghívó lejárata. (When the invitation expires.)' })
  meghivoLejar?: Date | null;

  @Property({ type: 'text', persist: false })
  kereso?: string;
}
