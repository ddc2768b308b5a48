/** A file in one of the groups of a clerk's inbox. */
export interface TeendoSor {
  csoport: 'hataridos' | 'ramvar' | 'varok';
}

/** $2 the clerk, $3 today, $4 may assign, $5 may approve, $6 classes that are closed to the clerk. */
const LATHATO = `(not (u.bizalmassag = any ($6::text[])) or u.ugyintezo_id = $2)`;
const FELTETEL: Record<TeendoSor['csoport'], string> = {
  hataridos: `u.ugyintezo_id = $2 and u.allapot = 'UGYINTEZES'`,
  ramvar: `((u.ugyintezo_id = $2 and (u.allapot = 'SZIGNALT' or (u.allapot in ('SKONTRO', 'HIANYPOTLAS', 'FELFUGGESZTVE') and u.skontro <= $3::date)))
    or (u.allapot = 'IKTATOTT' and u.ugyintezo_id is null and $4::boolean)
    or (u.allapot = 'KIADMANYOZASRA_VAR' and u.ugyintezo_id is distinct from $2 and $5::boolean))`,
  varok: `u.ugyintezo_id = $2 and (u.allapot in ('KIADMANYOZASRA_VAR', 'KIADMANYOZOTT', 'EXPEDIALT')
    or (u.allapot in ('SKONTRO', 'HIANYPOTLAS', 'FELFUGGESZTVE') and (u.skontro is null or u.skontro > $3::date)))`,
};
const hol = (csoport: TeendoSor['csoport']) => `u.onkormanyzat = $1 and ${LATHATO} and ${FELTETEL[csoport]}`;
const csoportok = Object.keys(FELTETEL) as TeendoSor['csoport'][];

export const TEENDOK = csoportok
  .map((csoport) => `(select '${csoport}' as csoport, u.* from ugyirat u where ${hol(csoport)} order by u.hatarido, u.id limit 50)`)
  .join(' union all ');

export const TEENDO_DARABOK = `select ${csoportok
  .map((csoport) => `(select count(*)::int from ugyirat u where ${hol(csoport)}) as ${csoport}`)
  .join(', ')}, (select count(*)::int from kuldemeny k where k.onkormanyzat = $1 and k.allapot = 'ERKEZTETETT') as postazo`;
