-- Case files, their documents and what arrived. Papers that another szakrendszer registers in thousands are found there.
select asp.keresheto('ugyirat', 'Ugyirat', cim => 'iktatoszam', reszlet => 'targy', ut => $$'/ugyirat/' || id$$);
select asp.keresheto('irat', 'Irat', cim => 'iktatoszam', reszlet => $$concat_ws(', ', targy, cimzett)$$,
  ut => $$'/ugyirat/' || ugyirat_id || '?irat=' || id$$, feltetel => 'forras is null');
select asp.keresheto('kuldemeny', 'Kuldemeny', cim => 'erkezteto_szam', reszlet => $$concat_ws(', ', bekuldo, targy, ragszam)$$,
  ut => $$'/kuldemenyek?q=' || erkezteto_szam$$);
