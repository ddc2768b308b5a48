-- The ground every szakrendszer stands on. Run by the owner in each database before its own migrations.
-- Why it looks so: README, "How municipalities are kept apart".

create table asp.pass_key (kid text primary key, key bytea not null);
revoke all on asp.pass_key from public;

-- Verifies the signed, short-lived pass of this transaction and returns its subject; loud when there is none.
-- v1.<kind>.<subject>.<expiry epoch s>.<request id>.<hmac-sha256 hex>
create function asp.pass_subject(wanted text) returns text
language plpgsql stable security definer set search_path = pg_catalog, asp, pg_temp as $$
declare
  parts text[] := string_to_array(current_setting('asp.pass', true), '.');
  signing_key bytea;
begin
  if coalesce(array_length(parts, 1), 0) <> 6 or parts[1] <> 'v1' or parts[2] <> wanted then
    raise exception 'asp: nincs érvényes belépő' using errcode = '28000';
  end if;
  select key into strict signing_key from asp.pass_key where kid = 'v1';
  if encode(asp.hmac(convert_to(array_to_string(parts[1:5], '.'), 'UTF8'), signing_key, 'sha256'), 'hex') <> parts[6]
     or to_timestamp(parts[4]::bigint) < statement_timestamp() then
    raise exception 'asp: nincs érvényes belépő' using errcode = '28000';
  end if;
  return parts[3];
end $$;
revoke execute on function asp.pass_subject(text) from public;

-- The municipality for which this transaction works; bpchar like the columns, so that the policy can use their indexes.
create function asp.onkormanyzat() returns bpchar language plpgsql stable security definer set search_path = pg_catalog, asp, pg_temp
  as $$ begin return asp.pass_subject('o'); end $$;
-- The person who is logging in (identity only).
create function asp.szemely() returns uuid language sql stable security definer set search_path = pg_catalog, asp, pg_temp
  as $$ select asp.pass_subject('p')::uuid $$;
revoke execute on function asp.onkormanyzat(), asp.szemely() from public;

-- Presents the pass for this transaction and verifies it at once, so that a wrong one is loud before the first statement.
create function asp.belep(pass text) returns text language plpgsql volatile as $$
begin
  perform set_config('asp.pass', pass, true);
  return asp.onkormanyzat();
end $$;

-- Time-ordered identifiers for set-based inserts: PostgreSQL 18's own, several times faster; made here for 15–17.
do $do$ begin
  if current_setting('server_version_num')::int >= 180000 then
    create function asp.uuid7() returns uuid language sql volatile parallel safe as 'select uuidv7()';
  else
    create function asp.uuid7() returns uuid language sql volatile parallel safe as $$
      select encode(set_byte(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112), 'hex')::uuid
    $$;
  end if;
end $do$;

create function asp.app_role() returns text language sql stable as $$ select current_database() || '_app' $$;

-- The wall: one restrictive policy for everybody, one permissive for the application role, forced for the owner too.
create function asp.fal(tabla regclass, jogok text default 'select, insert, update, delete') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tabla);
  execute format('alter table %s force row level security', tabla);
  execute format('create policy fal on %s as restrictive to %I using (onkormanyzat = (select asp.onkormanyzat())) with check (onkormanyzat = (select asp.onkormanyzat()))', tabla, asp.app_role());
  execute format('create policy sajat on %s as permissive to %I using (true) with check (true)', tabla, asp.app_role());
  execute format('revoke all on %s from public', tabla);
  execute format('grant %s on %s to %I', jogok, tabla, asp.app_role());
end $$;

-- A national reference table: the same rows for every municipality, read only, marked so that the catalogue test knows it.
create function asp.torzs(tabla regclass) returns void language plpgsql as $$
begin
  execute format('grant select on %s to %I', tabla, asp.app_role());
  execute format('comment on table %s is %L', tabla, 'torzs');
end $$;

-- Accent-less lower-case text for search.
create function asp.kereso(szoveg text) returns text language sql immutable strict parallel safe
  as $$ select lower(asp.unaccent('asp.unaccent'::regdictionary, szoveg)) $$;

-- A lot number as text that sorts like numbers (the twin of rules/hrsz.ts; a test holds them together).
create function asp.hrsz_rendezo(hrsz text) returns text language plpgsql immutable strict parallel safe as $$
declare m text[] := regexp_match(hrsz, '^(0?)([1-9]\d{0,5})(?:/(\d{1,4}))?(?:/([A-Z]{1,2})(?:/(\d{1,4}))?)?$');
begin
  if m is null then return null; end if;
  return (case when m[1] = '0' then '1' else '0' end) || '.' || lpad(m[2], 6, '0') || '.' || lpad(coalesce(m[3], ''), 4, '0') || '.' ||
    rpad(coalesce(m[4], ''), 2, ' ') || '.' || lpad(coalesce(m[5], ''), 4, '0');
end $$;

