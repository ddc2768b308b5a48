-- Where the decisions of a posted run lie in the registry: number of the file and the first sub-number; the others follow in order.
alter table kivetes add column ugyirat_iktatoszam text;
alter table kivetes add column elso_alszam int;
alter table kivetes add column elso_sorszam bigint;
alter table kivetes add constraint kivetes_iktatva check ((ugyirat_iktatoszam is null) = (elso_alszam is null));
