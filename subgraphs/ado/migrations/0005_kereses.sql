-- Taxpayers are found by name, tax number and address.
select asp.keresheto('adozo', 'Adozo', cim => 'nev', reszlet => $$adozoszam || ', ' || cim$$, ut => $$'/adozo/' || id$$);
