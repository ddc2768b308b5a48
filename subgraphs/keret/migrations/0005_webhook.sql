-- Webhooks: subscriptions of machine clients and administrators to public events, and what became of each sending.
create table webhook (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  nev text not null,
  cim text not null,
  esemenyek text[] not null,
  kliens_id uuid,
  letrehozta text not null,
  aktiv boolean not null default true,
  hiba_sorozat int not null default 0,
  megszakitva_ig timestamptz,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, kliens_id) references kliens (onkormanyzat, id)
);
create index on webhook using gin (onkormanyzat, esemenyek);
select asp.fal('webhook');

create table webhook_kuldes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  webhook_id uuid not null,
  kliens_id uuid,
  esemeny_id uuid not null,
  fajta text not null,
  forras text not null,
  entitas text not null,
  entitas_id text not null,
  tortent timestamptz not null,
  kuldve timestamptz not null default now(),
  sikeres boolean not null,
  statusz int,
  hiba text,
  ido_ms int not null,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, webhook_id) references webhook (onkormanyzat, id) on delete cascade
);
create index on webhook_kuldes (onkormanyzat, kuldve, id);
create index on webhook_kuldes (onkormanyzat, webhook_id, kuldve, id);
select asp.fal('webhook_kuldes', 'select, insert');

-- The municipality's own key, with which its messages are signed; made with the first subscription.
create table webhook_kulcs (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  kid text not null,
  nyilvanos jsonb not null,
  titkos jsonb not null,
  letrehozva timestamptz not null default now(),
  primary key (onkormanyzat, kid)
);
select asp.fal('webhook_kulcs', 'select, insert');

-- The public halves are read by the identity provider, which publishes them at an address of its own.
grant select (onkormanyzat, nyilvanos, letrehozva) on webhook_kulcs to asp_identitas_app;
create policy kozzetesz on webhook_kulcs for select to asp_identitas_app using (onkormanyzat = (select asp.onkormanyzat()));
create function identitas.webhook_kulcsok(pass text) returns jsonb language plpgsql volatile set search_path = pg_catalog, public, asp, pg_temp as $$
begin
  perform set_config('asp.pass', pass, true);
  return (select jsonb_build_object('keys', coalesce(jsonb_agg(nyilvanos order by letrehozva desc), '[]')) from public.webhook_kulcs);
end $$;
revoke execute on function identitas.webhook_kulcsok(text) from public;
grant execute on function identitas.webhook_kulcsok(text) to asp_identitas_app;
