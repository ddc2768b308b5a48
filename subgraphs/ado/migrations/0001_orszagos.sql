-- National reference tables of the tax system: the same for every municipality, changed by migrations only.

-- Base rate of the National Bank (jegybanki alapkamat), from the first day of Art. 209. § (2017. évi CL. tv.) in its present form.
-- mertek: hundredths of a percent; napi_mertek: thousandths of a percent a day, truncated (the twin of rules/kesedelmi-potlek.ts);
-- halmozott: sum of the daily rates of all days before `nap`, so that any interval costs two look-ups.
create table alapkamat (
  nap date primary key,
  mertek bigint not null check (mertek >= 0),
  napi_mertek bigint not null generated always as ((mertek + 500) * 10 / 365) stored,
  halmozott bigint not null default 0
);
insert into alapkamat (nap, mertek) values
  ('2019-01-01', 90), ('2020-06-24', 75), ('2020-07-22', 60), ('2021-06-23', 90), ('2021-07-28', 120), ('2021-08-25', 150),
  ('2021-09-22', 165), ('2021-10-20', 180), ('2021-11-17', 210), ('2021-12-15', 240), ('2022-01-26', 290), ('2022-02-23', 340),
  ('2022-03-23', 440), ('2022-04-27', 540), ('2022-06-01', 590), ('2022-06-29', 775), ('2022-07-13', 975), ('2022-07-27', 1075),
  ('2022-08-31', 1175), ('2022-09-28', 1300), ('2023-10-25', 1225), ('2023-11-22', 1150), ('2023-12-20', 1075), ('2024-01-31', 1000),
  ('2024-02-28', 900), ('2024-03-27', 825), ('2024-04-24', 775), ('2024-05-22', 725), ('2024-06-19', 700), ('2024-07-24', 675),
  ('2024-09-25', 650);
update alapkamat a set halmozott = h.halmozott
from (
  select nap, sum(elozo) over (order by nap) as halmozott
  from (select nap, coalesce((nap - lag(nap) over w) * lag(napi_mertek) over w, 0) as elozo from alapkamat window w as (order by nap)) e
) h
where h.nap = a.nap;
select asp.torzs('alapkamat');

-- Sum of the daily surcharge rates of all days up to and including p_nap.
create function potlek_halmozott(p_nap date) returns bigint language sql stable as $$
  select coalesce((select a.halmozott + (p_nap - a.nap + 1) * a.napi_mertek from alapkamat a where a.nap <= p_nap order by a.nap desc limit 1), 0)
$$;

-- Statutory maxima (törvényi felső határ) by year, tax and base; hundredths of forint or of percent (Htv. 6. § c, 16., 22., 26., 33., 40. §).
-- 2025: scaled from the published tourist-tax maximum (804.5 Ft / 300 Ft); years without a row use the latest earlier one.
create table felso_hatar (
  adonem text not null,
  alap text not null,
  ev int not null,
  osszeg numeric(14, 2) not null check (osszeg > 0),
  primary key (adonem, alap, ev)
);
insert into felso_hatar (adonem, alap, ev, osszeg) values
  ('EPITMENYADO', 'NM', 2025, 2949.80), ('EPITMENYADO', 'FORGALMI_ERTEK', 2025, 3.60),
  ('TELEKADO', 'NM', 2025, 536.30), ('TELEKADO', 'FORGALMI_ERTEK', 2025, 3.00),
  ('KOMMUNALIS_ADO', 'DARAB', 2025, 45588.00),
  ('IDEGENFORGALMI_ADO', 'EJ', 2025, 804.50), ('IDEGENFORGALMI_ADO', 'SZALLASDIJ', 2025, 4.00),
  ('IPARUZESI_ADO', 'ARBEVETEL', 2025, 2.00);
select asp.torzs('felso_hatar');

-- Identifiers of mass postings: the server's own time-ordered UUID where it has one (PostgreSQL 18), else the kit's; a third of the time of a run.
do $do$ begin
  execute format('create function tomeges_azonosito() returns uuid language sql volatile parallel safe as $$ select %s $$',
    case when current_setting('server_version_num')::int >= 180000 then 'pg_catalog.uuidv7()' else 'asp.uuid7()' end);
end $do$;
