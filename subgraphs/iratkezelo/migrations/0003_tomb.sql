-- Documents of a szakrendszer that arrive in thousands: which filing plan item they belong to, and where their numbers lie.

alter table irattari_tetel add column automatikus text check (automatikus in ('ADOHATAROZAT'));
create unique index irattari_tetel_automatikus on irattari_tetel (onkormanyzat, automatikus) where automatikus is not null and ervenyes_ig is null;

create table tomb (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  forras text not null,
  ugyirat_id uuid not null,
  darab int not null check (darab > 0),
  elso_alszam int,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugyirat_id) references ugyirat (onkormanyzat, id) deferrable initially deferred
);
create unique index tomb_forras on tomb (onkormanyzat, forras);
create index tomb_ugyirat on tomb (onkormanyzat, ugyirat_id);
select asp.fal('tomb', 'select, insert, update');
