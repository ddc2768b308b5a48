-- The ledger (adószámla), assessments (kivetés), bank statements and payments, certificates.

-- Taxes, taxpayers and runs are never deleted (no grant). Rows that a run writes by the hundred thousand point to their tax, run or
-- object without a foreign key: each row would check and lock the same parent again. The ledger itself keeps its taxpayer's.

-- Append-only: a mistake is corrected by a further entry, never by a change. Signs: + burdens, − relieves the taxpayer.
create table adoszamla_tetel (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  adozo_id uuid not null,
  adonem_id uuid not null,
  ev int not null check (ev between 1990 and 2100),
  jogcim text not null check (jogcim in ('ELOIRAS', 'TORLES', 'BEFIZETES', 'POTLEK', 'BIRSAG', 'KOLTSEG', 'ATVEZETES', 'VISSZATERITES')),
  -- due date of a burden, value date of a payment: the surcharge counts from the day after it
  esedekesseg date not null,
  konyveles date not null,
  ertek bigint not null check (ertek <> 0),
  szoveg text not null,
  forras text not null check (forras in ('KIVETES', 'BANK', 'POTLEK', 'ATVEZETES', 'KEZI', 'NYITO')),
  forras_id uuid,
  adotargy_id uuid,
  reszlet smallint,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, adozo_id) references adozo (onkormanyzat, id)
);
create index adoszamla_tetel_szamla on adoszamla_tetel (onkormanyzat, adozo_id, adonem_id, esedekesseg);
create index adoszamla_tetel_kivetes on adoszamla_tetel (onkormanyzat, adonem_id, ev) where forras = 'KIVETES';
create unique index adoszamla_tetel_befizetes on adoszamla_tetel (onkormanyzat, forras_id) where forras = 'BANK';
select asp.fal('adoszamla_tetel', 'select, insert');

-- Mass assessment: TERVEZET is the input, SZIMULALT a computed run, JOVAHAGYOTT approved by another person, KONYVELT posted.
create table kivetes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  adonem_id uuid not null,
  ev int not null,
  tarifa_ev int not null,
  allapot text not null check (allapot in ('SZIMULALT', 'JOVAHAGYOTT', 'KONYVELT', 'ELVETETT')),
  mertek_lenyomat text not null default '',
  darab int not null default 0,
  adozok int not null default 0,
  osszeg bigint not null default 0,
  elozo_evi_osszeg bigint not null default 0,
  kihagyott int not null default 0,
  szimulalta text not null,
  szimulalva timestamptz not null default now(),
  jovahagyta text,
  jovahagyva timestamptz,
  konyvelte text,
  konyvelve timestamptz,
  valtozasok int,
  hatarozatok int,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, adonem_id) references adonem (onkormanyzat, id)
);
create index on kivetes (onkormanyzat, ev, adonem_id);
select asp.fal('kivetes', 'select, insert, update');

create table kivetes_tetel (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  kivetes_id uuid not null,
  adotargy_id uuid not null,
  adozo_id uuid not null,
  mertek_id uuid not null,
  alap text not null,
  alap_mennyiseg numeric(14, 2) not null,
  mertek numeric(14, 2) not null,
  szamlalo int not null,
  nevezo int not null,
  kedvezmeny_szazalek int not null,
  osszeg bigint not null,
  elozo_evi bigint not null,
  primary key (onkormanyzat, id)
);
create index on kivetes_tetel (onkormanyzat, kivetes_id, id);
select asp.fal('kivetes_tetel', 'select, insert, delete');

-- What the run could not assess, and why.
create table kivetes_kihagyott (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  kivetes_id uuid not null,
  adotargy_id uuid not null,
  ok text not null check (ok in ('NINCS_MERTEK', 'NINCS_ALANY', 'HIANYZO_ALAP')),
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, adotargy_id) references adotargy (onkormanyzat, id)
);
create index on kivetes_kihagyott (onkormanyzat, kivetes_id, id);
select asp.fal('kivetes_kihagyott', 'select, insert, delete');

-- One decision (határozat) per taxpayer and posting that changed something.
create table hatarozat (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  kivetes_id uuid not null,
  adozo_id uuid not null,
  ev int not null,
  sorszam bigint not null,
  osszeg bigint not null,
  elso_reszlet bigint not null,
  masodik_reszlet bigint not null,
  primary key (onkormanyzat, id)
);
create unique index hatarozat_sorszam on hatarozat (onkormanyzat, ev, sorszam);
create index on hatarozat (onkormanyzat, kivetes_id);
create index on hatarozat (onkormanyzat, adozo_id);
select asp.fal('hatarozat', 'select, insert');

create table bankkivonat (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  adonem_id uuid not null,
  kivonat_szam text not null,
  kelt date not null,
  nyito bigint not null,
  zaro bigint not null,
  darab int not null,
  osszeg bigint not null check (nyito + osszeg = zaro),
  lenyomat text not null,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, adonem_id) references adonem (onkormanyzat, id)
);
create unique index bankkivonat_lenyomat on bankkivonat (onkormanyzat, lenyomat);
create unique index bankkivonat_szam on bankkivonat (onkormanyzat, adonem_id, kivonat_szam);
create index bankkivonat_kelt on bankkivonat (onkormanyzat, kelt, id);
select asp.fal('bankkivonat', 'select, insert');

