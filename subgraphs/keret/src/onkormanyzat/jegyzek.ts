import { kotottKurzor, kurzorTorzse, lapoz, OldalInfo, oldalMeret, Osztaly, Permission, type Ctx } from '@asp/kit';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { Onkormanyzat, onkormanyzat } from './onkormanyzat.ts';

@ArgsType()
export class OnkormanyzatJegyzekArgs {
  @Field(() => String, { nullable: true, description: 'Csak ez a vármegye. (This county only.)' })
  varmegye?: string;

  @Field(() => Int, { defaultValue: 100, description: 'Legfeljebb ennyi sor, 1–500. (Page size.)' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Az előző oldal utolsó kurzora. (Cursor to continue after.)' })
  after?: string;
}

@ObjectType({ description: 'Önkormányzatok egy oldala. (Page of municipalities.)' })
@Permission('keret.onkormanyzat.olvas')
@Osztaly('NYILVANOS')
export class OnkormanyzatJegyzek {
  @Field(() => Int, { description: 'Összes sor, lapozás nélkül. (All rows.)' })
  totalCount!: number;

  @Field(() => [Onkormanyzat], { description: 'Az oldal sorai. (Rows of the page.)' })
  nodes!: Onkormanyzat[];

  @Field(() => OldalInfo, { description: 'Lapozás. (Paging.)' })
  pageInfo!: OldalInfo;
}

const LISTA = 'onkormanyzatJegyzek';

/** The sandbox is no municipality. */
export async function jegyzek(ctx: Ctx, { varmegye, first, after }: OnkormanyzatJegyzekArgs): Promise<OnkormanyzatJegyzek> {
  const meret = oldalMeret(first);
  const honnan = after ? kurzorTorzse(ctx, LISTA, after) : '';
  const sorok = await ctx.sql<{ ksh: string }>(
    `select ksh from onkormanyzat_torzs where not homokozo and ksh > $1 and ($2::text is null or varmegye = $2) order by ksh limit ${meret + 1}`,
    [honnan, varmegye ?? null],
  );
  const [osszes] = await ctx.sql<{ n: number }>(
    'select count(*)::int as n from onkormanyzat_torzs where not homokozo and ($1::text is null or varmegye = $1)',
    [varmegye ?? null],
  );
  const pageInfo = lapoz(sorok, meret, ({ ksh }) => kotottKurzor(ctx, LISTA, ksh));
  return Object.assign(new OnkormanyzatJegyzek(), { totalCount: osszes!.n, nodes: sorok.map(({ ksh }) => onkormanyzat(ksh)), pageInfo });
}
