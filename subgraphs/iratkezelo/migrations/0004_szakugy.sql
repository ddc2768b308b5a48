-- A case of another szakrendszer has a file here; its documents come without a clerk.

alter table irattari_tetel drop constraint irattari_tetel_automatikus_check;
alter table irattari_tetel add constraint irattari_tetel_automatikus_check check (automatikus in ('ADOHATAROZAT', 'HAGYATEK'));

alter table ugyirat add column forras text;
create index ugyirat_forras on ugyirat (onkormanyzat, forras, id) where forras is not null;
