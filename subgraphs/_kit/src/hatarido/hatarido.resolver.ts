import {
  Args,
  ArgsType,
  Ctx as ContextParam,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { Permission, Shareable } from '../graph/meta.ts';
import { kotottKurzor, kurzorTorzse, lapoz, OldalInfo, oldalMeret } from '../graph/oldal.ts';
import { Datum } from '../graph/scalars.ts';
import { addDays, napokKozott } from '../rules/datum.ts';
import { hataridoMagyarazat } from '../rules/hatarido.ts';
import { UTOLSO_ISMERT_EV } from '../rules/munkarend.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { HATARIDO_OSZLOPOK, szabalya, type HataridoSor } from './hatarido.ts';

export const HataridoAllapot = { LEJART: 'LEJART', KOZELGO: 'KOZELGO', NYITOTT: 'NYITOTT', ALL: 'ALL', TELJESULT: 'TELJESULT' } as const;
export type HataridoAllapot = (typeof HataridoAllapot)[keyof typeof HataridoAllapot];
registerEnumType(HataridoAllapot, {
  name: 'HataridoAllapot',
  description:
    'LEJART: elmúlt; KOZELGO: öt napon belül lejár; NYITOTT: később jár le; ALL: az eljárás áll, nem telik; TELJESULT: megtörtént. (State of a deadline: overdue, due within five days, open, suspended, met.)',
});

/** Days before the end from which a deadline is soon due. */
const KOZELGO_NAPOK = 5;

@ObjectType({ description: 'Határidő egy ügyben, levezetéssel. (Deadline with its derivation.)' })
@Shareable
@Permission('*')
export class Hatarido {
  @Field(() => ID, { description: 'Azonosító. (Identifier.)' })
  id!: string;

  @Field(() => String, { description: 'A szabály kódja. (Code of the rule.)' })
  szabaly!: string;

  @Field(() => String, { description: 'Mit kell megtenni. (What is due.)' })
  nev!: string;

  @Field(() => String, { description: 'Jogforrás. (Source of law.)' })
  jogforras!: string;

  @Field(() => String, { description: 'Minek a határideje: adat fajtája. (Type of the thing.)' })
  entitas!: string;

  @Field(() => ID, { description: 'Minek a határideje: azonosító. (Identifier of the thing.)' })
  entitasId!: string;

  @Field(() => Datum, { description: 'A határidőt indító esemény napja. (Day of the event that it runs from.)' })
  kezdet!: string;

  @Field(() => Datum, { nullable: true, description: 'Utolsó nap; üres, amíg az eljárás áll. (Due day; empty while suspended.)' })
  esedekes!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hátralévő naptári napok, lejárt határidőnél negatív. (Calendar days left, negative when overdue.)',
  })
  hatralevoNap!: number | null;

  @Field(() => HataridoAllapot, { description: 'Állapot. (State.)' })
  allapot!: HataridoAllapot;

  @Field(() => ID, { nullable: true, description: 'Ügyintéző. (Clerk.)' })
  ugyintezoId!: string | null;

  @Field(() => String, { nullable: true, description: 'Szervezeti egység. (Office unit.)' })
  szervezet!: string | null;

  @Field(() => Datum, { nullable: true, description: 'Mikor teljesült. (Day on which it was met.)' })
  teljesitve!: string | null;

  @Field(() => Boolean, {
    description: 'Előzetes: az év munkarendje még nem ismert. (Provisional: moved working days of that year not yet decreed.)',
  })
  elozetes!: boolean;

  @Field(() => String, { description: 'A levezetés magyar mondatokban. (Derivation in Hungarian.)' })
  magyarazat!: string;
}

