-- Whoever wants the next number of a series queues for it. Without a queue all who wait for the counter row wake at every commit and
-- run for it again; here one wakes, in the order of arrival. The counter row stays what makes numbers unique and free of gaps.
create function asp.sorba(p_sorozat text, p_kulcs text) returns void language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws('/', split_part(current_setting('asp.pass', true), '.', 3), p_sorozat, p_kulcs), 8));
end $$;

-- The next number of a series that many want at once. Not for one of thousands of series in one statement: each queue is a lock until the commit.
create function asp.sorban(p_sorozat text, p_kulcs text, p_darab bigint default 1) returns bigint language plpgsql volatile as $$
begin
  perform asp.sorba(p_sorozat, p_kulcs);
  return asp.kovetkezo(p_sorozat, p_kulcs, p_darab);
end $$;

-- The journal rows of an operation are chained by one function, which reads the head once and writes it once. Nobody who works for a
-- municipality writes journal rows any other way; the rows of other roles (logging in) are still chained one by one.
create policy lanc_fal on asp.naplo as restrictive to current_user using (onkormanyzat = (select asp.onkormanyzat()));
create policy lanc on asp.naplo for insert to current_user with check (true);

create function asp.naplo_ir(p_kerelem text, p_actor text, p_fajta text, p_szerepkorok text[], p_helyettesites text, p_cel text, p_ugy text, sorok jsonb)
returns void language plpgsql volatile security definer set search_path = pg_catalog, asp, pg_temp as $$
declare
  enyem constant bpchar := asp.onkormanyzat();
  fej asp.naplo_fej;
  n asp.naplo;
  kesz asp.naplo[] := '{}';
begin
  perform asp.sorba('naplo', '');
  select * into fej from asp.naplo_fej where onkormanyzat = enyem for update;
  if not found then
    insert into asp.naplo_fej values (enyem, 0, '') on conflict do nothing;
    select * into strict fej from asp.naplo_fej where onkormanyzat = enyem for update;
  end if;
  for n in select enyem, 0, clock_timestamp(), p_kerelem, p_actor, p_fajta, p_szerepkorok, p_helyettesites, s.muvelet, coalesce(s.eredmeny, 'SIKERES'),
      s.entitas, s."entitasId", p_cel, p_ugy, coalesce(s.adat, '{}'), ''::bytea, ''::bytea
    from jsonb_to_recordset(sorok) as s(muvelet text, eredmeny text, entitas text, "entitasId" text, adat jsonb)
  loop
    fej.sorszam := fej.sorszam + 1;
    n.sorszam := fej.sorszam;
    n.elozo_hash := fej.hash;
    fej.hash := asp.naplo_hash(n, fej.hash);
    n.hash := fej.hash;
    kesz := kesz || n;
  end loop;
  insert into asp.naplo select * from unnest(kesz);
  update asp.naplo_fej set sorszam = fej.sorszam, hash = fej.hash where onkormanyzat = enyem;
end $$;

-- True for what the function above writes: nobody else can be the owner of the journal.
create function asp.lancolt() returns boolean language sql stable as $$
  select current_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'asp.naplo'::regclass)
$$;
drop trigger lanc on asp.naplo;
create trigger lanc before insert on asp.naplo for each row when (not asp.lancolt()) execute function asp.naplo_lanc();

revoke execute on function asp.naplo_ir(text, text, text, text[], text, text, text, jsonb) from public;
do $$ begin
  execute format('revoke insert on asp.naplo from %I', asp.app_role());
  execute format('grant execute on function asp.naplo_ir(text, text, text, text[], text, text, text, jsonb) to %I', asp.app_role());
end $$;
