import { nyitott, UGYIRAT_ALLAPOTOK } from '../rules/ugyirat-allapotgep.ts';

const NYITOTT = `u.allapot in (${UGYIRAT_ALLAPOTOK.filter(nyitott)
  .map((a) => `'${a}'`)
  .join(', ')})`;
const irat = (feltetel: string) => `coalesce(sum(i.${feltetel}), 0)::int`;

/** Files of the year's books by field of administration, with their documents counted by direction. */
export const FORGALOM = `
  select t.agazat, count(*)::int as ugyiratok, ${irat('bejovo')} as bejovo, ${irat('kimeno')} as kimeno, ${irat('belso')} as belso, ${irat('teves')} as teves,
    count(*) filter (where not ${NYITOTT})::int as lezart, count(*) filter (where ${NYITOTT} and u.hatarido < $3::date)::int as "hataridonTul"
  from iktatokonyv k
    join ugyirat u on u.onkormanyzat = k.onkormanyzat and u.iktatokonyv_id = k.id
    join irattari_tetel t on t.onkormanyzat = u.onkormanyzat and t.id = u.irattari_tetel_id
    left join lateral (select count(*) filter (where irany = 'BEJOVO') as bejovo, count(*) filter (where irany = 'KIMENO') as kimeno,
        count(*) filter (where irany = 'BELSO') as belso, count(*) filter (where allapot = 'TEVES_IKTATAS') as teves
      from irat where onkormanyzat = u.onkormanyzat and ugyirat_id = u.id) i on true
  where k.onkormanyzat = $1 and k.ev = $2::int group by t.agazat order by t.agazat`;
