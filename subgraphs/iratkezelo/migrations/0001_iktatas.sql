-- Filing plan, registry books, clients, items received, case files and documents.
-- Rows of one registration are checked against each other at the end of the transaction, so that they go in with fewer statements.

-- Irattári tétel (78/2012. (XII. 28.) BM rendelet): how long a file is kept and when it goes to the archives.
create table irattari_tetel (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  kod text not null check (kod ~ '^[A-Z]{1,2}[0-9]{3,4}$'),
  agazat text not null,
  megnevezes text collate "hu-HU-x-icu" not null check (megnevezes <> ''),
  megorzes_ev int check (megorzes_ev > 0), -- null: NS, nem selejtezhető
  leveltarba_ev int check (leveltarba_ev > 0), -- null: HN, határidő nélkül
  ugyintezesi_nap int not null default 60 check (ugyintezesi_nap between 1 and 365),
  bizalmassag text not null default 'SZEMELYES' check (bizalmassag in ('HIVATALI', 'SZEMELYES', 'ADOTITOK', 'ZART')),
  ervenyes_tol date not null,
  ervenyes_ig date check (ervenyes_ig >= ervenyes_tol),
  kereso text generated always as (asp.kereso(kod || ' ' || megnevezes)) stored,
  primary key (onkormanyzat, id),
  constraint irattari_tetel_egyertelmu exclude using gist (onkormanyzat with =, kod with =, daterange(ervenyes_tol, ervenyes_ig, '[]') with &&)
);
create index irattari_tetel_kod on irattari_tetel (onkormanyzat, kod, id);
create index irattari_tetel_kereso on irattari_tetel using gin (onkormanyzat, kereso asp.gin_trgm_ops);
select asp.fal('irattari_tetel', 'select, insert, update');

-- Iktatókönyv: one number series per year and prefix (335/2005. (XII. 29.) Korm. r. 39. §).
create table iktatokonyv (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ev int not null check (ev between 1990 and 2200),
  elotag text not null check (elotag ~ '^[A-ZÁÉÍÓÖŐÚÜŰ0-9]{1,8}$'),
  cim text not null check (cim <> ''),
  nyitotta text not null,
  lezarva timestamptz,
  lezarta text,
  lezaras_foszam int,
  lezaras_lenyomat text,
  primary key (onkormanyzat, id),
  check ((lezarva is null) = (lezaras_lenyomat is null) and (lezarva is null) = (lezaras_foszam is null))
);
create unique index iktatokonyv_ev on iktatokonyv (onkormanyzat, ev, elotag);
select asp.fal('iktatokonyv', 'select, insert, update');

-- Ügyfél: who appears in the office's matters. A merged client points to the one who stays.
create table ugyfel (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  fajta text not null check (fajta in ('TERMESZETES_SZEMELY', 'SZERVEZET')),
  nev text collate "hu-HU-x-icu" not null check (nev <> ''),
  szuletesi_nev text,
  szuletesi_hely text,
  szuletesi_ido date,
  anyja_neve text,
  adoszam text,
  cim text not null,
  elektronikus_cim text,
  elhunyt date,
  egyesitve_id uuid,
  kereso text generated always as (asp.kereso(nev || ' ' || cim)) stored,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, egyesitve_id) references ugyfel (onkormanyzat, id) deferrable initially deferred,
  check (egyesitve_id <> id)
);
create unique index ugyfel_adoszam on ugyfel (onkormanyzat, adoszam) where adoszam is not null and egyesitve_id is null;
create index ugyfel_nev on ugyfel (onkormanyzat, nev, id);
create index ugyfel_egyesitve on ugyfel (onkormanyzat, egyesitve_id) where egyesitve_id is not null;
create index ugyfel_kereso on ugyfel using gin (onkormanyzat, kereso asp.gin_trgm_ops);
select asp.fal('ugyfel', 'select, insert, update');

