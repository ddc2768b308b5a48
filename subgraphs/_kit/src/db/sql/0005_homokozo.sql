-- The sandbox: one municipality that does not exist, with synthetic data that developers may have loaded anew.
create function asp.homokozo() returns char(5) language sql immutable parallel safe as $$ select '99990'::char(5) $$;

-- What is kept when the rows go: the journal, which only grows, and the books of what was told to others or answered already.
create function asp.homokozoban_marad(tabla regclass) returns boolean language sql stable as $$
  select tabla = any (array['asp.naplo', 'asp.naplo_fej', 'asp.esemeny', 'asp.kezbesites', 'asp.beerkezett', 'asp.idempotencia']::regclass[])
$$;

-- Lets the owner, who elsewhere sees no row at all, see and remove those of the sandbox: while it is being emptied, and with the
-- sandbox's own pass only.
create function asp.homokozo_kapu() returns void language plpgsql as $$
declare
  tabla regclass;
  feltetel text := $f$current_setting('asp.urites', true) = 'igen' and onkormanyzat = asp.homokozo() and onkormanyzat = (select asp.onkormanyzat())$f$;
begin
  for tabla in select p.polrelid::regclass from pg_policy p where p.polname = 'fal' and not asp.homokozoban_marad(p.polrelid::regclass)
    and not exists (select from pg_policy h where h.polrelid = p.polrelid and h.polname = 'homokozo_torol')
  loop
    execute format('create policy homokozo_lat on %s for select to current_user using (%s)', tabla, feltetel);
    execute format('create policy homokozo_torol on %s for delete to current_user using (%s)', tabla, feltetel);
  end loop;
end $$;

-- Removes every row of the sandbox but those of the tables named, in one statement, so that foreign keys are looked at in the
-- end only. A table that no act may remove rows from has no such right of the application role: hence the owner's.
create function asp.homokozo_urit(megtart text[] default '{}') returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, public, asp, pg_temp as $$
declare
  utasitas text;
  darab bigint;
begin
  if asp.onkormanyzat() <> asp.homokozo() then raise exception 'asp: csak a homokozó üríthető' using errcode = '42501'; end if;
  select 'with ' || string_agg(format('t%s as (delete from %s where onkormanyzat = asp.homokozo() returning 1)', sor, tabla), ', ')
      || ' select ' || string_agg(format('(select count(*) from t%s)', sor), ' + ')
    into utasitas
    from (select row_number() over () as sor, p.polrelid::regclass as tabla from pg_policy p
      where p.polname = 'homokozo_torol' and p.polrelid <> all (megtart::regclass[]::oid[])) t;
  perform set_config('asp.urites', 'igen', true);
  execute utasitas into darab;
  perform set_config('asp.urites', '', true);
  return darab;
end $$;
revoke execute on function asp.homokozo_urit(text[]), asp.homokozo_kapu() from public;

do $$ begin
  execute format('grant execute on function asp.homokozo_urit(text[]) to %I', asp.app_role());
end $$;
