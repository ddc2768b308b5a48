import { Datum, DatumType, Forint, ForintType, Key, Osztaly, Permission, TenantEntity } from '@asp/kit';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const TetelJogcim = {
  ELOIRAS: 'ELOIRAS',
  TORLES: 'TORLES',
  BEFIZETES: 'BEFIZETES',
  POTLEK: 'POTLEK',
  BIRSAG: 'BIRSAG',
  KOLTSEG: 'KOLTSEG',
  ATVEZETES: 'ATVEZETES',
  VISSZATERITES: 'VISSZATERITES',
} as const;
export type TetelJogcim = (typeof TetelJogcim)[keyof typeof TetelJogcim];
registerEnumType(TetelJogcim, {
  name: 'TetelJogcim',
  description: 'Az adószámla-tétel jogcíme. (Charge, cancellation, payment, surcharge, fine, cost, transfer, refund.)',
});

export const TetelForras = {
  KIVETES: 'KIVETES',
  BANK: 'BANK',
  POTLEK: 'POTLEK',
  ATVEZETES: 'ATVEZETES',
  KEZI: 'KEZI',
  NYITO: 'NYITO',
} as const;
export type TetelForras = (typeof TetelForras)[keyof typeof TetelForras];
registerEnumType(TetelForras, { name: 'TetelForras', description: 'Miből keletkezett a tétel. (Origin of the entry.)' });

@Entity({ tableName: 'adoszamla_tetel' })
@ObjectType({ description: 'Adószámla-tétel (Art. 74. §); csak bővül, javítás újabb tétellel. Adótitok. (Ledger entry; append-only.)' })
@Key('id')
@Permission('ado.adoszamla.olvas')
@Osztaly('ADOTITOK')
export class AdoszamlaTetel extends TenantEntity {
  @Property({ type: 'uuid' })
  adozoId!: string;

  @Property({ type: 'uuid' })
  adonemId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Adóév. (Tax year.)' })
  ev!: number;

  @Property({ type: 'text' })
  @Field(() => TetelJogcim, { description: 'Jogcím. (Title.)' })
  jogcim!: TetelJogcim;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Esedékesség napja; befizetésnél az értéknap. (Due date, or value date of a payment.)' })
  esedekesseg!: string;

  @Property({ type: DatumType })
  @Field(() => Datum, { description: 'Könyvelés napja. (Day of booking.)' })
  konyveles!: string;

  @Property({ type: ForintType })
  @Field(() => Forint, { description: 'Érték: + terhelés, − jóváírás. (Amount: + burden, − relief.)' })
  ertek!: bigint;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Szöveg. (Text of the entry.)' })
  szoveg!: string;

  @Property({ type: 'text' })
  @Field(() => TetelForras, { description: 'Forrás. (Origin.)' })
  forras!: TetelForras;

  @Property({ type: 'uuid', nullable: true })
  forrasId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  adotargyId?: string | null;

  @Property({ type: 'smallint', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Részlet sorszáma. (Instalment.)' })
  reszlet?: number | null;
}
