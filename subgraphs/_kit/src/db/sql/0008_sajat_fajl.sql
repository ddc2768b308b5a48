-- Files that a szakrendszer makes itself (print batches): there is nothing to look for in them.
alter table asp.fajl_valtozat drop constraint fajl_valtozat_virus_check;
alter table asp.fajl_valtozat add constraint fajl_valtozat_virus_check
  check (virus in ('TISZTA', 'VIZSGALATRA_VAR', 'NEM_VIZSGALT', 'FERTOZOTT', 'SAJAT'));
