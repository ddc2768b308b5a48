import { Args, ArgsType, Ctx as ContextParam, Field, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Permission, Shareable } from '../graph/meta.ts';
import { Datum, Idopont, Json } from '../graph/scalars.ts';
import { kotottKurzor, kurzorTorzse, lapoz, OldalInfo, oldalMeret } from '../graph/oldal.ts';
import type { Ctx } from '../tenant/ctx.ts';

@ObjectType({ description: 'Üzleti napló bejegyzése. (Row of the audit journal of the active municipality; hash-chained.)' })
@Shareable
@Permission('*')
export class NaploBejegyzes {
  @Field(() => String, { description: 'Folyamatos sorszám az önkormányzat naplójában. (Sequence number.)' })
  sorszam!: string;

  @Field(() => Idopont, { description: 'A művelet időpontja. (When.)' })
  idopont!: Date;

  @Field(() => String, { description: 'A kérelem azonosítója. (Request id.)' })
  kerelemId!: string;

  @Field(() => ID, { description: 'Ki végezte. (Who.)' })
  actorId!: string;

  @Field(() => [String], { description: 'Milyen szerepkörben. (As what role.)' })
  szerepkorok!: string[];

  @Field(() => ID, { nullable: true, description: 'Helyettesítés azonosítója, ha helyettesként járt el. (Substitution, if any.)' })
  helyettesitesId?: string;

  @Field(() => String, { description: 'Művelet. (Act: OLVAS, LETREHOZ, MODOSIT, TOROL or the name of the mutation.)' })
  muvelet!: string;

  @Field(() => String, { description: 'SIKERES vagy ELUTASITVA. (Outcome.)' })
  eredmeny!: string;

  @Field(() => String, { nullable: true, description: 'Az érintett adat fajtája. (Type of the entity.)' })
  entitas?: string;

  @Field(() => ID, { nullable: true, description: 'Az érintett adat azonosítója. (Identifier of the entity.)' })
  entitasId?: string;

  @Field(() => String, { nullable: true, description: 'A megtekintés vagy művelet célja. (Purpose code.)' })
  cel?: string;

  @Field(() => ID, { nullable: true, description: 'Az ügy azonosítója. (Case.)' })
  ugyId?: string;

  @Field(() => Json, { description: 'A változás mezői; a védett értékek helyén •••. (Changed fields, protected values masked.)' })
  adat!: unknown;
}

@ObjectType({ description: 'Napló egy oldala. (Page of the journal.)' })
@Shareable
@Permission('*')
export class NaploConnection {
  @Field(() => [NaploBejegyzes], { description: 'Bejegyzések, a legújabb elöl. (Newest first.)' })
  nodes!: NaploBejegyzes[];

  @Field(() => OldalInfo, { description: 'Lapozás. (Paging.)' })
  pageInfo!: OldalInfo;

  @Field(() => Boolean, { description: 'A hash-lánc ép. (The chain verifies; checked when asked.)' })
  async ep(@ContextParam() ctx: Ctx): Promise<boolean> {
    const [sor] = await ctx.sql<{ torott: string | null }>('select asp.naplo_torott() as torott');
    return sor!.torott === null;
  }
}

@InputType({ description: 'A napló szűrője. (Filter of the journal.)' })
export class NaploSzuro {
  @Field(() => String, { nullable: true, description: 'Adat fajtája. (Entity type.)' })
  entitas?: string;

  @Field(() => ID, { nullable: true, description: 'Adat azonosítója. (Entity id.)' })
  entitasId?: string;

  @Field(() => ID, { nullable: true, description: 'Felhasználó. (Actor.)' })
  actorId?: string;

  @Field(() => String, { nullable: true, description: 'Művelet. (Act.)' })
  muvelet?: string;

  @Field(() => Datum, { nullable: true, description: 'Ettől a naptól. (From this day.)' })
  tol?: string;

  @Field(() => Datum, { nullable: true, description: 'Eddig a napig, a napot is beleértve. (To this day, inclusive.)' })
  ig?: string;
}

@ArgsType()
export class NaploArgs {
  @Field(() => NaploSzuro, { nullable: true })
  szuro?: NaploSzuro;

  @Field(() => Int, { defaultValue: 50 })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string;
}

const FELTETEL: Record<keyof NaploSzuro, string> = {
  entitas: 'entitas =',
  entitasId: 'entitas_id =',
  actorId: 'actor_id =',
  muvelet: 'muvelet =',
  tol: 'idopont >=',
  ig: "idopont - interval '1 day' <",
};

const LISTA = 'naplo';

export async function naploOldal(ctx: Ctx, { szuro, first, after }: NaploArgs): Promise<Partial<NaploConnection>> {
  const meret = oldalMeret(first);
  const params: unknown[] = [ctx.onkormanyzat];
  const felt = Object.entries(FELTETEL).flatMap(([mezo, sql]) =>
    szuro?.[mezo as keyof NaploSzuro] == null ? [] : [`${sql} $${params.push(szuro[mezo as keyof NaploSzuro])}`],
  );
  if (after) felt.push(`n.sorszam < $${params.push(kurzorTorzse(ctx, LISTA, after))}`);
  const nodes = await ctx.sql<NaploBejegyzes>(
    `select sorszam::text, idopont, kerelem_id as "kerelemId", actor_id as "actorId", szerepkorok, helyettesites_id as "helyettesitesId", muvelet, eredmeny,
       entitas, entitas_id as "entitasId", cel, ugy_id as "ugyId", adat
     from asp.naplo n where onkormanyzat = $1 ${felt.map((f) => `and ${f}`).join(' ')} order by n.sorszam desc limit ${meret + 1}`,
    params,
  );
  const pageInfo = lapoz(nodes, meret, (sor) => kotottKurzor(ctx, LISTA, sor.sorszam));
  return Object.assign(new NaploConnection(), { nodes, pageInfo });
}

/** Every szakrendszer gets the same journal query, `<nev>Naplo`. */
export function naploResolver(subgraph: string): Function {
  @Resolver()
  class NaploResolver {
    @Query(() => NaploConnection, {
      name: `${subgraph}Naplo`,
      description: 'Üzleti napló ebben a szakrendszerben. (Audit journal of this szakrendszer.)',
    })
    @Permission(`${subgraph}.naplo.ellenoriz`)
    async naplo(@Args(() => NaploArgs) args: NaploArgs, @ContextParam() ctx: Ctx): Promise<NaploConnection> {
      ctx.naplo({ muvelet: 'OLVAS', entitas: 'NaploBejegyzes' });
      return naploOldal(ctx, args) as Promise<NaploConnection>;
    }
  }
  return NaploResolver;
}