-- Ügyirat: the case file, numbered within its book.
create table ugyirat (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  iktatokonyv_id uuid not null,
  foszam int not null check (foszam > 0),
  iktatoszam text not null,
  targy text collate "hu-HU-x-icu" not null check (targy <> ''),
  irattari_tetel_id uuid not null,
  bizalmassag text not null check (bizalmassag in ('HIVATALI', 'SZEMELYES', 'ADOTITOK', 'ZART')),
  allapot text not null,
  szervezeti_egyseg text,
  ugyintezo_id text,
  hatarido date not null,
  skontro date,
  elozmeny_id uuid,
  szerelve_id uuid,
  lezarva date,
  selejtezheto_tol int,
  irattari_hely text,
  visszatartas_ok text,
  visszatartotta text,
  kereso text generated always as (asp.kereso(iktatoszam || ' ' || targy)) stored,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, iktatokonyv_id) references iktatokonyv (onkormanyzat, id),
  foreign key (onkormanyzat, irattari_tetel_id) references irattari_tetel (onkormanyzat, id),
  foreign key (onkormanyzat, elozmeny_id) references ugyirat (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, szerelve_id) references ugyirat (onkormanyzat, id) deferrable initially deferred,
  check (elozmeny_id <> id and szerelve_id <> id)
);
create unique index ugyirat_foszam on ugyirat (onkormanyzat, iktatokonyv_id, foszam);
create unique index ugyirat_iktatoszam on ugyirat (onkormanyzat, iktatoszam);
create index ugyirat_hatarido on ugyirat (onkormanyzat, hatarido, id);
create index ugyirat_ugyintezo on ugyirat (onkormanyzat, ugyintezo_id, allapot, hatarido, id);
create index ugyirat_allapot on ugyirat (onkormanyzat, allapot, id);
create index ugyirat_tetel on ugyirat (onkormanyzat, irattari_tetel_id, selejtezheto_tol);
create index ugyirat_elozmeny on ugyirat (onkormanyzat, elozmeny_id) where elozmeny_id is not null;
create index ugyirat_szerelve on ugyirat (onkormanyzat, szerelve_id) where szerelve_id is not null;
create index ugyirat_kereso on ugyirat using gin (onkormanyzat, kereso asp.gin_trgm_ops);
select asp.fal('ugyirat', 'select, insert, update');

-- Küldemény: everything that arrives has a number, registered or not.
create table kuldemeny (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  erkezteto_szam text not null,
  erkezett timestamptz not null,
  erkeztette text not null,
  bekuldo text collate "hu-HU-x-icu" not null check (bekuldo <> ''),
  bekuldo_cim text,
  bekuldo_id uuid,
  mod text not null check (mod in ('POSTA', 'SZEMELYES', 'EMAIL', 'HIVATALI_KAPU', 'OHP_URLAP', 'EPAPIR', 'CEGKAPU', 'FAX')),
  fajta text not null check (fajta in ('LEVEL', 'AJANLOTT', 'TERTIVEVENYES', 'CSOMAG', 'ELEKTRONIKUS', 'SAJAT_KEZBE')),
  ragszam text,
  targy text collate "hu-HU-x-icu" not null,
  serult boolean not null default false,
  sajat_kezu boolean not null default false,
  alairas text check (alairas in ('NINCS', 'ERVENYES', 'ERVENYTELEN', 'NEM_ELLENORIZHETO')) not null default 'NINCS',
  lapszam int check (lapszam >= 0),
  allapot text not null check (allapot in ('ERKEZTETETT', 'IKTATOTT', 'NEM_IKTATANDO')),
  nem_iktatando_ok text,
  kereso text generated always as (asp.kereso(erkezteto_szam || ' ' || bekuldo || ' ' || targy || ' ' || coalesce(ragszam, ''))) stored,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, bekuldo_id) references ugyfel (onkormanyzat, id) deferrable initially deferred,
  check ((allapot = 'NEM_IKTATANDO') = (nem_iktatando_ok is not null))
);
create unique index kuldemeny_szam on kuldemeny (onkormanyzat, erkezteto_szam);
create index kuldemeny_erkezett on kuldemeny (onkormanyzat, erkezett, id);
create index kuldemeny_allapot on kuldemeny (onkormanyzat, allapot, erkezett, id);
create index kuldemeny_bekuldo on kuldemeny (onkormanyzat, bekuldo_id) where bekuldo_id is not null;
create index kuldemeny_kereso on kuldemeny using gin (onkormanyzat, kereso asp.gin_trgm_ops);
select asp.fal('kuldemeny', 'select, insert, update');

-- Irat: a document of a case file; its number stays even when it was registered by mistake.
create table irat (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugyirat_id uuid not null,
  alszam int not null check (alszam > 0),
  iktatoszam text not null,
  irany text not null check (irany in ('BEJOVO', 'KIMENO', 'BELSO')),
  targy text collate "hu-HU-x-icu" not null check (targy <> ''),
  kelt date not null,
  iktatta text not null,
  kuldemeny_id uuid,
  cimzett text,
  cimzett_cim text,
  cimzett_id uuid,
  adathordozo text not null check (adathordozo in ('PAPIR', 'ELEKTRONIKUS', 'VEGYES')),
  mellekletek int not null default 0 check (mellekletek >= 0),
  allapot text not null check (allapot in ('IKTATOTT', 'KIADMANYOZASRA_VAR', 'KIADMANYOZOTT', 'EXPEDIALT', 'KEZBESITETT', 'TEVES_IKTATAS')),
  kiadmanyozo_id text,
  kiadmanyozva timestamptz,
  sztorno_ok text,
  sztornozta text,
  sztornozva timestamptz,
  forras text, -- which szakrendszer's paper it is, with its own identifier; once only
  kereso text generated always as (asp.kereso(iktatoszam || ' ' || targy || ' ' || coalesce(cimzett, ''))) stored,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugyirat_id) references ugyirat (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, kuldemeny_id) references kuldemeny (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, cimzett_id) references ugyfel (onkormanyzat, id) deferrable initially deferred,
  check ((allapot = 'TEVES_IKTATAS') = (sztorno_ok is not null))
);
create unique index irat_alszam on irat (onkormanyzat, ugyirat_id, alszam);
create unique index irat_kuldemeny on irat (onkormanyzat, kuldemeny_id) where kuldemeny_id is not null and allapot <> 'TEVES_IKTATAS';
create unique index irat_forras on irat (onkormanyzat, forras) where forras is not null and allapot <> 'TEVES_IKTATAS';
create index irat_allapot on irat (onkormanyzat, allapot, kelt, id);
create index irat_kelt on irat (onkormanyzat, kelt, id);
create index irat_cimzett on irat (onkormanyzat, cimzett_id) where cimzett_id is not null;
create index irat_kereso on irat using gin (onkormanyzat, kereso asp.gin_trgm_ops);
select asp.fal('irat', 'select, insert, update');

