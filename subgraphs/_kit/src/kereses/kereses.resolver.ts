import { Args, ArgsType, Ctx as ContextParam, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Osztaly, Permission, Shareable } from '../graph/meta.ts';
import { OldalInfo } from '../graph/oldal.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { keres, type Keresheto, type Talalat, type Talalatok } from './kereses.ts';

@ObjectType({ description: 'A keresés egy találata. (What a search found.)' })
@Shareable
@Permission('*')
@Osztaly('SZEMELYES')
export class KeresesTalalat implements Talalat {
  @Field(() => String, { description: 'Adat fajtája, például Ugyirat. (Type of the record.)' })
  entitas!: string;

  @Field(() => ID, { description: 'Az adat azonosítója. (Identifier of the record.)' })
  id!: string;

  @Field(() => String, { description: 'Megnevezés. (What it is called.)' })
  cim!: string;

  @Field(() => String, {
    description: 'Részletek; fájl szövegében találtnál a fájl neve. (More about it; name of the file where its text was found.)',
  })
  reszlet!: string;

  @Field(() => String, { description: 'Lapja a felületen, az alkalmazás gyökerétől. (Its page in the web application.)' })
  ut!: string;
}

@ObjectType({ description: 'Találatok egy oldala. (Page of what was found.)' })
@Shareable
@Permission('*')
export class KeresesTalalatConnection implements Talalatok {
  @Field(() => [KeresesTalalat], { description: 'Találatok, a legjobb elöl. (Best first.)' })
  nodes!: KeresesTalalat[];

  @Field(() => OldalInfo, { description: 'Lapozás. (Paging.)' })
  pageInfo!: OldalInfo;
}

@ArgsType()
export class KeresesArgs {
  @Field(() => String, {
    description: 'Keresett szavak: ékezet nélkül, ragozva és elütve is. (Words; accents, endings and typing errors do not matter.)',
  })
  szoveg!: string;

  @Field(() => Int, { defaultValue: 10, description: 'Legfeljebb ennyi sor, 1–500. (Page size.)' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Az előző oldal utolsó kurzora. (Cursor to continue after.)' })
  after?: string;
}

/** Every szakrendszer with searchable rows answers for its own, `<nev>Kereses`; all are asked in one operation. */
export function keresesResolver(subgraph: string, kereshetok: readonly Keresheto[]): Function {
  @Resolver()
  class KeresesResolver {
    @Query(() => KeresesTalalatConnection, {
      name: `${subgraph}Kereses`,
      description:
        'Keresés e szakrendszer adatai között; csak azt adja, amit a kérdező a megjelölt céllal megnyithat. (Search among the records of this szakrendszer; only what the caller may open for the purpose named.)',
    })
    @Permission('*')
    kereses(@Args(() => KeresesArgs) args: KeresesArgs, @ContextParam() ctx: Ctx): Promise<Talalatok> {
      return keres(ctx, subgraph, kereshetok, args);
    }
  }
  return KeresesResolver;
}
