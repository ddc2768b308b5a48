-- Cases are found by the names of their parties as well; by whom, says the manifest.
select asp.keresheto('erdekelt', 'ErdekeltNeve', cim => 'nev', reszlet => $$(select u.orokhagyo_nev || coalesce(' ' || u.iktatoszam, '') from hagyateki_ugy u where u.onkormanyzat = uj.onkormanyzat and u.id = uj.ugy_id)$$, ut => $$'/hagyatek/' || ugy_id$$);
