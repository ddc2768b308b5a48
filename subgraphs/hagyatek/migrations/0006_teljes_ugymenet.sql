-- From whom an asset came (ági vagyon, Ptk. 7:67. §): the key of an ascendant in the tree of the case.
alter table vagyontargy add column agi_tag text;

-- What the deceased gave a descendant in his lifetime and is to be added (osztályrabocsátás, Ptk. 7:56. §).
create table adomany (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  kulcs text not null,
  leiras text not null,
  ertek bigint not null check (ertek > 0),
  juttatva date,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
create index on adomany (onkormanyzat, ugy_id);
select asp.fal('adomany');

-- How a party got to know the draft: served by post, or shown at the office. The document that was sent leads from the proof of service here.
alter table ismertetes add column mod text;
alter table ismertetes add column irat_id uuid;
alter table ismertetes add column megjegyzes text;
create index on ismertetes (onkormanyzat, irat_id) where irat_id is not null;

-- One notary may see one case's package until a day.
create table kozjegyzoi_hozzaferes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  ugy_id uuid not null,
  felhasznalo_id text not null,
  ervenyes_ig date not null,
  visszavonva date,
  atveve date,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, ugy_id) references hagyateki_ugy (onkormanyzat, id) deferrable initially deferred
);
create index on kozjegyzoi_hozzaferes (onkormanyzat, ugy_id);
create index on kozjegyzoi_hozzaferes (onkormanyzat, felhasznalo_id);
select asp.fal('kozjegyzoi_hozzaferes', 'select, insert, update');

-- When its files were destroyed, the content of a case goes; its row stays for the statistics, without a name. Rows that no act removes
-- (history, documents, packages, versions) go only then: not before the day from which the case may be destroyed.
alter table hagyateki_ugy add column torolve date;
create function hagyatek_megorzes() returns trigger language plpgsql as $$
begin
  if not exists (select from hagyateki_ugy u where u.onkormanyzat = old.onkormanyzat and u.id = old.ugy_id
      and u.torolheto_tol <= nullif(current_setting('hagyatek.selejtezes_napja', true), '')::date)
    and current_setting('asp.urites', true) is distinct from 'igen' then
    raise exception 'asp: a megőrzési idő letelte előtt nem törölhető';
  end if;
  return old;
end $$;
do $$
declare tabla text;
begin
  foreach tabla in array array['hagyateki_irat', 'hagyateki_lepes', 'kozjegyzoi_csomag', 'kozjegyzoi_hozzaferes', 'leltar_valtozat'] loop
    execute format('grant delete on %I to %I', tabla, asp.app_role());
    execute format('create trigger hagyatek_megorzes before delete on %I for each row execute function hagyatek_megorzes()', tabla);
  end loop;
end $$;
