-- Domain events: a transactional outbox here, an inbox at whoever receives them. Why our own: README, "Events".

-- Outbox. The number is taken in the last statement of the operation and held until commit, so it is the order of commits.
create table asp.esemeny (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  sorszam bigint not null,
  fajta text not null,
  entitas text not null,
  entitas_id text not null,
  adat jsonb not null,
  kerelem_id text not null,
  actor_id text not null,
  actor_fajta text not null,
  cel text,
  ugy_id text,
  letrehozva timestamptz not null default clock_timestamp(),
  szetosztva boolean not null default false,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, sorszam)
);
create index on asp.esemeny (onkormanyzat, sorszam) where not szetosztva;
select asp.fal('asp.esemeny', 'select, insert, update');

-- One row for each szakrendszer that wants the event. Rows of one thing and one addressee are a chain: none overtakes another.
create table asp.kezbesites (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  esemeny_id uuid not null,
  cimzett text not null,
  entitas text not null,
  entitas_id text not null,
  sorszam bigint not null,
  allapot text not null default 'VAR' check (allapot in ('VAR', 'KESZ', 'FELRETEVE', 'ATUGORVA')),
  proba int not null default 0,
  esedekes timestamptz not null default now(),
  hiba text,
  lezarva timestamptz,
  primary key (onkormanyzat, esemeny_id, cimzett),
  foreign key (onkormanyzat, esemeny_id) references asp.esemeny (onkormanyzat, id)
);
create index kezbesites_lanc on asp.kezbesites (onkormanyzat, cimzett, entitas, entitas_id, sorszam);
create index kezbesites_esedekes on asp.kezbesites (esedekes, onkormanyzat) where allapot = 'VAR';
create index kezbesites_lista on asp.kezbesites (onkormanyzat, sorszam, cimzett);
select asp.fal('asp.kezbesites', 'select, insert, update');

-- Inbox: what has taken effect here, written in the transaction of the effect.
create table asp.beerkezett (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  forras text not null,
  id uuid not null,
  fajta text not null,
  beerkezett timestamptz not null default clock_timestamp(),
  primary key (onkormanyzat, forras, id)
);
select asp.fal('asp.beerkezett', 'select, insert');

-- What the carrier of events may know without standing in a municipality: which ones have something waiting, and totals.
-- It verifies the carrier's own pass; the outbox itself stays closed to it.
create policy posta on asp.esemeny for select to current_user using ((select asp.pass_subject('r')) = 'posta');
create policy posta on asp.kezbesites for select to current_user using ((select asp.pass_subject('r')) = 'posta');
create function asp.posta_varok(pass text) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog, asp, pg_temp as $$
begin
  perform set_config('asp.pass', pass, true);
  if asp.pass_subject('r') <> 'posta' then raise exception 'asp: nincs érvényes belépő' using errcode = '28000'; end if;
  return jsonb_build_object(
    'onkormanyzatok', (select coalesce(jsonb_agg(o), '[]') from (
      select onkormanyzat as o from (
        (select distinct onkormanyzat from asp.esemeny where not szetosztva limit 200)
        union
        (select distinct onkormanyzat from asp.kezbesites where allapot = 'VAR' and esedekes <= now() limit 200)) v) t),
    'varakozik', (select count(*) from asp.kezbesites where allapot = 'VAR'),
    'felreteve', (select count(*) from asp.kezbesites where allapot = 'FELRETEVE'));
end $$;
revoke execute on function asp.posta_varok(text) from public;
create index kezbesites_felreteve on asp.kezbesites (onkormanyzat) where allapot = 'FELRETEVE';

do $$ begin
  execute format('grant execute on function asp.posta_varok(text) to %I', asp.app_role());
end $$;
