/** What the earlier files and the filing plan say about one item. */
export interface TetelJelolt {
  okok: { ok: 'ELOZMENY' | 'KORABBI_UGYIRATOK' | 'MEGNEVEZES' | 'UGYFEL'; darab: number; szavak: string[] | null }[];
}

/** $6 classes that are closed to the reader, $7 the reader: what he may not open does not speak either. */
const LATHATO = `(not (u.bizalmassag = any ($6::text[])) or u.ugyintezo_id = $7)`;

/**
 * Items of the filing plan in force on $5 for a matter with the subject $2, the client $3, the earlier file $4. A word counts as much as
 * it points to one item: the share of its files (up to three hundred) that lie there, squared; in names of items, one over the number of items
 * that carry it. An item that was replaced speaks for the one that has its code today.
 */
export const TETEL_JELOLTEK = `
  with tetel as (
    select * from irattari_tetel where onkormanyzat = $1 and ervenyes_tol <= $5::date and (ervenyes_ig is null or ervenyes_ig >= $5::date)),
  szo as (
    select min(e.szo) as szo, asp.kereso_to(e.szo) as to_ from unnest(regexp_split_to_array(lower(left($2, 200)), '[^[:alnum:]]+')) e(szo)
    where asp.kereso(e.szo) ~ '^[a-z]{4,49}$' group by 2 limit 12),
  szavankent as (
    select s.szo, u.irattari_tetel_id as id, count(*)::numeric as db, sum(count(*)) over (partition by s.szo) as mind
    from szo s cross join lateral (
      select u.irattari_tetel_id from ugyirat u where u.onkormanyzat = $1 and u.kereso like '%' || s.to_ || '%' and ${LATHATO} limit 300) u
    group by 1, 2),
  jelolt(id, ok, pont, db, szavak) as (
    select u.irattari_tetel_id, 'ELOZMENY', 3.0, 1, null::text[] from ugyirat u where u.onkormanyzat = $1 and u.id = $4::uuid and ${LATHATO}
    union all
    select id, 'KORABBI_UGYIRATOK', 2 * least(1, sum((db / mind) ^ 2)), max(db), array_agg(szo order by db desc) from szavankent where db / mind >= 0.2 group by id
    union all
    select id, 'MEGNEVEZES', 1.5 * least(1, sum(1.0 / n)), count(*), array_agg(szo) from (
      select t.id, s.szo, count(*) over (partition by s.szo) as n from szo s join tetel t on t.kereso like '%' || s.to_ || '%') n group by id
    union all
    select id, 'UGYFEL', count(*) / sum(count(*)) over (), count(*), null from (
      select u.irattari_tetel_id as id from ugyirat_ugyfel uu join ugyfel f on f.onkormanyzat = $1 and f.id = uu.ugyfel_id
        join ugyirat u on u.onkormanyzat = $1 and u.id = uu.ugyirat_id
      where uu.onkormanyzat = $1 and (f.id = $3::uuid or f.egyesitve_id = $3::uuid) and ${LATHATO} order by u.id desc limit 100) u group by id)
  select t.*, j.okok from (
    select r.kod, jsonb_agg(jsonb_build_object('ok', j.ok, 'darab', j.db, 'szavak', j.szavak) order by j.pont desc) as okok, sum(j.pont) as pont
    from jelolt j join irattari_tetel r on r.onkormanyzat = $1 and r.id = j.id group by r.kod) j
  join tetel t on t.kod = j.kod
  where j.pont >= 0.3 order by j.pont desc, t.kod limit 5`;
