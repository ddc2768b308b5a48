-- The sandbox: a municipality and an office that do not exist, for developers. Its code is a valid one that belongs to nobody.
alter table onkormanyzat_torzs add homokozo boolean not null default false;
insert into hivatal_torzs (ksh, nev, kozos) values (asp.homokozo(), 'Mintafalvai Polgármesteri Hivatal', false);
insert into onkormanyzat_torzs (ksh, nev, jogallas, varmegye, jaras_kod, jaras, hivatal_ksh, kirendeltseg, terulet_ha, nepesseg, lakasok, homokozo)
values (asp.homokozo(), 'Mintafalva', 'község', 'Minta', '000', 'Mintai', asp.homokozo(), false, 900, 260, 120, true);

-- A developer may try everything: therefore he is one in the sandbox and nowhere else.
alter table tagsag add constraint fejleszto_csak_a_homokozoban check (szerepkor <> 'FEJLESZTO' or onkormanyzat = asp.homokozo());
alter table helyettesites add constraint fejleszto_csak_a_homokozoban check (szerepkor <> 'FEJLESZTO' or onkormanyzat = asp.homokozo());
