import { Datum, Forint, OldalInfo, Osztaly, Permission } from '@asp/kit';
import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { AdonemKod } from '../adonem/adonem.entity.ts';

@ObjectType({ description: 'Hátralék: egy adózó egy adónemének lejárt tartozása pótlékkal. Adótitok. (Arrears of a taxpayer in one tax.)' })
@Permission('ado.hatralek.olvas')
@Osztaly('ADOTITOK')
export class Hatralek {
  adozoId!: string;
  adonemId!: string;

  @Field(() => Forint, { description: 'Lejárt tartozás pótlék nélkül. (Overdue debt.)' })
  tartozas!: bigint;

  @Field(() => Forint, { description: 'Késedelmi pótlék a napig. (Surcharge up to the day.)' })
  potlek!: bigint;

  @Field(() => Forint, { description: 'Együtt fizetendő. (Together.)' })
  fizetendo!: bigint;

  @Field(() => Datum, {
    nullable: true,
    description: 'A legrégebbi kiegyenlítetlen tétel esedékessége; üres, ha csak pótlék maradt. (Oldest uncovered due date.)',
  })
  legregebbiEsedekesseg?: string | null;
}

@ObjectType({ description: 'Listasor kurzorral. (Edge.)' })
@Permission('ado.hatralek.olvas')
export class HatralekEdge {
  @Field(() => Hatralek, { description: 'A sor. (Row.)' })
  node!: Hatralek;

  @Field(() => String, { description: 'A sor kurzora. (Cursor.)' })
  cursor!: string;
}

@ObjectType({ description: 'A hátraléklista összesítője. (Totals of the list.)' })
@Permission('ado.hatralek.olvas')
export class HatralekOsszesites {
  @Field(() => Int, { description: 'Sorok száma. (Rows.)' })
  darab!: number;

  @Field(() => Forint, { description: 'Lejárt tartozás. (Overdue debt.)' })
  tartozas!: bigint;

  @Field(() => Forint, { description: 'Pótlék. (Surcharge.)' })
  potlek!: bigint;

  @Field(() => Forint, { description: 'Fizetendő. (To pay.)' })
  fizetendo!: bigint;
}

@ObjectType({ description: 'A hátraléklista egy oldala. (Page of the arrears list.)' })
@Permission('ado.hatralek.olvas')
export class HatralekConnection {
  @Field(() => [Hatralek], { description: 'A sorok, a legnagyobb elöl. (Rows, largest first.)' })
  nodes!: Hatralek[];

  @Field(() => [HatralekEdge], { description: 'A sorok kurzorral. (Rows with cursors.)' })
  edges!: HatralekEdge[];

  @Field(() => OldalInfo, { description: 'Lapozás. (Paging.)' })
  pageInfo!: OldalInfo;

  @Field(() => Int, { description: 'Az összes sor száma a szűrővel. (Number of rows.)' })
  totalCount!: number;

  @Field(() => HatralekOsszesites, { description: 'A szűrt lista összesítője. (Totals.)' })
  osszesites!: HatralekOsszesites;
}

@InputType({ description: 'A hátraléklista szűrője. (Filter of the arrears list.)' })
export class HatralekSzuro {
  @Field(() => AdonemKod, { nullable: true, description: 'Adónem. (Tax.)' })
  adonemKod?: AdonemKod;

  @Field(() => Forint, { nullable: true, description: 'Legalább ennyi fizetendő. (At least this much to pay.)' })
  osszegTol?: bigint;

  @Field(() => String, { nullable: true, description: 'Adózó neve vagy száma; ékezet nem számít. (Search by taxpayer.)' })
  kereses?: string;

  @Field(() => Datum, { nullable: true, description: 'A legrégebbi tétel legkésőbb ekkor járt le. (Oldest item due by this day.)' })
  esedekessegIg?: string;
}

@ArgsType()
export class HatralekArgs {
  @Field(() => Datum, { nullable: true, description: 'Melyik napra; alapértelmezésben ma. (As of; today by default.)' })
  nap?: string;

  @Field(() => HatralekSzuro, { nullable: true, description: 'Szűrő. (Filter.)' })
  szuro?: HatralekSzuro;

  @Field(() => Int, { defaultValue: 50, description: 'Legfeljebb ennyi sor, 1–500. (Page size.)' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Az előző oldal utolsó kurzora. (Cursor.)' })
  after?: string;
}
