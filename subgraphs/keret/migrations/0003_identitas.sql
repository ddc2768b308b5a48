-- Identity keeps accounts, credentials and sessions apart from municipal data, in a schema and with a role of its own.
-- It reaches a municipal row only with the pass of the person who is logging in.
create schema identitas;
revoke all on schema identitas from public;
grant usage on schema identitas, asp, public to asp_identitas_app;
grant execute on function asp.szemely(), asp.onkormanyzat() to asp_identitas_app;

create table identitas.fiok (
  id uuid primary key,
  felhasznalonev text not null unique check (felhasznalonev = lower(felhasznalonev)),
  nev text not null,
  jelszo text not null,
  letrehozva timestamptz not null default now(),
  jelszo_modositva timestamptz not null default now(),
  letiltva timestamptz,
  hibas int not null default 0,
  zarolva_eddig timestamptz,
  utolso_ksh char(5)
);
create table identitas.kulso_alany (
  issuer text not null,
  alany text not null,
  fiok_id uuid not null references identitas.fiok on delete cascade,
  primary key (issuer, alany)
);
create table identitas.totp (
  fiok_id uuid primary key references identitas.fiok on delete cascade,
  titok bytea not null,
  megerositve timestamptz,
  utolso_lepes bigint not null default 0
);
create table identitas.passkey (
  id text primary key,
  fiok_id uuid not null references identitas.fiok on delete cascade,
  kulcs bytea not null,
  szamlalo bigint not null,
  atvitel text[] not null,
  nev text not null,
  letrehozva timestamptz not null default now(),
  utoljara timestamptz
);
create index on identitas.passkey (fiok_id);
-- Password accepted, second factor outstanding; or a challenge waiting for its answer.
create table identitas.lepes (
  kulcs text primary key,
  fiok_id uuid not null references identitas.fiok on delete cascade,
  kihivas text,
  probalkozas int not null default 0,
  lejar timestamptz not null
);
-- Sessions, grants, codes and refresh tokens. Bearer values are stored as digests only.
create table identitas.tarolt (
  tipus text not null,
  id text not null,
  adat jsonb not null,
  lejar timestamptz,
  fiok_id uuid,
  grant_id text,
  uid text,
  felhasznalva timestamptz,
  letrehozva timestamptz not null default now(),
  primary key (tipus, id)
);
create index on identitas.tarolt (grant_id) where grant_id is not null;
create index on identitas.tarolt (uid) where uid is not null;
create index on identitas.tarolt (fiok_id) where fiok_id is not null;
create index on identitas.tarolt (lejar);
create table identitas.kulcs (
  nev text primary key,
  jwks jsonb not null,
  letrehozva timestamptz not null default now()
);
create table identitas.esemeny (
  id bigint generated always as identity primary key,
  idopont timestamptz not null default clock_timestamp(),
  fajta text not null,
  fiok_id uuid,
  adat jsonb not null default '{}'
);
create index on identitas.esemeny (fiok_id, idopont);

grant select, insert, update, delete on all tables in schema identitas to asp_identitas_app;
revoke update, delete on identitas.esemeny from asp_identitas_app;

-- What the person pass opens: the person's own rows, and of those he substitutes the lent role.
grant select on onkormanyzat_torzs to asp_identitas_app;
grant select, update (allapot, felhasznalonev, meghivo_hash, meghivo_lejar, utolso_belepes, verzio) on felhasznalo to asp_identitas_app;
grant select on tagsag, helyettesites, kliens, betekintes to asp_identitas_app;
create policy szemely_olvas on felhasznalo for select to asp_identitas_app using (id = (select asp.szemely()));
create policy szemely_ir on felhasznalo for update to asp_identitas_app using (id = (select asp.szemely())) with check (id = (select asp.szemely()));
create policy szemely on helyettesites for select to asp_identitas_app using (helyettes_id = (select asp.szemely()));
create policy szemely on tagsag for select to asp_identitas_app using (
  felhasznalo_id = (select asp.szemely())
  or exists (select from helyettesites h
    where h.onkormanyzat = tagsag.onkormanyzat and h.helyettes_id = (select asp.szemely()) and h.helyettesitett_id = tagsag.felhasznalo_id and h.szerepkor = tagsag.szerepkor));
