import type { Utasitas } from '../tenant/transaction.ts';
import type { Hivas } from '../tenant/hivas.ts';
import type { Ctx } from '../tenant/ctx.ts';
import type { RogzitettEsemeny } from './esemeny.ts';

/** One event on its way to one szakrendszer. */
export interface Kuldemeny {
  esemenyId: string;
  cimzett: string;
  fajta: string;
  entitas: string;
  entitasId: string;
  sorszam: number;
  adat: Record<string, unknown>;
  /** The event before it in its chain: not to be handled before that one. */
  elozo: string | null;
  onkormanyzat: string;
  kerelemId: string;
  actorId: string;
  cel: string | null;
  ugyId: string | null;
  letrehozva: string;
}

export type Nyugta = { esemenyId: string; cimzett: string } & ({ eredmeny: 'KESZ' } | { eredmeny: 'HIBA' | 'KESOBB'; hiba: string });

/** Kind → addressees. */
export type Utvonal = Record<string, string[]>;

/** Attempts before a delivery is put aside for a person. */
export const PROBAK = 10;
/** Back-off: 2, 4, 8 … seconds, an hour at most, a fifth of chance added so that many failures do not return together. */
const KESLELTETES = `make_interval(secs => least(3600, 2 ^ least(proba + 1, 12)) * (1 + random() / 5))`;

/** The events of an operation, numbered; the last but one statement of its transaction. */
export function esemenyekIr(hivas: Hivas, esemenyek: readonly RogzitettEsemeny[]): Utasitas[] {
  if (esemenyek.length === 0) return [];
  const values = [
    hivas.onkormanyzat,
    esemenyek.length,
    hivas.requestId,
    hivas.actor.id,
    hivas.actor.fajta,
    hivas.cel ?? null,
    hivas.ugyId ?? null,
    JSON.stringify(
      esemenyek.map(({ id, fajta, targy, adat }, n) => ({ id, n, fajta, entitas: targy.entitas, entitasId: targy.id, adat })),
      (_kulcs, ertek) => (typeof ertek === 'bigint' ? String(ertek) : ertek),
    ),
  ];
  return [{ text: ESEMENYEK, values }];
}

const ESEMENYEK = `with n as materialized (select asp.sorban('esemeny', '', $2) as elso)
  insert into asp.esemeny (onkormanyzat, id, sorszam, fajta, entitas, entitas_id, adat, kerelem_id, actor_id, actor_fajta, cel, ugy_id)
  select $1, s.id, n.elso + s.n, s.fajta, s.entitas, s."entitasId", s.adat, $3, $4, $5, $6, $7
  from n, jsonb_to_recordset($8::jsonb) as s(id uuid, n int, fajta text, entitas text, "entitasId" text, adat jsonb)`;

/**
 * Hands out what is due, in order, and keeps it from others for a while: what is not acknowledged in time is due again.
 * New events are first addressed to those who want them; one that nobody wants is done.
 */
