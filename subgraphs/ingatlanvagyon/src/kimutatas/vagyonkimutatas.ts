import { Datum, Forint, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { VagyonKategoria } from '../vagyonkategoria/vagyon-kategoria.ts';
import { IDOSIK, idosikParams, type Idosik } from './idosik.ts';

@ObjectType({ description: 'A vagyonkimutatás egy sora. (Row of the statement of property: one category.)' })
@Permission('*')
@Osztaly('NYILVANOS') // sums without persons: közérdekű adat (Infotv. 3. § 5.); which day may be asked stands on the queries
export class VagyonkimutatasSor {
  @Field(() => String, { description: 'Vagyoni kategória kódja. (Category.)' })
  vagyonKategoriaKod!: string;

  @Field(() => VagyonKategoria, { nullable: true, description: 'Vagyoni kategória. (Category.)' })
  vagyonKategoria?: VagyonKategoria | null;

  @Field(() => Int, { description: 'Ingatlanok száma. (Number of properties.)' })
  darab!: number;

  @Field(() => Float, { description: 'Összes terület, m². (Total area in square metres.)' })
  terulet!: number;

  @Field(() => Forint, { description: 'Bruttó érték összesen. (Gross value.)' })
  bruttoErtek!: bigint;

  @Field(() => Forint, { description: 'Becsült érték összesen. (Estimated value.)' })
  becsultErtek!: bigint;

  @Field(() => Int, { description: 'Ahány ingatlannak nincs becsült értéke. (Properties without an estimate.)' })
  becslesNelkul!: number;
}

@ObjectType({
  description: 'Vagyonkimutatás egy napra, egy nap ismeretei szerint. (Statement of property as of a day, as known on a day.)',
})
@Permission('*')
@Osztaly('NYILVANOS') // sums without persons: közérdekű adat (Infotv. 3. § 5.); which day may be asked stands on the queries
export class Vagyonkimutatas {
  @Field(() => Datum, { description: 'Melyik napra szól. (As of.)' })
  napon!: string;

  @Field(() => Datum, { description: 'Melyik nap végének ismeretei szerint. (As known at the end of.)' })
  ismertNapon!: string;

  @Field(() => [VagyonkimutatasSor], { description: 'Sorok kategóriánként. (Rows by category.)' })
  sorok!: VagyonkimutatasSor[];

  @Field(() => Int, { description: 'Ingatlanok száma összesen. (All properties.)' })
  darab!: number;

  @Field(() => Forint, { description: 'Bruttó érték összesen. (Gross value of all.)' })
  bruttoErtek!: bigint;

  @Field(() => Forint, { description: 'Becsült érték összesen. (Estimated value of all.)' })
  becsultErtek!: bigint;

  @Field(() => Forint, { description: 'Ebből törzsvagyon bruttó értéke. (Gross value of core property.)' })
  torzsvagyonBruttoErtek!: bigint;
}

interface SqlSor {
  kod: string;
  torzsvagyon: boolean;
  darab: string;
  terulet: string;
  brutto: string;
  becsult: string;
  nelkul: string;
}

function sor(s: SqlSor): VagyonkimutatasSor {
  return Object.assign(new VagyonkimutatasSor(), {
    vagyonKategoriaKod: s.kod,
    darab: Number(s.darab),
    terulet: Number(s.terulet),
    bruttoErtek: BigInt(s.brutto),
    becsultErtek: BigInt(s.becsult),
    becslesNelkul: Number(s.nelkul),
  });
}

const osszeg = <T>(elemek: readonly T[], ertek: (elem: T) => bigint): bigint => elemek.reduce((ossz, elem) => ossz + ertek(elem), 0n);

/** One statement whatever the size; core and other property apart, as 147/1992. Korm. rendelet asks. */
export async function vagyonkimutatas(ctx: Ctx, idosik: Idosik): Promise<Vagyonkimutatas> {
  let n = 1;
  const sorok = await ctx.sql<SqlSor>(
    `select v.vagyon_kategoria as kod, coalesce(k.torzsvagyon, false) as torzsvagyon, count(*) as darab, sum(v.terulet) as terulet,
       sum(v.brutto_ertek) as brutto, coalesce(sum(v.becsult_ertek), 0) as becsult, count(*) filter (where v.becsult_ertek is null) as nelkul
     from (select * from kataszteri_valtozat where onkormanyzat = $1 and allapot = 'NYILVANTARTOTT'
       and ${IDOSIK.replaceAll('$?', () => `$${++n}`)}) v
     left join (select distinct on (kod) kod, torzsvagyon, sorrend from vagyon_kategoria order by kod, ervenyes_tol desc) k on k.kod = v.vagyon_kategoria
     group by v.vagyon_kategoria, k.torzsvagyon, k.sorrend order by k.sorrend, v.vagyon_kategoria`,
    [ctx.onkormanyzat, ...idosikParams(idosik)],
  );
  return Object.assign(new Vagyonkimutatas(), idosik, {
    sorok: sorok.map(sor),
    darab: sorok.reduce((ossz, s) => ossz + Number(s.darab), 0),
    bruttoErtek: osszeg(sorok, (s) => BigInt(s.brutto)),
    becsultErtek: osszeg(sorok, (s) => BigInt(s.becsult)),
    torzsvagyonBruttoErtek: osszeg(
      sorok.filter((s) => s.torzsvagyon),
      (s) => BigInt(s.brutto),
    ),
  });
}
