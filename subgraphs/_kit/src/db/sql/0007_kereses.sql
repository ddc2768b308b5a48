-- Search over everything that a szakrendszer declares searchable: one walled table, written with the rows themselves.
-- How it finds: README, "Search".

-- Words as they are compared: no accents, no capitals, letters and digits only, none longer than a word can be.
create function asp.kereso_szavak(szoveg text) returns text[] language sql immutable parallel safe as $$
  select array_remove(array_remove(regexp_split_to_array(regexp_replace(asp.kereso(left(szoveg, 200000)), '[a-z0-9]{50,}', ' ', 'g'), '[^a-z0-9]+'), ''), null)
$$;

-- The same with the municipality before each: in the index words of different municipalities are different words, so that a
-- search costs what its own municipality is large.
create function asp.kereso_vektor(onkormanyzat bpchar, szoveg text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array(select onkormanyzat || szo from unnest(asp.kereso_szavak(szoveg)) szo))
$$;

-- What a word begins with whatever its ending: the shorter of the snowball stem and the word without the endings that
-- accent-less writing hides from it; never shorter than four letters.
create function asp.kereso_to(szo text) returns text language sql immutable parallel safe as $$
  select to_ from (values
    (asp.kereso(szo)),
    (asp.kereso((ts_lexize('pg_catalog.hungarian_stem', lower(szo)))[1])),
    ((ts_lexize('pg_catalog.hungarian_stem', asp.kereso(szo)))[1]),
    (regexp_replace(asp.kereso(szo), '(j?[aeiou]?k?)?(ban|ben|bol|rol|tol|nak|nek|hoz|hez|val|vel|ert|kent|nal|nel|ra|re|ba|be|ig|at|et|ot|on|en|t|k)$', ''))) t(to_)
  where length(to_) >= 4 or to_ = asp.kereso(szo) order by length(to_) limit 1
$$;

create table asp.kereses (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null, -- of the row, or of the file whose text this is
  entitas text not null,
  targy_id uuid not null, -- what is opened: the row itself, or the owner of the file
  cim text not null,
  reszlet text not null,
  ut text not null,
  szoveg text, -- text of a file
  szavak tsvector not null generated always as (asp.kereso_vektor(onkormanyzat, cim || ' ' || reszlet || ' ' || coalesce(szoveg, ''))) stored,
  primary key (onkormanyzat, id)
);
alter table asp.kereses alter szavak set statistics 1000;
create index kereses_szavak on asp.kereses using gin (szavak) with (gin_pending_list_limit = 65536);
create index kereses_targy on asp.kereses (onkormanyzat, targy_id) where targy_id <> id;
select asp.fal('asp.kereses');

-- The words that occur in a municipality, against which typing errors are held. No unique key: whoever writes a word never waits
-- for somebody else who writes it too; that it stands here twice does no harm.
create table asp.kereses_szo (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  szo text collate "C" not null
);
create index kereses_szo_szo on asp.kereses_szo (onkormanyzat, szo);
select asp.fal('asp.kereses_szo', 'select, insert, delete');

-- Words come with the first row that has them and go with the last: what was destroyed is not left here either.
create function asp.kereses_szavak_ir() returns trigger language plpgsql set search_path = pg_catalog, public, asp, pg_temp as $$ begin
  insert into asp.kereses_szo (onkormanyzat, szo)
    select onkormanyzat, szo from (select distinct onkormanyzat, substr(l.lexeme, 6) as szo from ujak, unnest(szavak) l) u
    where szo !~ '[0-9]' and not exists (select from asp.kereses_szo s where s.onkormanyzat = u.onkormanyzat and s.szo = u.szo);
  return null;