create table ugyirat_ugyfel (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugyirat_id uuid not null,
  ugyfel_id uuid not null,
  minoseg text not null check (minoseg in ('KERELMEZO', 'ELLENERDEKU', 'EGYEB_ERDEKELT', 'KEPVISELO')),
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugyirat_id) references ugyirat (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, ugyfel_id) references ugyfel (onkormanyzat, id) deferrable initially deferred
);
create unique index ugyirat_ugyfel_egyszer on ugyirat_ugyfel (onkormanyzat, ugyirat_id, ugyfel_id, minoseg);
create index ugyirat_ugyfel_ugyfel on ugyirat_ugyfel (onkormanyzat, ugyfel_id);
select asp.fal('ugyirat_ugyfel');

-- The parcel a file is about.
create table ugyirat_ingatlan (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugyirat_id uuid not null,
  fekves text not null check (fekves in ('BELTERULET', 'KULTERULET', 'ZARTKERT')),
  hrsz text not null check (asp.hrsz_rendezo(hrsz) is not null),
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugyirat_id) references ugyirat (onkormanyzat, id) deferrable initially deferred
);
create unique index ugyirat_ingatlan_egyszer on ugyirat_ingatlan (onkormanyzat, fekves, hrsz, ugyirat_id);
create index ugyirat_ingatlan_ugyirat on ugyirat_ingatlan (onkormanyzat, ugyirat_id);
select asp.fal('ugyirat_ingatlan');

-- What happened to a file, in order; append-only.
create table ugyirat_lepes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugyirat_id uuid not null,
  irat_id uuid,
  muvelet text not null,
  allapot text not null,
  ki text not null,
  ki_nev text not null,
  megjegyzes text,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugyirat_id) references ugyirat (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, irat_id) references irat (onkormanyzat, id) deferrable initially deferred
);
create index ugyirat_lepes_ugyirat on ugyirat_lepes (onkormanyzat, ugyirat_id, id);
create index ugyirat_lepes_irat on ugyirat_lepes (onkormanyzat, irat_id) where irat_id is not null;
select asp.fal('ugyirat_lepes', 'select, insert');

-- Csatolás: temporary joining of two files.
create table csatolas (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugyirat_id uuid not null,
  csatolt_id uuid not null,
  ok text not null,
  megszunt timestamptz,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugyirat_id) references ugyirat (onkormanyzat, id) deferrable initially deferred,
  foreign key (onkormanyzat, csatolt_id) references ugyirat (onkormanyzat, id) deferrable initially deferred,
  check (ugyirat_id <> csatolt_id)
);
create unique index csatolas_elo on csatolas (onkormanyzat, ugyirat_id, csatolt_id) where megszunt is null;
create index csatolas_csatolt on csatolas (onkormanyzat, csatolt_id);
select asp.fal('csatolas', 'select, insert, update');

-- Expediálás: one sending of a document, and the proof of its delivery.
create table kezbesites (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  irat_id uuid not null,
  cimzett text not null,
  cim text not null,
  mod text not null check (mod in ('POSTA', 'AJANLOTT', 'TERTIVEVENY', 'SZEMELYES', 'HIVATALI_KAPU', 'CEGKAPU', 'TARHELY', 'HIRDETMENY')),
  ragszam text,
  feladva date not null,
  eredmeny text check (eredmeny in ('ATVETTE', 'MEGHATALMAZOTT_VETTE_AT', 'NEM_KERESTE', 'ISMERETLEN', 'ELKOLTOZOTT', 'MEGTAGADTA')),
  eredmeny_napja date check (eredmeny_napja >= feladva),
  kezbesitve date,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, irat_id) references irat (onkormanyzat, id) deferrable initially deferred,
  check ((eredmeny is null) = (eredmeny_napja is null))
);
create index kezbesites_irat on kezbesites (onkormanyzat, irat_id);
create index kezbesites_feladva on kezbesites (onkormanyzat, feladva, id);
select asp.fal('kezbesites', 'select, insert, update');
