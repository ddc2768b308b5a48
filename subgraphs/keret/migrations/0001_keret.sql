-- National reference: every local unit of the KSH gazetteer (2018-01-01) and the offices that serve them.
create table onkormanyzat_torzs (
  ksh char(5) primary key,
  nev text not null collate "hu-HU-x-icu",
  jogallas text not null,
  varmegye text not null,
  jaras_kod text not null,
  jaras text not null,
  hivatal_ksh char(5) not null,
  kirendeltseg boolean not null,
  terulet_ha int,
  nepesseg int,
  lakasok int,
  kereso text generated always as (asp.kereso(nev || ' ' || varmegye)) stored
);
create index on onkormanyzat_torzs (hivatal_ksh);
create index on onkormanyzat_torzs using gin (kereso gin_trgm_ops);
select asp.torzs('onkormanyzat_torzs');

create table hivatal_torzs (
  ksh char(5) primary key,
  nev text not null,
  kozos boolean not null
);
select asp.torzs('hivatal_torzs');

-- A person in this municipality. The same person has the same id in every municipality that the office serves.
create table felhasznalo (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  felhasznalonev text,
  nev text not null collate "hu-HU-x-icu",
  email text,
  munkakor text,
  allapot text not null check (allapot in ('MEGHIVOTT', 'AKTIV', 'ZAROLT', 'MEGSZUNT')),
  zarolas_indok text,
  kijelentkeztetve timestamptz,
  meghivo_hash text,
  meghivo_lejar timestamptz,
  utolso_belepes timestamptz,
  kereso text generated always as (asp.kereso(nev || ' ' || coalesce(felhasznalonev, '') || ' ' || coalesce(munkakor, ''))) stored,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, felhasznalonev)
);
create index on felhasznalo (onkormanyzat, nev, id);
create index on felhasznalo using gin (onkormanyzat, kereso gin_trgm_ops);
-- Identity asks by person across municipalities, with that person's pass.
create index felhasznalo_szemely on felhasznalo (id);
select asp.fal('felhasznalo');

-- Tagság: a role of a person, with its validity.
create table tagsag (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  felhasznalo_id uuid not null,
  szerepkor text not null,
  ervenyes_tol date not null,
  ervenyes_ig date check (ervenyes_ig >= ervenyes_tol),
  indok text,
  visszavonva timestamptz,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, felhasznalo_id) references felhasznalo (onkormanyzat, id)
);
create index on tagsag (onkormanyzat, felhasznalo_id, szerepkor);
create index tagsag_szemely on tagsag (felhasznalo_id);
create index on tagsag (onkormanyzat, szerepkor) where visszavonva is null;
select asp.fal('tagsag');

-- Helyettesítés: one role of one person, lent to another for an interval.
create table helyettesites (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  helyettesitett_id uuid not null,
  helyettes_id uuid not null check (helyettes_id <> helyettesitett_id),
  szerepkor text not null,
  kezdet date not null,
  veg date not null check (veg >= kezdet),
  indok text,
  visszavonva timestamptz,
  rogzitette text not null,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, helyettesitett_id) references felhasznalo (onkormanyzat, id),
  foreign key (onkormanyzat, helyettes_id) references felhasznalo (onkormanyzat, id)
);
create index on helyettesites (onkormanyzat, helyettes_id);
create index helyettesites_szemely on helyettesites (helyettes_id);
create index on helyettesites (onkormanyzat, helyettesitett_id);
select asp.fal('helyettesites');

-- Kliens: a machine that works for this municipality only. The secret is kept as a digest.
create table kliens (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  nev text not null,
  titok_hash text not null,
  engedelyek text[] not null,
  ervenyes_ig date,
  visszavonva timestamptz,
  primary key (onkormanyzat, id)
);
create index kliens_szemely on kliens (id);
select asp.fal('kliens');

-- Támogatói betekintés: nothing is visible to a supporter until the jegyző opens a view for a ticket; then for two hours.
create table betekintes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  tamogato_id uuid not null,
  jegyszam text not null,
  indok text not null,
  jovahagyo_id text not null,
  jovahagyva timestamptz not null,
  lejar timestamptz not null,
  visszavonva timestamptz,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, tamogato_id) references felhasznalo (onkormanyzat, id)
);
create index on betekintes (onkormanyzat, jovahagyva);
create index betekintes_szemely on betekintes (tamogato_id);
select asp.fal('betekintes');

-- Own memberships that hold at a moment (calendar days are Hungarian ones).
create function hatalyos_tagsag(p_most timestamptz) returns setof tagsag language sql stable as $$
  select t.* from tagsag t
  where (t.visszavonva is null or t.visszavonva > p_most)
    and (p_most at time zone 'Europe/Budapest')::date between t.ervenyes_tol and coalesce(t.ervenyes_ig, 'infinity')
$$;

-- The roles that hold at a moment, own and lent, each with its source. An interval ends by itself; a lent role ends as
-- well when the lender no longer has it. An approved support view is a role for its two hours.
create function hatalyos_szerepkor(p_most timestamptz)
returns table (onkormanyzat char(5), felhasznalo_id uuid, szerepkor text, helyettesites_id uuid, helyettesitett_id uuid, kezdet date, veg date)
language sql stable as $$
  select t.onkormanyzat, t.felhasznalo_id, t.szerepkor, null::uuid, null::uuid, t.ervenyes_tol, t.ervenyes_ig from hatalyos_tagsag(p_most) t
  union all
  select h.onkormanyzat, h.helyettes_id, h.szerepkor, h.id, h.helyettesitett_id, h.kezdet, h.veg
  from helyettesites h
  where (h.visszavonva is null or h.visszavonva > p_most) and (p_most at time zone 'Europe/Budapest')::date between h.kezdet and h.veg
    and exists (select from hatalyos_tagsag(p_most) t where t.onkormanyzat = h.onkormanyzat and t.felhasznalo_id = h.helyettesitett_id and t.szerepkor = h.szerepkor)
  union all
  select b.onkormanyzat, b.tamogato_id, 'KINCSTAR_TAMOGATO', null, null, (b.jovahagyva at time zone 'Europe/Budapest')::date, (b.lejar at time zone 'Europe/Budapest')::date
  from betekintes b
  where b.jovahagyva <= p_most and b.lejar > p_most and (b.visszavonva is null or b.visszavonva > p_most)
$$;
