-- Probate cases are found by the name of the deceased and the registry number.
select asp.keresheto('hagyateki_ugy', 'HagyatekiUgy', cim => 'orokhagyo_nev', reszlet => 'iktatoszam', ut => $$'/hagyatek/' || id$$);