end $$;
create function asp.kereses_szavak_torol() returns trigger language plpgsql set search_path = pg_catalog, public, asp, pg_temp as $$ begin
  delete from asp.kereses_szo s using (select distinct onkormanyzat, l.lexeme from regiek, unnest(szavak) l) r
    where s.onkormanyzat = r.onkormanyzat and s.szo = substr(r.lexeme, 6)
      and not exists (select from asp.kereses k where k.onkormanyzat = r.onkormanyzat and k.szavak @@ ('''' || r.lexeme || '''')::tsquery);
  return null;
end $$;
create trigger szavak_ir after insert on asp.kereses referencing new table as ujak for each statement execute function asp.kereses_szavak_ir();
create trigger szavak_modosit after update on asp.kereses referencing new table as ujak for each statement execute function asp.kereses_szavak_ir();
create trigger szavak_modosult after update on asp.kereses referencing old table as regiek for each statement execute function asp.kereses_szavak_torol();
create trigger szavak_torol after delete on asp.kereses referencing old table as regiek for each statement execute function asp.kereses_szavak_torol();

-- Every word of the question, at most eight: with any ending; where no word of the municipality begins so, the words that are most
-- like it and begin with the same two letters, or else with the same one. Numbers and abbreviations are taken as they stand. Null when nothing is asked.
create function asp.kereso_kerdes(p_onkormanyzat bpchar, szoveg text) returns text language plpgsql stable as $$
declare
  eredeti text;
  sima text;
  eleje text;
  hasonlok text;
  betuk int;
  reszek text[] := '{}';
begin
  for eredeti in select szo from unnest(regexp_split_to_array(lower(left(szoveg, 200)), '[^[:alnum:]]+')) with ordinality as t(szo, n)
    where asp.kereso(szo) ~ '^([a-z0-9]{2,49}|[0-9])$' order by n limit 8
  loop
    sima := asp.kereso(eredeti);
    eleje := asp.kereso_to(eredeti);
    hasonlok := null;
    if sima ~ '[0-9]' or sima !~ '[aeiou]' then
      reszek := reszek || format('%L', p_onkormanyzat || sima);
    elsif exists (select from asp.kereses_szo s where s.onkormanyzat = p_onkormanyzat and s.szo >= eleje and s.szo < eleje || '~') then
      reszek := reszek || format('%L:*', p_onkormanyzat || eleje);
    else
      foreach betuk in array array[2, 1] loop
        select string_agg(distinct format('%L', p_onkormanyzat || h.szo), ' | ') into hasonlok from (
          select s.szo from asp.kereses_szo s
          where s.onkormanyzat = p_onkormanyzat and s.szo >= left(sima, betuk) and s.szo < left(sima, betuk) || '~'
            and length(s.szo) between length(sima) - 2 and length(sima) + 5 and asp.word_similarity(sima, s.szo) >= 0.5
          order by asp.word_similarity(sima, s.szo) desc limit 12) h;
        exit when hasonlok is not null;
      end loop;
      reszek := reszek || coalesce('(' || hasonlok || ')', format('%L', p_onkormanyzat || sima));
    end if;
  end loop;
  return nullif(array_to_string(reszek, ' & '), '');
end $$;

-- Makes the rows of a table searchable: what they are called, more about them, where they are opened, and which of them, each as
-- SQL over the row. Triggers keep it so, set by set, in the transaction of the rows; what is there already is taken over now.
-- A further login role of the database, which has no right to the search, may change only what is not searched.
create function asp.keresheto(tabla regclass, p_entitas text, cim text, reszlet text, ut text, feltetel text default 'true') returns void
language plpgsql as $f$
declare
  nev text := 'kereses_' || lower(p_entitas);
  sorok text := format('select onkormanyzat, id, %L, id, %s, coalesce(%s, ''''), %s from @tabla@ uj where %s', p_entitas, cim, reszlet, ut, feltetel);
begin
  execute format($t$
    create function asp.%1$I_ir() returns trigger language plpgsql set search_path = pg_catalog, public, asp, pg_temp as $$ begin
      insert into asp.kereses (onkormanyzat, id, entitas, targy_id, cim, reszlet, ut) %2$s;
      return null;
    end $$;
    create function asp.%1$I_modosit() returns trigger language plpgsql set search_path = pg_catalog, public, asp, pg_temp as $$ begin
      delete from asp.kereses k using ujak uj where k.onkormanyzat = uj.onkormanyzat and k.targy_id = uj.id
        and not exists (select from (%2$s) s (onkormanyzat, id, entitas, targy_id) where s.onkormanyzat = k.onkormanyzat and s.id = k.targy_id);
      insert into asp.kereses as k (onkormanyzat, id, entitas, targy_id, cim, reszlet, ut)
        select s.* from (%2$s) s (onkormanyzat, id, entitas, targy_id, cim, reszlet, ut)
        where not exists (select from asp.kereses k where k.onkormanyzat = s.onkormanyzat and k.id = s.id and (k.cim, k.reszlet, k.ut) = (s.cim, s.reszlet, s.ut))
        on conflict (onkormanyzat, id) do update set cim = excluded.cim, reszlet = excluded.reszlet, ut = excluded.ut;
      return null;
    end $$;
    create function asp.%1$I_torol() returns trigger language plpgsql set search_path = pg_catalog, public, asp, pg_temp as $$ begin
      delete from asp.kereses k using regiek r where k.onkormanyzat = r.onkormanyzat and k.targy_id = r.id;
      return null;
    end $$;
    create trigger kereses_ir after insert on %3$s referencing new table as ujak for each statement execute function asp.%1$I_ir();
    create trigger kereses_modosit after update on %3$s referencing new table as ujak for each statement
      when (has_table_privilege('asp.kereses', 'update')) execute function asp.%1$I_modosit();
    create trigger kereses_torol after delete on %3$s referencing old table as regiek for each statement execute function asp.%1$I_torol();
  $t$, nev, replace(sorok, '@tabla@', 'ujak'), tabla);
  -- the owner is behind the wall as well, except here
  execute format('alter table %s no force row level security; alter table asp.kereses no force row level security; alter table asp.kereses_szo no force row level security', tabla);
  execute 'insert into asp.kereses (onkormanyzat, id, entitas, targy_id, cim, reszlet, ut) ' || replace(sorok, '@tabla@', tabla::text);
  execute format('alter table %s force row level security; alter table asp.kereses force row level security; alter table asp.kereses_szo force row level security', tabla);
end $f$;