create policy szemely on kliens for select to asp_identitas_app using (id = (select asp.szemely()));
grant update (titok_hash) on kliens to asp_identitas_app;
create policy szemely_ir on kliens for update to asp_identitas_app using (id = (select asp.szemely())) with check (id = (select asp.szemely()));
create policy szemely on betekintes for select to asp_identitas_app using (tamogato_id = (select asp.szemely()));

-- Logins and switches of municipality go into that municipality's log; they need its pass.
grant insert on asp.naplo to asp_identitas_app;
create policy belepes on asp.naplo for insert to asp_identitas_app
  with check (onkormanyzat = (select asp.onkormanyzat()) and muvelet in ('belepes', 'onkormanyzatValtas', 'kilepes', 'kliensBelepes'));

-- The municipalities where the person has any role at the moment.
create function identitas.onkormanyzatok(p_most timestamptz) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('kshKod', o.ksh, 'nev', o.nev) order by o.nev), '[]'::jsonb)
  from onkormanyzat_torzs o
  where o.ksh in (
    select s.onkormanyzat from hatalyos_szerepkor(p_most) s
    join felhasznalo f on f.onkormanyzat = s.onkormanyzat and f.id = s.felhasznalo_id and f.allapot = 'AKTIV'
    where s.felhasznalo_id = (select asp.szemely()))
$$;

-- One round trip: what the person may do in one municipality at this moment; null parts mean "no".
create function identitas.szemely_allapot(p_pass text, p_ksh char(5), p_sid text, p_kliens text, p_most timestamptz) returns jsonb
language plpgsql volatile as $$
declare
  szemely uuid;
  eredmeny jsonb;
