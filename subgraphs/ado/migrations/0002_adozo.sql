-- Taxpayers, taxes, decrees and rates, tax objects.

create table adozo (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  adozoszam text not null,
  fajta text not null check (fajta in ('TERMESZETES_SZEMELY', 'EGYENI_VALLALKOZO', 'SZERVEZET')),
  nev text collate "hu-HU-x-icu" not null check (nev <> ''),
  adoazonosito_jel text,
  adoszam text,
  cim text not null,
  kezbesitesi_cim text,
  kepviselo text,
  elektronikus boolean not null default false,
  elhunyt date,
  megszunt date,
  kereso text generated always as (asp.kereso(nev || ' ' || adozoszam)) stored,
  primary key (onkormanyzat, id)
);
create unique index adozo_szam on adozo (onkormanyzat, adozoszam);
create unique index adozo_jel on adozo (onkormanyzat, adoazonosito_jel) where adoazonosito_jel is not null;
create unique index adozo_adoszam on adozo (onkormanyzat, adoszam) where adoszam is not null;
create index adozo_nev on adozo (onkormanyzat, nev, id);
create index adozo_kereso on adozo using gin (onkormanyzat, kereso asp.gin_trgm_ops) with (gin_pending_list_limit = 65536);
select asp.fal('adozo', 'select, insert, update');

create table adonem (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  kod text not null check (kod in ('EPITMENYADO', 'TELEKADO', 'KOMMUNALIS_ADO', 'IDEGENFORGALMI_ADO', 'IPARUZESI_ADO', 'TELEPULESI_ADO', 'TALAJTERHELESI_DIJ', 'GEPJARMUADO')),
  nev text not null,
  szamlaszam text not null,
  rovat text,
  primary key (onkormanyzat, id)
);
create unique index adonem_kod on adonem (onkormanyzat, kod);
create unique index adonem_szamlaszam on adonem (onkormanyzat, szamlaszam);
select asp.fal('adonem', 'select, insert, update');

create table rendelet (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  szam text not null,
  targy text not null,
  kihirdetes date not null,
  hatalybalepes date not null check (hatalybalepes >= kihirdetes),
  primary key (onkormanyzat, id)
);
create unique index rendelet_szam on rendelet (onkormanyzat, szam);
select asp.fal('rendelet');

create table mertek (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  rendelet_id uuid not null,
  adonem_id uuid not null,
  targy_tipus text not null default '',
  ovezet text not null default '',
  alap text not null check (alap in ('NM', 'FORGALMI_ERTEK', 'DARAB', 'EJ', 'SZALLASDIJ', 'ARBEVETEL')),
  osszeg numeric(14, 2) not null check (osszeg >= 0),
  kedvezmeny_szazalek int not null default 0 check (kedvezmeny_szazalek between 0 and 100),
  kedvezmeny_leiras text,
  ervenyes_tol date not null,
  ervenyes_ig date check (ervenyes_ig >= ervenyes_tol),
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, rendelet_id) references rendelet (onkormanyzat, id),
  foreign key (onkormanyzat, adonem_id) references adonem (onkormanyzat, id),
  -- One rate at a time for one kind of object in one zone.
  constraint mertek_egyertelmu exclude using gist (onkormanyzat with =, adonem_id with =, targy_tipus with =, ovezet with =, daterange(ervenyes_tol, ervenyes_ig, '[]') with &&)
);
create index on mertek (onkormanyzat, adonem_id, ervenyes_tol);
create index on mertek (onkormanyzat, rendelet_id);
select asp.fal('mertek');

create table adotargy (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  adonem_id uuid not null,
  fekves text not null check (fekves in ('BELTERULET', 'KULTERULET', 'ZARTKERT')),
  hrsz text not null,
  hrsz_rendezo text not null generated always as (asp.hrsz_rendezo(hrsz)) stored,
  cim text not null,
  tipus text not null,
  ovezet text not null default '',
  terulet numeric(12, 2) check (terulet > 0),
  forgalmi_ertek bigint check (forgalmi_ertek > 0),
  mentesseg text,
  kezdo date not null,
  zaro date check (zaro >= kezdo),
  kereso text generated always as (asp.kereso(hrsz || ' ' || cim)) stored,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, adonem_id) references adonem (onkormanyzat, id)
);
create index adotargy_hrsz on adotargy (onkormanyzat, fekves, hrsz);
create index adotargy_rendezo on adotargy (onkormanyzat, hrsz_rendezo, id);
create index adotargy_kereso on adotargy using gin (onkormanyzat, kereso asp.gin_trgm_ops) with (gin_pending_list_limit = 65536);
select asp.fal('adotargy');

-- Who is taxed on the object, in what share (tulajdoni hányad).
create table adotargy_alany (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  adotargy_id uuid not null,
  adozo_id uuid not null,
  minoseg text not null check (minoseg in ('TULAJDONOS', 'VAGYONI_ERTEKU_JOG_JOGOSULTJA', 'BERLO')),
  szamlalo int not null check (szamlalo > 0),
  nevezo int not null check (nevezo >= szamlalo),
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, adotargy_id) references adotargy (onkormanyzat, id),
  foreign key (onkormanyzat, adozo_id) references adozo (onkormanyzat, id)
);
create unique index adotargy_alany_egyszer on adotargy_alany (onkormanyzat, adotargy_id, adozo_id);
create index adotargy_alany_adozo on adotargy_alany (onkormanyzat, adozo_id);
select asp.fal('adotargy_alany');