export function hataridoBol(ctx: Pick<Ctx, 'manifest' | 'today'>, sor: HataridoSor): Hatarido {
  const szabaly = szabalya(ctx, sor.szabaly);
  const all = sor.allOta !== null && sor.teljesitve === null;
  const hatra = napokKozott(ctx.today, sor.esedekes);
  const fut = hatra < 0 ? 'LEJART' : hatra <= KOZELGO_NAPOK ? 'KOZELGO' : 'NYITOTT';
  return Object.assign(new Hatarido(), {
    ...sor,
    nev: szabaly.nev,
    jogforras: szabaly.jogforras,
    esedekes: all ? null : sor.esedekes,
    hatralevoNap: all || sor.teljesitve ? null : hatra,
    allapot: sor.teljesitve ? 'TELJESULT' : all ? 'ALL' : fut,
    elozetes: Number(sor.esedekes.slice(0, 4)) > UTOLSO_ISMERT_EV,
    magyarazat: hataridoMagyarazat(szabaly, sor.kezdet, sor.szunetek),
  });
}

@ObjectType({ description: 'Határidők egy oldala. (Page of deadlines.)' })
@Shareable
@Permission('*')
export class HataridoConnection {
  @Field(() => [Hatarido], { description: 'Határidők, a legsürgetőbb elöl. (Most urgent first.)' })
  nodes!: Hatarido[];

  @Field(() => OldalInfo, { description: 'Lapozás. (Paging.)' })
  pageInfo!: OldalInfo;

  @Field(() => Int, { description: 'Az összes határidő a szűrővel. (Number of deadlines that match.)' })
  get totalCount(): Promise<number> {
    return this.darab();
  }

  darab!: () => Promise<number>;
}

@ObjectType({ description: 'Határidők száma ügyintézőnként. (Number of running deadlines by clerk and office.)' })
@Shareable
@Permission('*')
export class HataridoOsszesites {
  @Field(() => ID, { nullable: true, description: 'Ügyintéző; üres, ha nincs kijelölve. (Clerk.)' })
  ugyintezoId!: string | null;

  @Field(() => String, { nullable: true, description: 'Szervezeti egység. (Office unit.)' })
  szervezet!: string | null;

  @Field(() => Int, { description: 'Lejárt. (Overdue.)' })
  lejart!: number;

  @Field(() => Int, { description: 'Öt napon belül lejár. (Due within five days.)' })
  kozelgo!: number;

  @Field(() => Int, { description: 'Minden futó határidő. (All running.)' })
  nyitott!: number;
}

@InputType({ description: 'A határidők szűrője. (Filter of deadlines.)' })
export class HataridoSzuro {
  @Field(() => Boolean, { nullable: true, description: 'Csak az én ügyeim. (Mine only.)' })
  sajat?: boolean;

  @Field(() => ID, { nullable: true, description: 'Ügyintéző. (Clerk.)' })
  ugyintezoId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Csak amelynek nincs ügyintézője. (Only those without a clerk.)' })
  ugyintezoNelkul?: boolean;

  @Field(() => String, { nullable: true, description: 'Szervezeti egység. (Office unit.)' })
  szervezet?: string;

  @Field(() => HataridoAllapot, { nullable: true, description: 'Állapot; nélküle minden futó. (State; all running without it.)' })
  allapot?: HataridoAllapot;

  @Field(() => String, { nullable: true, description: 'A szabály kódja. (Code of the rule.)' })
  szabaly?: string;
}

@ArgsType()
export class HataridoArgs {
  @Field(() => HataridoSzuro, { nullable: true, description: 'Szűrő. (Filter.)' })
  szuro?: HataridoSzuro;

