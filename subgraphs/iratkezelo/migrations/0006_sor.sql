-- The next number of a book that is open. Who closes a book stands in the same queue, so between this look and the commit nobody can.
create function iktatokonyv_szama(p_konyv uuid) returns int language plpgsql volatile as $$
begin
  perform asp.sorba('iktatokonyv', p_konyv::text);
  if not exists (select from iktatokonyv where onkormanyzat = (select asp.onkormanyzat()) and id = p_konyv and lezarva is null) then
    raise exception 'a könyv lezárult' using errcode = 'ASP01';
  end if;
  return asp.kovetkezo('iktatokonyv', p_konyv::text);
end $$;
