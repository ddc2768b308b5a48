create table bejegyzes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  sorszam text not null,
  targy text collate "hu-HU-x-icu" not null,
  leiras text not null,
  hatarido date not null,
  allapot text not null,
  kereso text generated always as (asp.kereso(sorszam || ' ' || targy)) stored,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, sorszam)
);
create index on bejegyzes using gin (onkormanyzat, kereso gin_trgm_ops);
create index on bejegyzes (onkormanyzat, hatarido, id);
select asp.fal('bejegyzes');
