-- Municipal property cadastre (147/1992. Korm. rendelet). Valid time: ervenyes_tol .. ervenyes_ig (exclusive);
-- record time: rogzitve .. felulirva (exclusive). kataszteri_ingatlan is the present, kataszteri_valtozat all of history.

-- Categories of property, nationally versioned by law (Nvtv. 5. §).
create table vagyon_kategoria (
  kod text not null,
  ervenyes_tol date not null,
  ervenyes_ig date,
  nev text not null,
  torzsvagyon boolean not null,
  forgalomkepesseg text not null check (forgalomkepesseg in ('FORGALOMKEPTELEN', 'KORLATOZOTTAN_FORGALOMKEPES', 'FORGALOMKEPES')),
  jogszabaly text not null,
  sorrend int not null,
  primary key (kod, ervenyes_tol)
);
select asp.torzs('vagyon_kategoria');
insert into vagyon_kategoria (kod, ervenyes_tol, ervenyes_ig, nev, torzsvagyon, forgalomkepesseg, jogszabaly, sorrend) values
  ('OTV_FORGALOMKEPTELEN', '1990-09-30', '2012-01-01', 'Forgalomképtelen törzsvagyon', true, 'FORGALOMKEPTELEN', '1990. évi LXV. törvény 79. § (2)', 1),
  ('OTV_KORLATOZOTT', '1990-09-30', '2012-01-01', 'Korlátozottan forgalomképes törzsvagyon', true, 'KORLATOZOTTAN_FORGALOMKEPES', '1990. évi LXV. törvény 79. § (2)', 2),
  ('OTV_EGYEB', '1990-09-30', '2012-01-01', 'Törzsvagyonon kívüli vagyon', false, 'FORGALOMKEPES', '1990. évi LXV. törvény 78. §', 3),
  ('TORZSVAGYON_KIZAROLAGOS', '2012-01-01', null, 'Törzsvagyon, kizárólagos önkormányzati tulajdon', true, 'FORGALOMKEPTELEN', '2011. évi CXCVI. törvény 5. § (3)', 1),
  ('TORZSVAGYON_KIEMELT', '2012-01-01', null, 'Törzsvagyon, nemzetgazdasági szempontból kiemelt jelentőségű', true, 'FORGALOMKEPTELEN', '2011. évi CXCVI. törvény 5. § (4)', 2),
  ('TORZSVAGYON_KORLATOZOTT', '2012-01-01', null, 'Törzsvagyon, korlátozottan forgalomképes', true, 'KORLATOZOTTAN_FORGALOMKEPES', '2011. évi CXCVI. törvény 5. § (5)', 3),
  ('UZLETI', '2012-01-01', null, 'Üzleti vagyon', false, 'FORGALOMKEPES', '2011. évi CXCVI. törvény 5. § (1)', 4);

-- Borítólap: the property as it stands today.
create table kataszteri_ingatlan (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  naplo_sorszam int not null check (naplo_sorszam > 0),
  fekves text not null check (fekves in ('BELTERULET', 'KULTERULET', 'ZARTKERT')),
  hrsz text not null,
  hrsz_rendezo text collate "C" not null generated always as (asp.hrsz_rendezo(hrsz)) stored,
  cim text not null,
  jelleg text not null,
  terulet int not null check (terulet > 0),
  muvelesi_ag text not null,
  vagyon_kategoria text not null,
  forgalomkepesseg text not null,
  hanyad_szamlalo int not null default 1,
  hanyad_nevezo int not null default 1,
  hasznositas text not null,
  vagyonkezelo text,
  jogok text,
  brutto_ertek bigint not null check (brutto_ertek >= 0),
  becsult_ertek bigint check (becsult_ertek >= 0),
  becsult_nap date,
  becsult_mod text,
  allapot text not null default 'NYILVANTARTOTT',
  ervenyes_tol date not null,
  ervenyes_ig date,
  utolso_rogzites timestamptz not null,
  eov_y double precision,
  eov_x double precision,
  poligon jsonb,
  kereso text not null generated always as (asp.kereso(hrsz || ' ' || cim || ' ' || coalesce(vagyonkezelo, ''))) stored,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, naplo_sorszam),
  check (hanyad_szamlalo > 0 and hanyad_szamlalo <= hanyad_nevezo),
  check ((becsult_ertek is null) = (becsult_nap is null) and (becsult_ertek is null) = (becsult_mod is null)),
  check (ervenyes_ig is null or ervenyes_ig >= ervenyes_tol),
  check ((allapot = 'NYILVANTARTOTT') = (ervenyes_ig is null)),
  check ((eov_y is null) = (eov_x is null))
);
create unique index kataszteri_ingatlan_elo on kataszteri_ingatlan (onkormanyzat, fekves, hrsz) where ervenyes_ig is null;
create index on kataszteri_ingatlan (onkormanyzat, fekves, hrsz);
create index on kataszteri_ingatlan (onkormanyzat, hrsz_rendezo, id);
create index on kataszteri_ingatlan (onkormanyzat, brutto_ertek, id);
create index on kataszteri_ingatlan (onkormanyzat, eov_y, eov_x);
create index on kataszteri_ingatlan using gin (onkormanyzat, kereso gin_trgm_ops);
select asp.fal('kataszteri_ingatlan', 'select, insert, update');