-- Gap-free numbers: a counter row per municipality, series and key, in the caller's transaction.
create table asp.szamlalo (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  sorozat text not null,
  kulcs text not null,
  utolso bigint not null,
  primary key (onkormanyzat, sorozat, kulcs)
);
select asp.fal('asp.szamlalo', 'select, insert, update');
create function asp.kovetkezo(p_sorozat text, p_kulcs text, p_darab bigint default 1) returns bigint language sql volatile as $$
  insert into asp.szamlalo as s (onkormanyzat, sorozat, kulcs, utolso) values ((select asp.onkormanyzat()), p_sorozat, p_kulcs, p_darab)
  on conflict (onkormanyzat, sorozat, kulcs) do update set utolso = s.utolso + p_darab
  returning utolso - p_darab + 1
$$;

-- Answers already given to a mutation, by the caller's key.
create table asp.idempotencia (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  kulcs text not null,
  actor_id text not null,
  muvelet text not null,
  bemenet_hash text not null,
  valasz jsonb,
  letrehozva timestamptz not null default now(),
  primary key (onkormanyzat, actor_id, kulcs)
);
select asp.fal('asp.idempotencia');

-- Marks left by set-based work in its own transaction (which demo data are loaded, which import is done).
create table asp.jelzo (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  nev text not null,
  letrehozva timestamptz not null default now(),
  primary key (onkormanyzat, nev)
);
select asp.fal('asp.jelzo', 'select, insert, delete');

-- Üzleti napló: append-only, hash-chained per municipality; the head row is written by the trigger only.
create table asp.naplo (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  sorszam bigint not null default 0,
  idopont timestamptz not null default clock_timestamp(),
  kerelem_id text not null,
  actor_id text not null,
  actor_fajta text not null,
  szerepkorok text[] not null,
  helyettesites_id text,
  muvelet text not null,
  eredmeny text not null,
  entitas text,
  entitas_id text,
  cel text,
  ugy_id text,
  adat jsonb not null,
  elozo_hash bytea not null default '',
  hash bytea not null default '',
  primary key (onkormanyzat, sorszam)
);
create index on asp.naplo (onkormanyzat, entitas, entitas_id, sorszam);
select asp.fal('asp.naplo', 'select, insert');

create table asp.naplo_fej (onkormanyzat char(5) primary key, sorszam bigint not null, hash bytea not null);
select asp.fal('asp.naplo_fej', 'select');
-- the chain's trigger runs as the owner, inside the same wall
create policy lanc_fal on asp.naplo_fej as restrictive to current_user using (onkormanyzat = (select asp.onkormanyzat()));
create policy lanc on asp.naplo_fej to current_user using (true) with check (true);

create function asp.naplo_hash(n asp.naplo, elozo bytea) returns bytea language sql stable as $$
  select asp.digest(convert_to(concat_ws('|', n.onkormanyzat, n.sorszam, extract(epoch from n.idopont), n.kerelem_id, n.actor_id,
    n.actor_fajta, array_to_string(n.szerepkorok, ','), coalesce(n.helyettesites_id, ''), n.muvelet, n.eredmeny, coalesce(n.entitas, ''),
    coalesce(n.entitas_id, ''), coalesce(n.cel, ''), coalesce(n.ugy_id, ''), n.adat::text, encode(elozo, 'hex')), 'UTF8'), 'sha256')
$$;

create function asp.naplo_lanc() returns trigger language plpgsql security definer set search_path = pg_catalog, asp, pg_temp as $$
declare fej asp.naplo_fej;
begin
  insert into asp.naplo_fej values (new.onkormanyzat, 0, '') on conflict do nothing;
  select * into strict fej from asp.naplo_fej where onkormanyzat = new.onkormanyzat for update;
  new.sorszam := fej.sorszam + 1;
  new.elozo_hash := fej.hash;
  new.hash := asp.naplo_hash(new, fej.hash);
  update asp.naplo_fej set sorszam = new.sorszam, hash = new.hash where onkormanyzat = new.onkormanyzat;
  return new;
end $$;
revoke execute on function asp.naplo_lanc() from public;
create trigger lanc before insert on asp.naplo for each row execute function asp.naplo_lanc();

-- First row whose hash does not follow, or the head when rows are missing behind it; null when the chain is whole.
create function asp.naplo_torott() returns bigint language sql stable as $$
  select min(sorszam) from (
    select n.sorszam,
      n.hash = asp.naplo_hash(n, n.elozo_hash)
      and n.elozo_hash = lag(n.hash, 1, ''::bytea) over w
      and n.sorszam = lag(n.sorszam, 1, 0::bigint) over w + 1 as ep
    from asp.naplo n where onkormanyzat = (select asp.onkormanyzat()) window w as (order by n.sorszam)
    union all
    select f.sorszam, f.hash is not distinct from (select n.hash from asp.naplo n where n.onkormanyzat = f.onkormanyzat and n.sorszam = f.sorszam)
    from asp.naplo_fej f where onkormanyzat = (select asp.onkormanyzat())) t
  where not ep
$$;

do $$ begin
  execute format('grant usage on schema asp to %I', asp.app_role());
  execute format('grant execute on function asp.onkormanyzat() to %I', asp.app_role());
end $$;
