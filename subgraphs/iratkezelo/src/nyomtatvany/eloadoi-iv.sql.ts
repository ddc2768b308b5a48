/** Documents and steps that a case sheet lists at most; the rest is in the book. */
export const LEGFELJEBB = 500;

const SZAMOK = (oszlop: string) =>
  `(select coalesce(jsonb_agg(m.iktatoszam order by m.iktatoszam), '[]') from ugyirat m where m.onkormanyzat = $1 and ${oszlop})`;

/** All that stands on the case sheet of a file, with one statement. $1 municipality, $2 file. */
export const ELOADOI_IV = `
  select t.kod, t.megnevezes, t.megorzes_ev, t.leveltarba_ev, (u.letrehozva at time zone 'Europe/Budapest')::date::text as nyitva,
    (select count(*)::int from irat i where i.onkormanyzat = $1 and i.ugyirat_id = u.id) as iratszam,
    (select coalesce(jsonb_agg(jsonb_build_object('nev', c.nev, 'cim', c.cim, 'minoseg', f.minoseg) order by c.nev), '[]')
     from ugyirat_ugyfel f join ugyfel c on c.onkormanyzat = $1 and c.id = f.ugyfel_id where f.onkormanyzat = $1 and f.ugyirat_id = u.id) as ugyfelek,
    (select coalesce(jsonb_agg(jsonb_build_object('fekves', g.fekves, 'hrsz', g.hrsz) order by g.fekves, g.hrsz), '[]')
     from ugyirat_ingatlan g where g.onkormanyzat = $1 and g.ugyirat_id = u.id) as ingatlanok,
    ${SZAMOK('m.id = u.elozmeny_id')} as elozmeny, ${SZAMOK('m.szerelve_id = u.id')} as szereltek,
    ${SZAMOK('m.id in (select c.csatolt_id from csatolas c where c.onkormanyzat = $1 and c.ugyirat_id = u.id and c.megszunt is null)')} as csatoltak,
    (select coalesce(jsonb_agg(jsonb_build_object('alszam', i.alszam, 'irany', i.irany, 'kelt', i.kelt, 'partner', coalesce(i.cimzett, ''), 'targy', i.targy,
        'mellekletek', i.mellekletek, 'sztorno', coalesce(i.sztorno_ok, '')) order by i.alszam), '[]')
     from (select * from irat where onkormanyzat = $1 and ugyirat_id = u.id order by alszam limit ${LEGFELJEBB}) i) as iratok,
    (select coalesce(jsonb_agg(jsonb_build_object('mikor', to_char(l.letrehozva at time zone 'Europe/Budapest', 'YYYY-MM-DD'), 'muvelet', l.muvelet,
        'ki', l.ki_nev, 'megjegyzes', coalesce(l.megjegyzes, '')) order by l.id), '[]')
     from (select * from ugyirat_lepes where onkormanyzat = $1 and ugyirat_id = u.id order by id limit ${LEGFELJEBB}) l) as lepesek
  from ugyirat u join irattari_tetel t on t.onkormanyzat = $1 and t.id = u.irattari_tetel_id
  where u.onkormanyzat = $1 and u.id = $2::uuid`;
