-- Files: rows here, bytes in a store (disk or S3). Every place in the store is written down before its first byte arrives, so that
-- nothing can lie there that no row knows of. Why it looks so: README, "Files".

-- A file of a thing of this szakrendszer; its content is its latest version.
create table asp.fajl (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  entitas text not null,
  entitas_id uuid not null,
  letrehozva timestamptz not null default now(),
  primary key (onkormanyzat, id)
);
create index fajl_targy on asp.fajl (onkormanyzat, entitas, entitas_id, id);
select asp.fal('asp.fajl', 'select, insert, update, delete');

create table asp.fajl_valtozat (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  fajl_id uuid not null,
  sorszam int not null check (sorszam > 0),
  nev text not null check (nev <> ''),
  tipus text not null,
  meret bigint not null check (meret > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kulcs text not null,
  virus text not null check (virus in ('TISZTA', 'VIZSGALATRA_VAR', 'NEM_VIZSGALT', 'FERTOZOTT')),
  vizsgalva timestamptz,
  feltolto_id text not null,
  feltolto text not null,
  letrehozva timestamptz not null default now(),
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, fajl_id) references asp.fajl (onkormanyzat, id) on delete cascade
);
create unique index fajl_valtozat_sorszam on asp.fajl_valtozat (onkormanyzat, fajl_id, sorszam);
create index fajl_valtozat_virus on asp.fajl_valtozat (onkormanyzat, id) where virus = 'VIZSGALATRA_VAR';
select asp.fal('asp.fajl_valtozat', 'select, insert, update, delete');

-- One-time addresses. Only the digest of the address is kept; `kulcs` is the place in the store that an upload was given.
create table asp.fajl_jegy (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  lenyomat text not null,
  fajta text not null check (fajta in ('FELTOLT', 'LETOLT')),
  actor_id text not null,
  entitas text not null,
  entitas_id uuid not null,
  fajl_id uuid,
  valtozat_id uuid,
  nev text,
  meret bigint,
  sha256 text,
  kulcs text,
  lejar timestamptz not null,
  felhasznalva timestamptz,
  kesz timestamptz,
  primary key (onkormanyzat, id)
);
create unique index fajl_jegy_lenyomat on asp.fajl_jegy (onkormanyzat, lenyomat);
create index fajl_jegy_lejar on asp.fajl_jegy (onkormanyzat, lejar);
select asp.fal('asp.fajl_jegy', 'select, insert, update, delete');
