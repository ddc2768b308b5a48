import { Datum, Permission, Osztaly, type Ctx } from '@asp/kit';
import { Field, ObjectType } from 'type-graphql';
import { Forgalomkepesseg } from '../kataszter/kodok.ts';

@ObjectType({ description: 'Vagyoni kategória egy törvényi változata. (Category of municipal property, one statutory version.)' })
@Permission('*')
@Osztaly('NYILVANOS')
export class VagyonKategoria {
  @Field(() => String, { description: 'Kód. (Code.)' })
  kod!: string;

  @Field(() => String, { description: 'Megnevezés. (Name.)' })
  nev!: string;

  @Field(() => Boolean, { description: 'Törzsvagyon-e. (Core property.)' })
  torzsvagyon!: boolean;

  @Field(() => Forgalomkepesseg, { description: 'A kategóriával járó forgalomképesség. (Transferability that comes with it.)' })
  forgalomkepesseg!: Forgalomkepesseg;

  @Field(() => Datum, { description: 'Mikortól érvényes. (First valid day.)' })
  ervenyesTol!: string;

  @Field(() => Datum, { nullable: true, description: 'Az első nap, amikor már nem érvényes. (First day no longer valid.)' })
  ervenyesIg?: string | null;

  @Field(() => String, { description: 'Jogszabályhely. (Source of law.)' })
  jogszabaly!: string;
}

const OSZLOPOK = `kod, nev, torzsvagyon, forgalomkepesseg, ervenyes_tol::text as "ervenyesTol", ervenyes_ig::text as "ervenyesIg", jogszabaly`;

/** The categories in force on a day, in the order of the law. */
export async function ervenyesKategoriak(ctx: Ctx, nap: string): Promise<VagyonKategoria[]> {
  const sorok = await ctx.sql<VagyonKategoria>(
    `select ${OSZLOPOK} from vagyon_kategoria where ervenyes_tol <= $1 and (ervenyes_ig is null or ervenyes_ig > $1) order by sorrend`,
    [nap],
  );
  return sorok.map((sor) => Object.assign(new VagyonKategoria(), sor));
}

/** The newest version of each code; the table is a dozen rows, so one statement serves all. */
export function kategoriaLoader(ctx: Ctx) {
  return ctx.loader<string, VagyonKategoria>('vagyonKategoria', async (kodok) => {
    const sorok = await ctx.sql<VagyonKategoria>(
      `select distinct on (kod) ${OSZLOPOK} from vagyon_kategoria order by kod, ervenyes_tol desc`,
    );
    const szerint = new Map(sorok.map((sor) => [sor.kod, Object.assign(new VagyonKategoria(), sor)]));
    return kodok.map((kod) => szerint.get(kod) ?? null);
  });
}