create table befizetes (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  bankkivonat_id uuid not null,
  adonem_id uuid not null,
  sorszam int not null,
  erteknap date not null,
  osszeg bigint not null check (osszeg > 0),
  befizeto_nev text not null,
  befizeto_szamla text not null,
  kozlemeny text not null,
  azonositas text not null check (azonositas in ('AUTOMATA', 'JAVASLAT', 'KEZI', 'FUGGO')),
  adozo_id uuid,
  javasolt_adozo_id uuid,
  primary key (onkormanyzat, id),
  foreign key (onkormanyzat, bankkivonat_id) references bankkivonat (onkormanyzat, id),
  foreign key (onkormanyzat, adonem_id) references adonem (onkormanyzat, id),
  foreign key (onkormanyzat, adozo_id) references adozo (onkormanyzat, id),
  foreign key (onkormanyzat, javasolt_adozo_id) references adozo (onkormanyzat, id),
  check ((azonositas in ('AUTOMATA', 'KEZI')) = (adozo_id is not null)),
  check (azonositas <> 'JAVASLAT' or javasolt_adozo_id is not null)
);
create unique index befizetes_sor on befizetes (onkormanyzat, bankkivonat_id, sorszam);
create index befizetes_adozo on befizetes (onkormanyzat, adozo_id);
create index befizetes_nyitott on befizetes (onkormanyzat, azonositas, erteknap, id);
select asp.fal('befizetes', 'select, insert, update');

create table ertek_bizonyitvany (
  onkormanyzat char(5) not null default asp.onkormanyzat(),
  id uuid not null,
  verzio int not null default 1,
  letrehozva timestamptz not null default now(),
  szam text not null,
  cel text not null check (cel in ('HAGYATEK', 'VEGREHAJTAS', 'GYAMUGY', 'EGYEB')),
  kero text not null,
  ugy_id text,
  fekves text not null check (fekves in ('BELTERULET', 'KULTERULET', 'ZARTKERT')),
  hrsz text not null,
  allapot text not null check (allapot in ('KERELEM', 'TULAJDONI_LAP_BEKERVE', 'SZEMLE', 'ERTEK_MEGALLAPITVA', 'KIADOTT')),
  kerelem_napja date not null,
  hatarido date not null,
  ertek_napja date,
  forgalmi_ertek bigint check (forgalmi_ertek > 0),
  ingatlan_adatok text,
  tulajdonosok text[] not null default '{}',
  tenyezok text[] not null default '{}',
  dij bigint not null,
  kiadva date,
  kiado text,
  primary key (onkormanyzat, id),
  check (allapot not in ('ERTEK_MEGALLAPITVA', 'KIADOTT') or (forgalmi_ertek is not null and ertek_napja is not null)),
  check ((allapot = 'KIADOTT') = (kiadva is not null))
);
create unique index ertek_bizonyitvany_szam on ertek_bizonyitvany (onkormanyzat, szam);
create index ertek_bizonyitvany_hatarido on ertek_bizonyitvany (onkormanyzat, hatarido, id);
create index ertek_bizonyitvany_hrsz on ertek_bizonyitvany (onkormanyzat, fekves, hrsz);
select asp.fal('ertek_bizonyitvany', 'select, insert, update');

-- State of the tax accounts as of a day, with the surcharge due by then (Art. 206–209. §; the twin of rules/folyoszamla-potlek.ts).
-- egyenleg: due charges less payments, surcharge apart; potlek: what surcharge there should be, opening entries included;
-- konyvelt_potlek: what is on the account of it; legregebbi: due date of the oldest charge that payments do not cover.
create function adoszamla_allas(p_nap date, p_adozok uuid[] default null, p_adonem uuid default null)
returns table (adozo_id uuid, adonem_id uuid, egyenleg bigint, potlek bigint, konyvelt_potlek bigint, legregebbi date)
language sql stable as $$
  with tetel as (
    select t.adozo_id, t.adonem_id, t.esedekesseg as nap,
      coalesce(sum(t.ertek) filter (where t.jogcim <> 'POTLEK'), 0) as ertek,
      coalesce(sum(t.ertek) filter (where t.jogcim <> 'POTLEK' and t.ertek > 0), 0) as teher,
      coalesce(sum(t.ertek) filter (where t.jogcim = 'POTLEK'), 0) as konyvelt,
      coalesce(sum(t.ertek) filter (where t.jogcim = 'POTLEK' and t.forras <> 'POTLEK'), 0) as nyito
    from adoszamla_tetel t
    where t.onkormanyzat = (select asp.onkormanyzat()::char(5)) and t.esedekesseg <= p_nap
      and (p_adozok is null or t.adozo_id = any (p_adozok)) and (p_adonem is null or t.adonem_id = p_adonem)
    group by 1, 2, 3
  ), lepes as (
    select *, sum(ertek) over w as tartozas, sum(teher) over w as terhek, lead(nap, 1, p_nap) over w as kovetkezo,
      sum(teher - ertek) over (partition by adozo_id, adonem_id) as jovairas
    from tetel window w as (partition by adozo_id, adonem_id order by nap)
  ), nap as (
    select nap, potlek_halmozott(nap) as halmozott from (select nap from lepes union select p_nap) n
  )
  select l.adozo_id, l.adonem_id, sum(l.ertek)::bigint,
    (round(sum(greatest(l.tartozas, 0) * (b.halmozott - a.halmozott)) / 100000) + sum(l.nyito))::bigint,
    sum(l.konyvelt)::bigint, min(l.nap) filter (where l.terhek > l.jovairas)
  from lepes l join nap a on a.nap = l.nap join nap b on b.nap = l.kovetkezo
  group by 1, 2
$$;