export async function kivesz(ctx: Ctx, utvonal: Utvonal, darab: number, foglalasMp: number): Promise<Kuldemeny[]> {
  const [zar] = await ctx.sql<{ szabad: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended('asp.posta:' || $1, 0)) as szabad`, [
    ctx.onkormanyzat,
  ]);
  if (!zar!.szabad) return [];
  await szetoszt(ctx, utvonal);
  return ctx.sql<Kuldemeny>(KIVESZ, [ctx.onkormanyzat, darab, foglalasMp]);
}

/** A new link waits as long as its chain does. */
const szetoszt = (ctx: Ctx, utvonal: Utvonal) =>
  ctx.sql(
    `with uj as (
       update asp.esemeny set szetosztva = true
       where onkormanyzat = $1 and id in (select id from asp.esemeny where onkormanyzat = $1 and not szetosztva order by sorszam limit 500)
       returning id, fajta, entitas, entitas_id, sorszam)
     insert into asp.kezbesites (onkormanyzat, esemeny_id, cimzett, entitas, entitas_id, sorszam, esedekes)
     select $1, uj.id, c.cimzett, uj.entitas, uj.entitas_id, uj.sorszam, coalesce((
       select max(case when l.allapot = 'FELRETEVE' then 'infinity' else l.esedekes end) from asp.kezbesites l
       where l.onkormanyzat = $1 and l.cimzett = c.cimzett and l.entitas = uj.entitas and l.entitas_id = uj.entitas_id
         and l.allapot in ('VAR', 'FELRETEVE')), now())
     from uj cross join lateral jsonb_array_elements_text($2::jsonb -> uj.fajta) as c(cimzett)`,
    [ctx.onkormanyzat, JSON.stringify(utvonal)],
  );

const ELOZO = `select e.esemeny_id from asp.kezbesites e
  where e.onkormanyzat = k.onkormanyzat and e.cimzett = k.cimzett and e.entitas = k.entitas and e.entitas_id = k.entitas_id
    and e.sorszam < k.sorszam and e.allapot <> 'ATUGORVA' order by e.sorszam desc limit 1`;

const KIVESZ = `
  with esedekes as (
    select k.onkormanyzat, k.esemeny_id, k.cimzett, (${ELOZO}) as elozo
    from asp.kezbesites k
    where k.onkormanyzat = $1 and k.allapot = 'VAR' and k.esedekes <= now()
      and not exists (
        select from asp.kezbesites e where e.onkormanyzat = k.onkormanyzat and e.cimzett = k.cimzett and e.entitas = k.entitas
          and e.entitas_id = k.entitas_id and e.sorszam < k.sorszam
          and (e.allapot = 'FELRETEVE' or e.allapot = 'VAR' and e.esedekes > now()))
    order by k.sorszam limit $2),
  foglalt as (
    update asp.kezbesites k set esedekes = now() + make_interval(secs => $3)
    from esedekes e where k.onkormanyzat = $1 and k.esemeny_id = e.esemeny_id and k.cimzett = e.cimzett
    returning k.esemeny_id, k.cimzett, e.elozo)
  select e.id as "esemenyId", f.cimzett, e.fajta, e.entitas, e.entitas_id as "entitasId", e.sorszam::int as sorszam, e.adat, f.elozo,
    e.onkormanyzat, e.kerelem_id as "kerelemId", e.actor_id as "actorId", e.cel, e.ugy_id as "ugyId", e.letrehozva::text as letrehozva
  from foglalt f join asp.esemeny e on e.onkormanyzat = $1 and e.id = f.esemeny_id
  order by e.sorszam`;

/** Days for which delivered events are kept for looking up. */
const NAPOK = Number(process.env.ASP_EVENT_DAYS ?? 90);
const EGYSZERRE = 500;

/** Removes what was delivered long ago, a part at a time; what waits or was put aside stays, however old. */
const kitakarit = (ctx: Ctx) =>
  ctx.sql(
    `with regi as (
       select e.id from asp.esemeny e
       where e.onkormanyzat = $1 and e.szetosztva and e.letrehozva < now() - make_interval(days => $2)
         and not exists (select from asp.kezbesites k where k.onkormanyzat = $1 and k.esemeny_id = e.id and k.allapot in ('VAR', 'FELRETEVE'))
       order by e.sorszam limit ${EGYSZERRE}),
     sorok as (delete from asp.kezbesites where onkormanyzat = $1 and esemeny_id in (select id from regi))
     delete from asp.esemeny where onkormanyzat = $1 and id in (select id from regi)`,
    [ctx.onkormanyzat, NAPOK],
  );

/**
 * Writes down how deliveries went. After a failure the whole chain waits; after the tenth the event is put aside and its
 * chain stands until somebody sends it again or skips it. What was only not reachable is no attempt.
 */
export async function nyugtaz(ctx: Ctx, nyugtak: readonly Nyugta[]): Promise<void> {
  await ctx.sql(
    `with n as (select * from jsonb_to_recordset($2::jsonb) as n("esemenyId" uuid, cimzett text, eredmeny text, hiba text)),
     irt as (
       update asp.kezbesites k set
         allapot = case when n.eredmeny = 'KESZ' then 'KESZ' when n.eredmeny = 'HIBA' and k.proba + 1 >= ${PROBAK} then 'FELRETEVE' else 'VAR' end,
         proba = k.proba + case when n.eredmeny = 'HIBA' then 1 else 0 end,
         hiba = case when n.eredmeny = 'KESZ' then null else left(n.hiba, 200) end,
         lezarva = case when n.eredmeny = 'KESZ' then now() end,
         esedekes = case n.eredmeny when 'HIBA' then now() + ${KESLELTETES} when 'KESOBB' then now() + interval '5 seconds' else k.esedekes end
       from n where k.onkormanyzat = $1 and k.esemeny_id = n."esemenyId" and k.cimzett = n.cimzett and k.allapot = 'VAR'
       returning k.cimzett, k.entitas, k.entitas_id, k.sorszam, k.allapot, k.esedekes)
     update asp.kezbesites l set esedekes = case when irt.allapot = 'FELRETEVE' then 'infinity' else irt.esedekes end
     from irt where irt.allapot <> 'KESZ' and l.onkormanyzat = $1 and l.cimzett = irt.cimzett and l.entitas = irt.entitas
       and l.entitas_id = irt.entitas_id and l.allapot = 'VAR' and l.sorszam > irt.sorszam`,
    [ctx.onkormanyzat, JSON.stringify(nyugtak)],
  );
  await kitakarit(ctx);
}
