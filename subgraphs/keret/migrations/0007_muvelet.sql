-- Operations that machine clients have registered: what they depend on in the graph.
create table regisztralt_muvelet (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  kliens_id uuid not null,
  nev text not null,
  szoveg text not null check (length(szoveg) <= 10000),
  lenyomat text not null,
  regisztralta text not null,
  modositva timestamptz not null,
  primary key (onkormanyzat, id),
  unique (onkormanyzat, kliens_id, nev),
  foreign key (onkormanyzat, kliens_id) references kliens (onkormanyzat, id)
);
create index on regisztralt_muvelet (onkormanyzat, nev, id);
select asp.fal('regisztralt_muvelet');
