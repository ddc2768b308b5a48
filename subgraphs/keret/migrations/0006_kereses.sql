-- Colleagues are found by name and post; user names are set by the identity provider, which does not write the search.
select asp.keresheto('felhasznalo', 'Felhasznalo', cim => 'nev', reszlet => 'munkakor', ut => $$'/felhasznalo/' || id$$);
