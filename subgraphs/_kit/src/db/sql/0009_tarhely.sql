-- What the files of a municipality take up: one row, kept by triggers in the transaction of the files themselves, so that it is held while a
-- file is being entered and two of them cannot pass the limit together. What was found infected has lost its bytes and counts no more.
create table asp.fajl_tarhely (
  onkormanyzat char(5) primary key default asp.onkormanyzat(),
  bajt bigint not null check (bajt >= 0),
  valtozatok bigint not null check (valtozatok >= 0)
);
alter table asp.fajl_valtozat no force row level security;
insert into asp.fajl_tarhely select onkormanyzat, sum(meret), count(*) from asp.fajl_valtozat where virus <> 'FERTOZOTT' group by 1;
alter table asp.fajl_valtozat force row level security;
select asp.fal('asp.fajl_tarhely', 'select');
-- the triggers run as the owner, inside the same wall
create policy tarhely_fal on asp.fajl_tarhely as restrictive to current_user using (onkormanyzat = (select asp.onkormanyzat()));
create policy tarhely on asp.fajl_tarhely to current_user using (true) with check (true);

create function asp.tarhely_no() returns trigger language plpgsql security definer set search_path = pg_catalog, asp, pg_temp as $$ begin
  insert into asp.fajl_tarhely as h (onkormanyzat, bajt, valtozatok)
    select onkormanyzat, sum(meret), count(*) from ujak where virus <> 'FERTOZOTT' group by 1
  on conflict (onkormanyzat) do update set bajt = h.bajt + excluded.bajt, valtozatok = h.valtozatok + excluded.valtozatok;
  return null;
end $$;
create function asp.tarhely_fogy() returns trigger language plpgsql security definer set search_path = pg_catalog, asp, pg_temp as $$ begin
  update asp.fajl_tarhely h set bajt = h.bajt - r.bajt, valtozatok = h.valtozatok - r.db
    from (select onkormanyzat, sum(meret) as bajt, count(*) as db from regiek where virus <> 'FERTOZOTT' group by 1) r where h.onkormanyzat = r.onkormanyzat;
  return null;
end $$;
revoke execute on function asp.tarhely_no(), asp.tarhely_fogy() from public;
create trigger tarhely_ir after insert on asp.fajl_valtozat referencing new table as ujak for each statement execute function asp.tarhely_no();
create trigger tarhely_torol after delete on asp.fajl_valtozat referencing old table as regiek for each statement execute function asp.tarhely_fogy();
create trigger tarhely_modosult after update on asp.fajl_valtozat referencing old table as regiek for each statement execute function asp.tarhely_fogy();
create trigger tarhely_modosit after update on asp.fajl_valtozat referencing new table as ujak for each statement execute function asp.tarhely_no();
