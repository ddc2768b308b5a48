-- Print batches: the decisions of a run as files for the printer, some hundred in each, in the order in which they go into envelopes.
create table kivetes_nyomtatas (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  kivetes_id uuid not null,
  allapot text not null check (allapot in ('KESZUL', 'KESZ', 'FELVALTVA')),
  rendezes text not null check (rendezes in ('CIM', 'NEV')),
  elektronikusak boolean not null,
  tervezet boolean not null,
  -- the municipality as documents name it: the job has nobody whose rights would tell it
  hivatal text not null,
  darab int not null check (darab > 0),
  kesz_darab int not null default 0 check (kesz_darab <= darab),
  fajlszam int not null check (fajlszam > 0),
  kesz_fajlszam int not null default 0 check (kesz_fajlszam <= fajlszam),
  kerte text not null,
  elkeszult timestamptz,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, kivetes_id) references kivetes (onkormanyzat, id),
  check ((allapot = 'KESZUL') = (elkeszult is null) or allapot = 'FELVALTVA')
);
create index kivetes_nyomtatas_kivetes on kivetes_nyomtatas (onkormanyzat, kivetes_id);
create unique index kivetes_nyomtatas_egyszerre on kivetes_nyomtatas (onkormanyzat, kivetes_id) where allapot = 'KESZUL';
select asp.fal('kivetes_nyomtatas', 'select, insert, update');

-- One file of a batch: its decisions in order, and when it was done.
create table kivetes_nyomtatas_resz (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  nyomtatas_id uuid not null,
  sorszam int not null check (sorszam > 0),
  hatarozatok uuid[] not null,
  kesz timestamptz,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, nyomtatas_id) references kivetes_nyomtatas (onkormanyzat, id)
);
create unique index kivetes_nyomtatas_resz_sorszam on kivetes_nyomtatas_resz (onkormanyzat, nyomtatas_id, sorszam);
select asp.fal('kivetes_nyomtatas_resz', 'select, insert, update');
