import {
  Arg,
  Args,
  ArgsType,
  Ctx as ContextParam,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { act } from '../act/act.ts';
import { ActInput, ActPayload, refusal } from '../act/refusal.ts';
import { Permission, Shareable } from '../graph/meta.ts';
import { kotottKurzor, kurzorTorzse, lapoz, OldalInfo, oldalMeret } from '../graph/oldal.ts';
import { Idopont } from '../graph/scalars.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { uuidAlaku } from '../tenant/entity.ts';

export const KezbesitesAllapot = { VAR: 'VAR', KESZ: 'KESZ', FELRETEVE: 'FELRETEVE', ATUGORVA: 'ATUGORVA' } as const;
export type KezbesitesAllapot = (typeof KezbesitesAllapot)[keyof typeof KezbesitesAllapot];
registerEnumType(KezbesitesAllapot, {
  name: 'KezbesitesAllapot',
  description:
    'VAR: kézbesítésre vár; KESZ: a címzettnél megtörtént; FELRETEVE: tíz sikertelen próba után emberre vár; ATUGORVA: kihagyták. (State of a delivery: waiting, done, put aside after ten attempts, skipped.)',
});

@ObjectType({ description: 'Egy esemény kézbesítése egy szakrendszernek. (Delivery of an event to one szakrendszer.)' })
@Shareable
@Permission('*')
export class EsemenyKezbesites {
  @Field(() => ID, { description: 'Az esemény azonosítója. (Event.)' })
  esemenyId!: string;

  @Field(() => String, { description: 'Az esemény sorszáma az önkormányzatban. (Number of the event in the municipality.)' })
  sorszam!: string;

  @Field(() => String, { description: 'Fajta, például ado.bizonyitvany.kiadva. (Kind.)' })
  fajta!: string;

  @Field(() => String, { description: 'Mivel történt: adat fajtája. (Type of the thing it happened to.)' })
  entitas!: string;

  @Field(() => ID, { description: 'Mivel történt: azonosító. (Identifier of the thing.)' })
  entitasId!: string;

  @Field(() => String, { description: 'A címzett szakrendszer. (Addressee.)' })
  cimzett!: string;

  @Field(() => KezbesitesAllapot, { description: 'Állapot. (State.)' })
  allapot!: KezbesitesAllapot;

  @Field(() => Int, { description: 'Sikertelen próbák száma. (Failed attempts.)' })
  proba!: number;

  @Field(() => String, { nullable: true, description: 'Az utolsó hiba kódja. (Code of the last failure.)' })
  hiba?: string;

  @Field(() => Idopont, { nullable: true, description: 'A következő próba; üres, ha nincs. (Next attempt; empty when none is planned.)' })
  esedekes?: Date;

  @Field(() => Idopont, { description: 'Mikor történt az esemény. (When it happened.)' })
  tortent!: Date;
}

@ObjectType({ description: 'Kézbesítések egy oldala. (Page of deliveries.)' })
@Shareable
@Permission('*')
export class EsemenyKezbesitesConnection {
  @Field(() => [EsemenyKezbesites], { description: 'Kézbesítések, a legújabb elöl. (Newest first.)' })
  nodes!: EsemenyKezbesites[];

  @Field(() => OldalInfo, { description: 'Lapozás. (Paging.)' })
  pageInfo!: OldalInfo;
}

@ArgsType()
export class KezbesitesArgs {
  @Field(() => KezbesitesAllapot, { nullable: true, description: 'Csak ebben az állapotban. (Only in this state.)' })
  allapot?: KezbesitesAllapot;

  @Field(() => Int, { defaultValue: 50, description: 'Legfeljebb ennyi sor, 1–500. (Page size.)' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Az előző oldal utolsó kurzora. (Cursor to continue after.)' })
  after?: string;
}

@InputType({ description: 'Egy kézbesítés kijelölése. (Names one delivery.)' })
export class KezbesitesInput extends ActInput {
  @Field(() => ID, { description: 'Az esemény azonosítója. (Event.)' })
  esemenyId!: string;

  @Field(() => String, { description: 'A címzett szakrendszer. (Addressee.)' })
  cimzett!: string;
}

@ObjectType({ description: 'A kézbesítés új állapota. (The delivery as it now stands.)' })
@Shareable
@Permission('*')
export class KezbesitesPayload extends ActPayload {
  @Field(() => EsemenyKezbesites, { nullable: true, description: 'A kézbesítés. (The delivery.)' })
  kezbesites?: EsemenyKezbesites;
}

const OSZLOPOK = `k.esemeny_id as "esemenyId", k.sorszam::text as sorszam, e.fajta, k.entitas, k.entitas_id as "entitasId", k.cimzett, k.allapot, k.proba, k.hiba,
  case when k.allapot = 'VAR' and k.esedekes < 'infinity' then k.esedekes end as esedekes, e.letrehozva as tortent`;
const SOROK = `asp.kezbesites k join asp.esemeny e on e.onkormanyzat = k.onkormanyzat and e.id = k.esemeny_id`;

const LISTA = 'kezbesites';

async function oldal(ctx: Ctx, { allapot, first, after }: KezbesitesArgs): Promise<EsemenyKezbesitesConnection> {
  const meret = oldalMeret(first);
  const params: unknown[] = [ctx.onkormanyzat];
  const felt = ['k.onkormanyzat = $1'];
  if (allapot) felt.push(`k.allapot = $${params.push(allapot)}`);
  const [sorszam, cimzett] = after ? kurzorTorzse(ctx, LISTA, after).split('.') : [];
  if (sorszam) felt.push(`(k.sorszam, k.cimzett) < ($${params.push(sorszam)}, $${params.push(cimzett)})`);
  const nodes = await ctx.sql<EsemenyKezbesites>(
    `select ${OSZLOPOK} from ${SOROK} where ${felt.join(' and ')} order by k.sorszam desc, k.cimzett desc limit ${meret + 1}`,
    params,
  );
  return { nodes, pageInfo: lapoz(nodes, meret, (sor) => kotottKurzor(ctx, LISTA, `${sor.sorszam}.${sor.cimzett}`)) };
}

/** Only what was put aside may be sent again or skipped; the chain behind it moves on either way. */
async function leptet(ctx: Ctx, { esemenyId, cimzett }: KezbesitesInput, uj: 'VAR' | 'ATUGORVA'): Promise<EsemenyKezbesites> {
  const [sor] = uuidAlaku(esemenyId)
    ? await ctx.sql<{ entitas: string; entitas_id: string }>(
        `update asp.kezbesites set allapot = $4, proba = 0, esedekes = now(), lezarva = case when $4 = 'ATUGORVA' then now() end
         where onkormanyzat = $1 and esemeny_id = $2 and cimzett = $3 and allapot = 'FELRETEVE' returning entitas, entitas_id`,
        [ctx.onkormanyzat, esemenyId, cimzett, uj],
      )
    : [];
  if (!sor)
    throw refusal(
      'NINCS_FELRETEVE',
      'Nincs ilyen félretett kézbesítés ebben az önkormányzatban. Frissítse a listát: lehet, hogy közben elintézték.',
      ['input', 'esemenyId'],
    );
  await ctx.sql(
    `update asp.kezbesites set esedekes = now() where onkormanyzat = $1 and cimzett = $2 and entitas = $3 and entitas_id = $4 and allapot = 'VAR'`,
    [ctx.onkormanyzat, cimzett, sor.entitas, sor.entitas_id],
  );
  const [kezbesites] = await ctx.sql<EsemenyKezbesites>(
    `select ${OSZLOPOK} from ${SOROK} where k.onkormanyzat = $1 and k.esemeny_id = $2 and k.cimzett = $3`,
    [ctx.onkormanyzat, esemenyId, cimzett],
  );
  ctx.naplo({ muvelet: 'MODOSIT', entitas: 'EsemenyKezbesites', entitasId: esemenyId, adat: { cimzett, allapot: uj } });
  return kezbesites!;
}

/** Every szakrendszer that tells events shows how they travel, `<nev>Kezbesitesek`, and lets them be sent again or skipped. */
export function esemenyResolver(subgraph: string): Function {
  @Resolver()
  class EsemenyResolver {
    @Query(() => EsemenyKezbesitesConnection, {
      name: `${subgraph}Kezbesitesek`,
      description: 'E szakrendszer eseményeinek kézbesítése. (Deliveries of the events of this szakrendszer.)',
    })
    @Permission(`${subgraph}.kezbesites.olvas`)
    kezbesitesek(@Args(() => KezbesitesArgs) args: KezbesitesArgs, @ContextParam() ctx: Ctx): Promise<EsemenyKezbesitesConnection> {
      return oldal(ctx, args);
    }

    @Mutation(() => KezbesitesPayload, {
      name: `${subgraph}KezbesitesUjra`,
      description: 'Félretett esemény újraküldése. (Sends an event that was put aside again.)',
    })
    @Permission(`${subgraph}.kezbesites.kezel`)
    ujra(@Arg('input', () => KezbesitesInput) input: KezbesitesInput, @ContextParam() ctx: Ctx): Promise<KezbesitesPayload> {
      return act<KezbesitesPayload>(ctx, `${subgraph}KezbesitesUjra`, input, async () => ({ kezbesites: await leptet(ctx, input, 'VAR') }));
    }

    @Mutation(() => KezbesitesPayload, {
      name: `${subgraph}KezbesitesAtugor`,
      description: 'Félretett esemény kihagyása; a mögötte várók továbbmennek. (Skips an event that was put aside; those behind it go on.)',
    })
    @Permission(`${subgraph}.kezbesites.kezel`)
    atugor(@Arg('input', () => KezbesitesInput) input: KezbesitesInput, @ContextParam() ctx: Ctx): Promise<KezbesitesPayload> {
      return act<KezbesitesPayload>(ctx, `${subgraph}KezbesitesAtugor`, input, async () => ({
        kezbesites: await leptet(ctx, input, 'ATUGORVA'),
      }));
    }
  }
  return EsemenyResolver;
}