  @Field(() => Int, { defaultValue: 50, description: 'Legfeljebb ennyi sor, 1–500. (Page size.)' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Az előző oldal utolsó kurzora. (Cursor to continue after.)' })
  after?: string;
}

const LISTA = 'hatarido';
const FUT = 'teljesitve is null and all_ota is null';
const ALLAPOT: Record<HataridoAllapot, string> = {
  LEJART: `${FUT} and esedekes < $2`,
  KOZELGO: `${FUT} and esedekes between $2 and $3`,
  NYITOTT: `${FUT} and esedekes > $3`,
  ALL: 'teljesitve is null and all_ota is not null',
  TELJESULT: 'teljesitve is not null',
};

export async function hataridoOldal(ctx: Ctx, { szuro = {}, first, after }: HataridoArgs): Promise<HataridoConnection> {
  const meret = oldalMeret(first);
  const params: unknown[] = [ctx.onkormanyzat, ctx.today, addDays(ctx.today, KOZELGO_NAPOK)];
  // the days stand in every form of the statement, so that their types are known
  const felt = ['onkormanyzat = $1', '$2::date <= $3::date', szuro.allapot ? ALLAPOT[szuro.allapot] : 'teljesitve is null'];
  const ugyintezo = szuro.sajat ? ctx.actor.id : szuro.ugyintezoId;
  if (ugyintezo != null) felt.push(`ugyintezo_id = $${params.push(ugyintezo)}`);
  if (szuro.szervezet != null) felt.push(`szervezet = $${params.push(szuro.szervezet)}`);
  if (szuro.szabaly != null) felt.push(`szabaly = $${params.push(szuro.szabaly)}`);
  if (szuro.ugyintezoNelkul) felt.push('ugyintezo_id is null');
  const szurok = [felt.join(' and '), [...params]] as const; // the count goes by these, wherever the page is
  const [nap, id] = after ? kurzorTorzse(ctx, LISTA, after).split('_') : [];
  if (id) felt.push(`(esedekes, id) > ($${params.push(nap)}, $${params.push(id)})`);
  const sorok = await ctx.sql<HataridoSor>(
    `select ${HATARIDO_OSZLOPOK} from asp.hatarido where ${felt.join(' and ')} order by asp.hatarido.esedekes, id limit ${meret + 1}`,
    params,
  );
  const pageInfo = lapoz(sorok, meret, (sor) => kotottKurzor(ctx, LISTA, `${sor.esedekes}_${sor.id}`));
  const darab = () => ctx.sql<{ n: string }>(`select count(*) as n from asp.hatarido where ${szurok[0]}`, szurok[1]);
  return Object.assign(new HataridoConnection(), {
    nodes: sorok.map((sor) => hataridoBol(ctx, sor)),
    pageInfo,
    darab: async () => Number((await darab())[0]!.n),
  });
}

/** Every szakrendszer with deadlines lists them alike: `<nev>Hataridok`, and counts them by clerk: `<nev>HataridoOsszesites`. */
export function hataridoResolver(subgraph: string): Function {
  @Resolver()
  class HataridoResolver {
    @Query(() => HataridoConnection, {
      name: `${subgraph}Hataridok`,
      description: 'Futó határidők ebben a szakrendszerben, a legsürgetőbb elöl. (Running deadlines, most urgent first.)',
    })
    @Permission(`${subgraph}.hatarido.olvas`)
    hataridok(@Args(() => HataridoArgs) args: HataridoArgs, @ContextParam() ctx: Ctx): Promise<HataridoConnection> {
      return hataridoOldal(ctx, args);
    }

    @Query(() => [HataridoOsszesites], {
      name: `${subgraph}HataridoOsszesites`,
      description: 'Futó határidők száma ügyintézőnként és szervezeti egységenként. (Running deadlines by clerk and office.)',
    })
    @Permission(`${subgraph}.hatarido.olvas`)
    osszesites(@ContextParam() ctx: Ctx): Promise<HataridoOsszesites[]> {
      return ctx.sql<HataridoOsszesites>(
        `select ugyintezo_id as "ugyintezoId", szervezet, count(*) filter (where esedekes < $2)::int as lejart,
           count(*) filter (where esedekes between $2 and $3)::int as kozelgo, count(*)::int as nyitott
         from asp.hatarido where onkormanyzat = $1 and ${FUT} group by 1, 2 order by 3 desc, 4 desc, 1, 2`,
        [ctx.onkormanyzat, ctx.today, addDays(ctx.today, KOZELGO_NAPOK)],
      );
    }
  }
  return HataridoResolver;
}
