select asp.keresheto('bejegyzes', 'Bejegyzes', cim => 'sorszam', reszlet => 'targy', ut => $$'/bejegyzes/' || id$$);
