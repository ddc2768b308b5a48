-- What one act makes goes in without waiting for each other: foreign keys are checked at the end of the transaction.

create table hagyateki_ugy (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  orokhagyo_nev text collate "hu-HU-x-icu" not null,
  indito_ok text not null,
  kuldemeny_id uuid,
  erkezett date not null,
  allapot text not null,
  illetekesseg_alap text,
  illetekes_ksh char(5),
  illetekesseg_indok text,
  ugyintezo_id text not null,
  iktatoszam text,
  kozjegyzo text,
  kozjegyzo_cim text,
  leltart_kertek boolean not null default false,
  leltar_sorszam int not null default 0,
  potlas int not null default 0,
  lezarva date,
  torolheto_tol date,
  kereso text generated always as (asp.kereso(orokhagyo_nev || ' ' || coalesce(iktatoszam, ''))) stored,
  primary key (onkormanyzat, id)
);
create index on hagyateki_ugy using gin (onkormanyzat, kereso gin_trgm_ops);
create index on hagyateki_ugy (onkormanyzat, erkezett, id);
create index on hagyateki_ugy (onkormanyzat, ugyintezo_id);
create unique index on hagyateki_ugy (onkormanyzat, iktatoszam) where iktatoszam is not null;
create unique index on hagyateki_ugy (onkormanyzat, kuldemeny_id) where kuldemeny_id is not null;
select asp.fal('hagyateki_ugy');

create table orokhagyo (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  nev text not null,
  szuletesi_nev text,
  szuletesi_hely text,
  szuletesi_ido date,
  anyja_neve text,
  halal_napja date not null,
  halal_helye text not null,
  halal_ksh char(5),
  lakohely text,
  lakohely_ksh char(5),
  tartozkodasi_hely text,
  tartozkodasi_ksh char(5),
  csaladi_allapot text not null,
  allampolgarsag text not null,
  adoazonosito_jel text,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, ugy_id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
select asp.fal('orokhagyo');

create table csaladtag (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  kulcs text not null,
  nev text not null,
  szulok text[] not null,
  szuletesi_ido date,
  elhunyt date,
  hazastars boolean not null,
  kieses text,
  sorrend int not null,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, ugy_id, kulcs),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
select asp.fal('csaladtag');

create table erdekelt (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  kulcs text,
  minoseg text not null,
  nev text not null,
  szuletesi_nev text,
  szuletesi_hely text,
  szuletesi_ido date,
  anyja_neve text,
  cim text,
  kapcsolat text,
  gondnoksag boolean not null default false,
  kepviselo text,
  kepviselo_cim text,
  orokresz text,
  gyam_ertesitve date,
  nyilatkozat text,
  nyilatkozat_napja date,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
create index on erdekelt (onkormanyzat, ugy_id);
create unique index on erdekelt (onkormanyzat, ugy_id, kulcs) where kulcs is not null;
select asp.fal('erdekelt');

create table vegintezkedes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  fajta text not null,
  kelt date,
  kelt_helye text,
  orzo text not null,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
create index on vegintezkedes (onkormanyzat, ugy_id);
select asp.fal('vegintezkedes');

create table vagyontargy (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  fajta text not null,
  leiras text not null,
  azonosito text,
  telepules_ksh char(5),
  telepules text,
  fekves text,
  hrsz text,
  hanyad text not null,
  ertek bigint check (ertek >= 0),
  kozos_lakas boolean not null default false,
  bizonyitvany text not null,
  bizonyitvany_szam text,
  bizonyitvany_napja date,
  bejelento_id uuid,
  potlas int not null default 0,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, bejelento_id) references erdekelt (onkormanyzat, id) deferrable initially deferred,
  check ((fajta = 'INGATLAN') = (hrsz is not null)),
  check (fajta <> 'INGATLAN' or ertek is null or bizonyitvany_szam is not null)
);
create index on vagyontargy (onkormanyzat, ugy_id);
create index on vagyontargy (onkormanyzat, fekves, hrsz) where hrsz is not null;
select asp.fal('vagyontargy');

create table hagyateki_tartozas (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  fajta text not null,
  hitelezo text not null,
  osszeg bigint not null check (osszeg > 0),
  megjegyzes text,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
create index on hagyateki_tartozas (onkormanyzat, ugy_id);
select asp.fal('hagyateki_tartozas');

-- A version is what it was: its content never changes, its state moves on.
create table leltar_valtozat (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  sorszam int not null,
  potlas int not null,
  kelt date not null,
  allapot text not null,
  tartalom jsonb not null,
  lenyomat text not null,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, ugy_id, sorszam),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
select asp.fal('leltar_valtozat');

create function leltar_tartalma_vegleges() returns trigger language plpgsql as $$
begin
  if new.tartalom is distinct from old.tartalom or new.lenyomat is distinct from old.lenyomat or new.sorszam <> old.sorszam then
    raise exception 'asp: a leltárváltozat tartalma nem változhat';
  end if;
  return new;
end $$;
create trigger leltar_tartalma_vegleges before update on leltar_valtozat for each row execute function leltar_tartalma_vegleges();

create table ismertetes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  leltar_id uuid not null,
  erdekelt_id uuid not null,
  kuldve date not null,
  atvetel date,
  bejelentes_vege date,
  bejelentes text,
  bejelentes_napja date,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, leltar_id, erdekelt_id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, leltar_id) references leltar_valtozat (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, erdekelt_id) references erdekelt (onkormanyzat, id) deferrable initially deferred
);
create index on ismertetes (onkormanyzat, ugy_id);
create index on ismertetes (onkormanyzat, erdekelt_id);
select asp.fal('ismertetes');

create table hagyateki_irat (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  fajta text not null,
  cim text not null,
  kelt date not null,
  cimzett text not null,
  cimzett_cim text,
  torzs jsonb not null,
  iktatoszam text,
  erdekelt_id uuid,
  vagyontargy_id uuid,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
create index on hagyateki_irat (onkormanyzat, ugy_id);
select asp.fal('hagyateki_irat', 'select, insert, update');

create table hagyateki_lepes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  muvelet text not null,
  allapot text not null,
  ki text not null,
  megjegyzes text,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
create index on hagyateki_lepes (onkormanyzat, ugy_id);
select asp.fal('hagyateki_lepes', 'select, insert');

-- What went to the notary, byte for byte.
create table kozjegyzoi_csomag (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  leltar_id uuid not null,
  irat_id uuid not null,
  kelt date not null,
  xml text not null,
  pdf bytea not null,
  lenyomat text not null,
  pecset text not null,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, leltar_id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, leltar_id) references leltar_valtozat (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, irat_id) references hagyateki_irat (onkormanyzat, id) deferrable initially deferred
);
create index on kozjegyzoi_csomag (onkormanyzat, ugy_id);
create index on kozjegyzoi_csomag (onkormanyzat, irat_id);
select asp.fal('kozjegyzoi_csomag', 'select, insert');
