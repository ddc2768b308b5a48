-- Deadlines: rule, first event, due day and the calendar it was derived by, so that it can be derived again and explained.
create table asp.hatarido (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  szabaly text not null,
  entitas text not null,
  entitas_id text not null,
  kezdet date not null,
  szunetek jsonb not null default '[]',
  all_ota date,
  esedekes date not null,
  naptar text not null,
  ugyintezo_id text,
  szervezet text,
  teljesitve date,
  letrehozva timestamptz not null default now(),
  primary key (onkormanyzat, id)
);
create unique index hatarido_targy on asp.hatarido (onkormanyzat, entitas, entitas_id, szabaly) where teljesitve is null;
create index hatarido_esedekes on asp.hatarido (onkormanyzat, esedekes, id) where teljesitve is null;
create index hatarido_ugyintezo on asp.hatarido (onkormanyzat, ugyintezo_id, esedekes, id) where teljesitve is null;
create index hatarido_szervezet on asp.hatarido (onkormanyzat, szervezet, esedekes, id) where teljesitve is null;
create index hatarido_torteneti on asp.hatarido (onkormanyzat, entitas, entitas_id);
select asp.fal('asp.hatarido', 'select, insert, update');
