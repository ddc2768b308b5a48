-- What machine clients have left of their quotas, one account for all processes of all gateways. It refills evenly, so
-- the balance is that of the moment in `mikor`.
create table identitas.kvota (
  kliens_id uuid not null,
  ablak text not null,
  keret int not null,
  maradek double precision not null,
  mikor timestamptz not null,
  primary key (kliens_id, ablak)
);
grant select, insert, update, delete on identitas.kvota to asp_identitas_app;