begin
  perform set_config('asp.pass', p_pass, true);
  szemely := asp.szemely();
  select jsonb_build_object(
    'nev', f.nev,
    'szerepkorok', (select coalesce(jsonb_agg(distinct s.szerepkor), '[]'::jsonb) from hatalyos_szerepkor(p_most) s
      where s.onkormanyzat = p_ksh and s.felhasznalo_id = szemely),
    'sajat', (select coalesce(jsonb_agg(distinct s.szerepkor), '[]'::jsonb) from hatalyos_szerepkor(p_most) s
      where s.onkormanyzat = p_ksh and s.felhasznalo_id = szemely and s.helyettesites_id is null),
    'helyettesites', (select min(s.helyettesites_id::text) from hatalyos_szerepkor(p_most) s
      where s.onkormanyzat = p_ksh and s.felhasznalo_id = szemely and s.helyettesites_id is not null),
    'onkormanyzatok', identitas.onkormanyzatok(p_most))
  into eredmeny
  from felhasznalo f
  join identitas.fiok a on a.id = f.id and a.letiltva is null
  join identitas.tarolt m on m.tipus = 'Session' and m.uid = p_sid and m.fiok_id = f.id and (m.lejar is null or m.lejar > now())
  where f.onkormanyzat = p_ksh and f.id = szemely and f.allapot = 'AKTIV'
    and (f.kijelentkeztetve is null or to_timestamp((m.adat ->> 'loginTs')::bigint) > date_trunc('second', f.kijelentkeztetve))
    and exists (select from identitas.tarolt g where g.tipus = 'Grant' and g.id = m.adat #>> array['authorizations', p_kliens, 'grantId']);
  return eredmeny;
end $$;

-- The same without a session of ours: for tokens of an external issuer.
create function identitas.kulso_allapot(p_pass text, p_ksh char(5), p_most timestamptz) returns jsonb
language plpgsql volatile as $$
declare eredmeny jsonb;
begin
  perform set_config('asp.pass', p_pass, true);
  select jsonb_build_object(
    'nev', f.nev,
    'szerepkorok', (select coalesce(jsonb_agg(distinct s.szerepkor), '[]'::jsonb) from hatalyos_szerepkor(p_most) s
      where s.onkormanyzat = p_ksh and s.felhasznalo_id = f.id),
    'sajat', (select coalesce(jsonb_agg(distinct s.szerepkor), '[]'::jsonb) from hatalyos_szerepkor(p_most) s
      where s.onkormanyzat = p_ksh and s.felhasznalo_id = f.id and s.helyettesites_id is null),
    'helyettesites', (select min(s.helyettesites_id::text) from hatalyos_szerepkor(p_most) s
      where s.onkormanyzat = p_ksh and s.felhasznalo_id = f.id and s.helyettesites_id is not null),
    'onkormanyzatok', identitas.onkormanyzatok(p_most))
  into eredmeny
  from felhasznalo f join identitas.fiok a on a.id = f.id and a.letiltva is null
  where f.onkormanyzat = p_ksh and f.id = (select asp.szemely()) and f.allapot = 'AKTIV';
  return eredmeny;
end $$;

create function identitas.sajat_onkormanyzatok(p_pass text, p_most timestamptz) returns jsonb
language plpgsql volatile as $$
begin
  perform set_config('asp.pass', p_pass, true);
  return identitas.onkormanyzatok(p_most);
end $$;

-- A machine client: its only municipality, its permissions and the digest of its secret, while it is valid.
create function identitas.kliens(p_pass text, p_most timestamptz) returns jsonb
language plpgsql volatile as $$
declare eredmeny jsonb;
begin
  perform set_config('asp.pass', p_pass, true);
  select jsonb_build_object('id', k.id, 'nev', k.nev, 'kshKod', k.onkormanyzat, 'onkormanyzat', o.nev, 'titok', k.titok_hash, 'engedelyek', to_jsonb(k.engedelyek))
  into eredmeny
  from kliens k join onkormanyzat_torzs o on o.ksh = k.onkormanyzat
  where k.id = (select asp.szemely()) and (k.visszavonva is null or k.visszavonva > p_most)
    and (k.ervenyes_ig is null or k.ervenyes_ig >= (p_most at time zone 'Europe/Budapest')::date);
  return eredmeny;
end $$;

-- A new secret for a client, set with its own pass.
create function identitas.kliens_titok(p_pass text, p_hash text) returns boolean
language plpgsql volatile as $$
begin
  perform set_config('asp.pass', p_pass, true);
  update kliens set titok_hash = p_hash where id = (select asp.szemely()) and titok_hash <> p_hash;
  return found;
end $$;

-- Invitation: the digest must fit; afterwards the person is active in that municipality.
create function identitas.meghivo(p_pass text, p_ksh char(5), p_hash text, p_most timestamptz) returns jsonb
language plpgsql volatile as $$
declare eredmeny jsonb;
begin
  perform set_config('asp.pass', p_pass, true);
  select jsonb_build_object('nev', f.nev, 'onkormanyzat', o.nev, 'vanFiok', a.id is not null)
  into eredmeny
  from felhasznalo f join onkormanyzat_torzs o on o.ksh = f.onkormanyzat left join identitas.fiok a on a.id = f.id
  where f.onkormanyzat = p_ksh and f.id = (select asp.szemely()) and f.allapot = 'MEGHIVOTT' and f.meghivo_hash = p_hash and f.meghivo_lejar > p_most;
  return eredmeny;
end $$;
create function identitas.meghivo_elfogad(p_pass text, p_ksh char(5), p_hash text, p_felhasznalonev text, p_most timestamptz) returns boolean
language plpgsql volatile as $$
begin
  perform set_config('asp.pass', p_pass, true);
  update felhasznalo set allapot = 'AKTIV', felhasznalonev = p_felhasznalonev, meghivo_hash = null, meghivo_lejar = null, verzio = verzio + 1
  where onkormanyzat = p_ksh and id = (select asp.szemely()) and allapot = 'MEGHIVOTT' and meghivo_hash = p_hash and meghivo_lejar > p_most;
  return found;
end $$;

-- One row of the municipality's log, written with its own pass.
create function identitas.naploz(p_pass text, p_kerelem text, p_szemely text, p_fajta text, p_szerepkorok text[], p_muvelet text, p_adat jsonb) returns void
language plpgsql volatile as $$
begin
  perform set_config('asp.pass', p_pass, true);
  insert into asp.naplo (onkormanyzat, kerelem_id, actor_id, actor_fajta, szerepkorok, muvelet, eredmeny, entitas, adat)
  values (asp.onkormanyzat(), p_kerelem, p_szemely, p_fajta, p_szerepkorok, p_muvelet, 'SIKERES', 'Bejelentkezes', p_adat);
end $$;
revoke execute on all functions in schema identitas from public;
grant execute on all functions in schema identitas to asp_identitas_app;
