import { Datum, DatumType, Forint, ForintType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const Azonositas = { AUTOMATA: 'AUTOMATA', JAVASLAT: 'JAVASLAT', KEZI: 'KEZI', FUGGO: 'FUGGO' } as const;
export type Azonositas = (typeof Azonositas)[keyof typeof Azonositas];
registerEnumType(Azonositas, {
  name: 'Azonositas',
  description: 'Hogyan azonosítottuk a befizetőt: azonosítóból, név és összeg szerinti javaslat, kézzel, függő. (How the payer was found.)',
});

@Entity({ tableName: 'befizetes' })
@ObjectType({ description: 'Befizetés: a bankkivonat egy tétele. Adótitok. (Payment: a line of a bank statement.)' })
@Key('id')
@Permission('ado.befizetes.olvas')
@Osztaly('ADOTITOK')
export class Befizetes extends TenantEntity {
  @Property({ type: 'uuid' })
  bankkivonatId!: string;

  @Property({ type: 'uuid' })
  adonemId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Sorszám a kivonaton. (Line number.)' })
  sorszam!: number;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Értéknap. (Value date.)' })
  erteknap!: string;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Összeg. (Amount.)' })
  osszeg!: bigint;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Befizető neve. (Name of the payer.)' })
  befizetoNev!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Befizető számlája; üres készpénznél. (Account of the payer.)' })
  befizetoSzamla!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Közlemény. (Remittance text.)' })
  kozlemeny!: string;

  @Property({ type: 'text' })
  @Field(() => Azonositas, { description: 'Azonosítás. (Identification.)' })
  azonositas!: Azonositas;

  @Property({ type: 'uuid', nullable: true })
  adozoId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  javasoltAdozoId?: string | null;
}
