-- Registration of machine clients: contact, scopes from the list, quota, validity, two secrets while one follows the other,
-- disabling and last use. `engedelyek` stays for clients made before the scopes had a list.
alter table kliens
  add leiras text,
  add kapcsolattarto_nev text,
  add kapcsolattarto_email text,
  add hatokorok text[] not null default '{}',
  add keres_percenkent int check (keres_percenkent > 0),
  add keres_naponta int check (keres_naponta >= keres_percenkent),
  add koltseg_percenkent int check (koltseg_percenkent > 0),
  add koltseg_naponta int check (koltseg_naponta >= koltseg_percenkent),
  add ervenyes_tol date,
  add titok_keszult timestamptz,
  add elozo_titok_hash text,
  add elozo_titok_lejar timestamptz,
  add letiltva timestamptz,
  add letiltas_indok text,
  add utolso_hasznalat timestamptz,
  add constraint ervenyesseg check (ervenyes_ig >= ervenyes_tol);
alter table kliens alter engedelyek set default '{}';
create index on kliens (onkormanyzat, nev, id);

-- A machine client while it may work: its only municipality, what it may ask for, its quota and the digests of its secrets.
-- `jegyTol`: tokens issued before that second came from a secret that was ended at once.
create or replace function identitas.kliens(p_pass text, p_most timestamptz) returns jsonb
language plpgsql volatile as $$
declare eredmeny jsonb;
begin
  perform set_config('asp.pass', p_pass, true);
  select jsonb_build_object('id', k.id, 'nev', k.nev, 'kshKod', k.onkormanyzat, 'onkormanyzat', o.nev,
    'titkok', to_jsonb(array_remove(array[nullif(k.titok_hash, ''), case when k.elozo_titok_lejar > p_most then k.elozo_titok_hash end], null)),
    'jegyTol', case when k.elozo_titok_lejar <= k.titok_keszult then floor(extract(epoch from k.titok_keszult)) end,
    'hatokorok', to_jsonb(k.hatokorok), 'engedelyek', to_jsonb(k.engedelyek),
    'kvota', jsonb_strip_nulls(jsonb_build_object('keresPercenkent', k.keres_percenkent, 'keresNaponta', k.keres_naponta,
      'koltsegPercenkent', k.koltseg_percenkent, 'koltsegNaponta', k.koltseg_naponta)))
  into eredmeny
  from kliens k join onkormanyzat_torzs o on o.ksh = k.onkormanyzat
  where k.id = (select asp.szemely()) and k.letiltva is null and (k.visszavonva is null or k.visszavonva > p_most)
    and (p_most at time zone 'Europe/Budapest')::date between coalesce(k.ervenyes_tol, '-infinity') and coalesce(k.ervenyes_ig, 'infinity');
  return eredmeny;
end $$;

-- When a client last worked, to the minute; not a change that an administrator would have to look at, so the version stays.
create function identitas.kliens_hasznalat(p_pass text, p_mikor timestamptz) returns boolean
language plpgsql volatile as $$
begin
  perform set_config('asp.pass', p_pass, true);
  update kliens set utolso_hasznalat = date_trunc('minute', p_mikor)
  where id = (select asp.szemely()) and (utolso_hasznalat is null or utolso_hasznalat < date_trunc('minute', p_mikor));
  return found;
end $$;
revoke execute on function identitas.kliens_hasznalat(text, timestamptz) from public;
grant execute on function identitas.kliens_hasznalat(text, timestamptz) to asp_identitas_app;
grant update (utolso_hasznalat) on kliens to asp_identitas_app;
