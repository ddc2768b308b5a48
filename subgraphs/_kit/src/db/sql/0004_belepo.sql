-- Every statement behind the wall checks the pass, so the check is one reading of the key and one expression, without a
-- function inside a function. It stands here once, for a municipality's pass and for the other kinds.
do $do$
declare
  ellenoriz constant text := $f$
    create or replace function asp.%s returns %s language plpgsql stable security definer set search_path = pg_catalog, asp, pg_temp as $body$
    declare
      pass text := current_setting('asp.pass', true);
      subject text;
    begin
      select split_part(pass, '.', 3) into subject from asp.pass_key
       where kid = 'v1' and starts_with(pass, 'v1.' || %s || '.')
         and right(pass, 65) = '.' || encode(asp.hmac(convert_to(left(pass, -65), 'UTF8'), key, 'sha256'), 'hex');
      -- what the pass says is believed only after its signature
      if subject is null or split_part(pass, '.', 4)::bigint < extract(epoch from statement_timestamp()) then
        raise exception 'asp: nincs érvényes belépő' using errcode = '28000';
      end if;
      return subject;
    end $body$ $f$;
begin
  execute format(ellenoriz, 'pass_subject(wanted text)', 'text', 'wanted');
  execute format(ellenoriz, 'onkormanyzat()', 'bpchar', quote_literal('o'));
end $do$;

-- Presents the pass for this transaction and verifies it at once: a wrong one, or one for another municipality than the
-- envelope says, is loud before the first statement.
drop function asp.belep(text);
create function asp.belep(pass text, wanted text) returns void language plpgsql volatile as $$
begin
  if set_config('asp.pass', pass, true) is null or asp.onkormanyzat() <> wanted then
    raise exception 'asp: a belépő más önkormányzaté' using errcode = '28000';
  end if;
end $$;
