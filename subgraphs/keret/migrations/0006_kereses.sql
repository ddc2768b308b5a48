-- Colleagues are found by name, user name and post.
select asp.keresheto('felhasznalo', 'Felhasznalo', cim => 'nev', reszlet => $$concat_ws(', ', munkakor, felhasznalonev)$$, ut => $$'/felhasznalo/' || id$$);