-- Every state of every cover sheet that was ever believed; rows are superseded, never rewritten or deleted.
create table kataszteri_valtozat (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ingatlan_id uuid not null,
  ervenyes_tol date not null,
  ervenyes_ig date,
  rogzitve timestamptz not null,
  felulirva timestamptz,
  rogzitette text not null,
  muvelet text not null,
  indok text,
  naplo_sorszam int not null,
  fekves text not null,
  hrsz text not null,
  hrsz_rendezo text collate "C" not null,
  cim text not null,
  jelleg text not null,
  terulet int not null,
  muvelesi_ag text not null,
  vagyon_kategoria text not null,
  forgalomkepesseg text not null,
  hanyad_szamlalo int not null,
  hanyad_nevezo int not null,
  hasznositas text not null,
  vagyonkezelo text,
  jogok text,
  brutto_ertek bigint not null,
  becsult_ertek bigint,
  becsult_nap date,
  becsult_mod text,
  allapot text not null,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ingatlan_id) references kataszteri_ingatlan (onkormanyzat, id),
  check (ervenyes_ig is null or ervenyes_ig > ervenyes_tol),
  -- what is known now tells one thing about one day
  constraint kataszteri_valtozat_egyertelmu exclude using gist
    (onkormanyzat with =, ingatlan_id with =, daterange(ervenyes_tol, ervenyes_ig) with &&) where (felulirva is null)
);
create index on kataszteri_valtozat (onkormanyzat, ingatlan_id, ervenyes_tol);
create index on kataszteri_valtozat (onkormanyzat, hrsz_rendezo, id);
select asp.fal('kataszteri_valtozat', 'select, insert, update');

-- Only the end of belief may be written on an existing state, and only once.
create function valtozat_or() returns trigger language plpgsql as $$
declare
  szabad constant text[] := '{felulirva,verzio}';
begin
  if old.felulirva is not null or new.felulirva is null
     or to_jsonb(new) - szabad is distinct from to_jsonb(old) - szabad then
    raise exception 'kataszteri_valtozat: history is not rewritten' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger valtozat_or before update on kataszteri_valtozat for each row execute function valtozat_or();

-- Betétlap: sheets of one property form a tree under the cover sheet.
create table betetlap (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ingatlan_id uuid not null,
  szulo_id uuid,
  tipus text not null,
  sorszam int not null check (sorszam > 0),
  megnevezes text not null,
  muszaki_adatok jsonb not null,
  brutto_ertek bigint not null check (brutto_ertek >= 0),
  allapot text not null default 'SZERKESZTES',
  valtozat int not null default 0,
  modositas_indok text,
  ervenyes_tol date not null,
  ervenyes_ig date,
  ellenorizte text,
  ellenorizve timestamptz,
  alairta text,
  alairva timestamptz,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, ingatlan_id, tipus, sorszam),
  foreign key (onkormanyzat, ingatlan_id) references kataszteri_ingatlan (onkormanyzat, id),
  foreign key (onkormanyzat, szulo_id) references betetlap (onkormanyzat, id),
  check ((allapot = 'MEGSZUNT') = (ervenyes_ig is not null))
);
create index on betetlap (onkormanyzat, allapot, ingatlan_id);
select asp.fal('betetlap', 'select, insert, update');

-- A signed version of a sheet; append-only.
create table betetlap_valtozat (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  betetlap_id uuid not null,
  valtozat int not null check (valtozat > 0),
  megnevezes text not null,
  muszaki_adatok jsonb not null,
  brutto_ertek bigint not null,
  ervenyes_tol date not null,
  indok text,
  alairta text not null,
  alairva timestamptz not null,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, betetlap_id, valtozat),
  foreign key (onkormanyzat, betetlap_id) references betetlap (onkormanyzat, id)
);
select asp.fal('betetlap_valtozat', 'select, insert');

-- Event with its 90-day deadline.
create table ivk_esemeny (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  tipus text not null,
  datum date not null,
  bejelentve date not null,
  hatarido90 date not null,
  bejegyezve date,
  leiras text,
  dontes_szam text,
  primary key (onkormanyzat, id),
  check (bejelentve >= datum),
  check (bejegyezve is null or bejegyezve >= datum)
);
create index on ivk_esemeny (onkormanyzat, hatarido90, id);
select asp.fal('ivk_esemeny', 'select, insert, update');

-- Which properties an event touched: as its subject, as predecessor (előd) or successor (utód). Lineage is read from here.
create table esemeny_ingatlan (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  esemeny_id uuid not null,
  ingatlan_id uuid not null,
  szerep text not null check (szerep in ('TARGY', 'ELOD', 'UTOD')),
  primary key (onkormanyzat, id),
  unique (onkormanyzat, esemeny_id, ingatlan_id),
  foreign key (onkormanyzat, esemeny_id) references ivk_esemeny (onkormanyzat, id),
  foreign key (onkormanyzat, ingatlan_id) references kataszteri_ingatlan (onkormanyzat, id)
);
create index on esemeny_ingatlan (onkormanyzat, ingatlan_id, szerep);
select asp.fal('esemeny_ingatlan', 'select, insert');
