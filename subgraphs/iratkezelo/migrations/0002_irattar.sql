-- Archive room: loans, destruction, transfer to the archives.

create table kolcsonzes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugyirat_id uuid not null,
  kolcsonzo_id text not null,
  kolcsonzo_nev text not null,
  cel text not null,
  kiadva date not null,
  hatarido date not null check (hatarido >= kiadva),
  visszahozva date check (visszahozva >= kiadva),
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugyirat_id) references ugyirat (onkormanyzat, id)
);
create unique index kolcsonzes_kint on kolcsonzes (onkormanyzat, ugyirat_id) where visszahozva is null;
create index kolcsonzes_hatarido on kolcsonzes (onkormanyzat, hatarido, id);
select asp.fal('kolcsonzes', 'select, insert, update');

-- Selejtezés (335/2005. (XII. 29.) Korm. r. 64. §): committee of three, two approvals, certificate.
create table selejtezes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  szam text not null,
  ev int not null,
  tagok text[] not null check (array_length(tagok, 1) = 3),
  allapot text not null check (allapot in ('ELOKESZITES', 'JOVAHAGYASRA_VAR', 'LEVELTARNAL', 'VEGREHAJTHATO', 'VEGREHAJTOTT', 'ELVETETT')),
  osszeallitotta text not null,
  elso_jovahagyo text,
  masodik_jovahagyo text,
  leveltari_szam text,
  leveltari_nap date,
  vegrehajtva timestamptz,
  vegrehajtotta text,
  jegyzokonyv_lenyomat text,
  primary key (onkormanyzat, id)
);
create unique index selejtezes_szam on selejtezes (onkormanyzat, szam);
select asp.fal('selejtezes', 'select, insert, update');

create table selejtezes_tetel (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  selejtezes_id uuid not null,
  ugyirat_id uuid not null,
  kihagyas_ok text,
  selejtezve boolean not null default false,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, selejtezes_id) references selejtezes (onkormanyzat, id),
  foreign key (onkormanyzat, ugyirat_id) references ugyirat (onkormanyzat, id)
);
create unique index selejtezes_tetel_egyszer on selejtezes_tetel (onkormanyzat, selejtezes_id, ugyirat_id);
create index selejtezes_tetel_ugyirat on selejtezes_tetel (onkormanyzat, ugyirat_id);
select asp.fal('selejtezes_tetel', 'select, insert, update');

create table leveltari_atadas (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  szam text not null,
  leveltar text not null,
  allapot text not null check (allapot in ('ELOKESZITES', 'ATADVA', 'ELVETETT')),
  osszeallitotta text not null,
  atadva date,
  atvevo text,
  jegyzek_lenyomat text,
  primary key (onkormanyzat, id)
);
create unique index leveltari_atadas_szam on leveltari_atadas (onkormanyzat, szam);
select asp.fal('leveltari_atadas', 'select, insert, update');

create table leveltari_atadas_tetel (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  leveltari_atadas_id uuid not null,
  ugyirat_id uuid not null,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, leveltari_atadas_id) references leveltari_atadas (onkormanyzat, id),
  foreign key (onkormanyzat, ugyirat_id) references ugyirat (onkormanyzat, id)
);
create unique index leveltari_atadas_tetel_egyszer on leveltari_atadas_tetel (onkormanyzat, leveltari_atadas_id, ugyirat_id);
create index leveltari_atadas_tetel_ugyirat on leveltari_atadas_tetel (onkormanyzat, ugyirat_id);
select asp.fal('leveltari_atadas_tetel', 'select, insert');
