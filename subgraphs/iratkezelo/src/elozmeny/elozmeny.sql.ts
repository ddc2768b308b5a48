import { nyitott, UGYIRAT_ALLAPOTOK } from '../rules/ugyirat-allapotgep.ts';

const NYITOTT = UGYIRAT_ALLAPOTOK.filter(nyitott)
  .map((a) => `'${a}'`)
  .join(', ');

/**
 * Files of the client $2 (and of those merged with it), about the parcel $3 $4, or with a subject like $5; the same filing plan item $6
 * and being open count on top. The latest hundred of each kind are looked at; what is destroyed, transferred or joined is no candidate.
 */
export const ELOZMENY_JELOLTEK = `
  with jelolt(id, ok, pont) as (
    (select uu.ugyirat_id, 'UGYFEL', 4.0 from ugyirat_ugyfel uu
      join ugyfel f on f.onkormanyzat = uu.onkormanyzat and f.id = uu.ugyfel_id
      where uu.onkormanyzat = $1 and $2::uuid is not null and (f.id = $2::uuid or f.egyesitve_id = $2::uuid)
      order by uu.ugyirat_id desc limit 100)
    union all
    (select i.ugyirat_id, 'INGATLAN', 3.0 from ugyirat_ingatlan i where i.onkormanyzat = $1 and i.fekves = $3 and i.hrsz = $4
      order by i.ugyirat_id desc limit 100)
    union all
    (select u.id, 'TARGY', 2.0 * asp.word_similarity(asp.kereso($5), u.kereso) from ugyirat u
      where u.onkormanyzat = $1 and $5::text is not null and asp.kereso($5) <% u.kereso
      order by 3 desc, u.id desc limit 100)
  ), rangsor as (select id, array_agg(ok order by pont desc) as okok, sum(pont) as pont from jelolt group by id)
  select u.*, r.okok || case when u.irattari_tetel_id = $6::uuid then array['TETEL'] else array[]::text[] end as okok,
    u.allapot in (${NYITOTT}) and k.ev = $7::int and k.lezarva is null as alszamra
  from rangsor r join ugyirat u on u.onkormanyzat = $1 and u.id = r.id
    join iktatokonyv k on k.onkormanyzat = u.onkormanyzat and k.id = u.iktatokonyv_id
  where u.allapot not in ('SELEJTEZETT', 'LEVELTARBA_ADVA', 'SZERELT')
  order by r.pont + case when u.irattari_tetel_id = $6::uuid then 2 else 0 end + case when u.allapot in (${NYITOTT}) then 1 else 0 end desc, u.id desc
  limit 40`;
