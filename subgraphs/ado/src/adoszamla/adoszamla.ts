import { Datum, Forint, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { csoportok } from '../csoport.ts';

@ObjectType({ description: 'Adószámla: egy adózó egy adónemének egyenlege egy napon. Adótitok. (Tax account as of a day.)' })
@Permission('ado.adoszamla.olvas')
@Osztaly('ADOTITOK')
export class Adoszamla {
  adozoId!: string;
  adonemId!: string;

  @Field(() => Datum, { description: 'Melyik napra. (As of.)' })
  nap!: string;

  @Field(() => Forint, { description: 'Esedékes terhelések és jóváírások egyenlege pótlék nélkül. (Due balance, surcharge apart.)' })
  egyenleg!: bigint;

  @Field(() => Forint, { description: 'A napig felszámítható késedelmi pótlék. (Surcharge due by the day.)' })
  potlek!: bigint;

  @Field(() => Forint, { description: 'Ebből a számlán már könyvelt pótlék. (Surcharge already booked.)' })
  konyveltPotlek!: bigint;

  @Field(() => Datum, { nullable: true, description: 'A legrégebbi kiegyenlítetlen tétel esedékessége. (Oldest uncovered due date.)' })
  legregebbiEsedekesseg?: string | null;
}

@ObjectType({ description: 'A pótlékszámítás egy szakasza: azonos tartozás és napi mérték. (Segment of the surcharge.)' })
@Permission('ado.adoszamla.olvas')
@Osztaly('ADOTITOK')
export class PotlekSzakasz {
  @Field(() => Datum, { description: 'Első nap. (First day.)' })
  tol!: string;

  @Field(() => Datum, { description: 'Utolsó nap. (Last day.)' })
  ig!: string;

  @Field(() => Int, { description: 'Napok száma. (Days.)' })
  napok!: number;

  @Field(() => Forint, { description: 'A pótlék alapja. (Debt that bears the surcharge.)' })
  tartozas!: bigint;

  @Field(() => String, { description: 'Napi mérték százalékban, három tizedesre csonkolva. (Daily rate in percent, truncated.)' })
  napiMertek!: string;

  @Field(() => [String], { description: 'A szakaszban hatályos jegybanki alapkamatok, százalék. (Base rates in force.)' })
  alapkamatok!: string[];

  @Field(() => String, { description: 'A szakasz pótléka kerekítés nélkül, Ft. (Exact surcharge of the segment.)' })
  pontos!: string;
}

@ObjectType({ description: 'A késedelmi pótlék levezetése (Art. 206–209. §). (Surcharge explained.)' })
@Permission('ado.adoszamla.olvas')
@Osztaly('ADOTITOK')
export class PotlekLevezetes {
  @Field(() => Int, { description: 'Késedelmes napok. (Days of delay.)' })
  napok!: number;

  @Field(() => [PotlekSzakasz], { description: 'Szakaszok időrendben. (Segments in order.)' })
  szakaszok!: PotlekSzakasz[];

  @Field(() => String, { description: 'Pontos összeg, Ft. (Exact sum.)' })
  pontos!: string;

  @Field(() => Forint, { description: 'Egész forintra kerekített összeg. (Rounded to whole forint.)' })
  osszeg!: bigint;
}

interface SzamlaSor {
  adozo_id: string;
  adonem_id: string;
  egyenleg: string | null;
  potlek: string | null;
  konyvelt_potlek: string | null;
  legregebbi: string | null;
}

/** The accounts of many taxpayers as of a day, in one statement. */
export async function adoszamlak(ctx: Ctx, adozok: readonly string[], nap: string): Promise<Adoszamla[][]> {
  const sorok = await ctx.sql<SzamlaSor>(
    `select t.adozo_id, t.adonem_id, a.egyenleg, a.potlek, a.konyvelt_potlek, a.legregebbi::text
     from (select distinct adozo_id, adonem_id from adoszamla_tetel where onkormanyzat = $1 and adozo_id = any ($2::uuid[])) t
     left join adoszamla_allas($3::date, $2::uuid[]) a on a.adozo_id = t.adozo_id and a.adonem_id = t.adonem_id
     order by t.adonem_id`,
    [ctx.onkormanyzat, adozok, nap],
  );
  return csoportok(sorok, adozok, (sor) => sor.adozo_id).map((sajat) => sajat.map((sor) => szamla(sor, nap)));
}

const szamla = (sor: SzamlaSor, nap: string): Adoszamla =>
  Object.assign(new Adoszamla(), {
    adozoId: sor.adozo_id,
    adonemId: sor.adonem_id,
    nap,
    egyenleg: BigInt(sor.egyenleg ?? 0),
    potlek: BigInt(sor.potlek ?? 0),
    konyveltPotlek: BigInt(sor.konyvelt_potlek ?? 0),
    legregebbiEsedekesseg: sor.legregebbi,
  });
