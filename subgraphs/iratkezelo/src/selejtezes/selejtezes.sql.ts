/** What `kihagyasOka` of rules/selejtezhetoseg.ts lets through, as one statement; a test holds the two together. */
const SELEJTEZHETO = `u.allapot in ('ATMENETI_IRATTARBAN', 'KOZPONTI_IRATTARBAN') and u.selejtezheto_tol <= $3::int and u.visszatartas_ok is null
    and t.megorzes_ev is not null and t.leveltarba_ev is null
    and not exists (select 1 from kolcsonzes k where k.onkormanyzat = u.onkormanyzat and k.ugyirat_id = u.id and k.visszahozva is null)`;

const UGYIRATOK = 'ugyirat u join irattari_tetel t on t.onkormanyzat = u.onkormanyzat and t.id = u.irattari_tetel_id';

/** Puts on the list $2 what may be destroyed in the year $3 and is on no other living list. */
export const JEGYZEK = `
  insert into selejtezes_tetel (onkormanyzat, id, selejtezes_id, ugyirat_id)
  select $1, asp.uuid7(), $2::uuid, u.id from ${UGYIRATOK}
  where u.onkormanyzat = $1 and ${SELEJTEZHETO}
    and not exists (select 1 from selejtezes_tetel m join selejtezes s on s.onkormanyzat = m.onkormanyzat and s.id = m.selejtezes_id
      where m.onkormanyzat = u.onkormanyzat and m.ugyirat_id = u.id and s.allapot not in ('VEGREHAJTOTT', 'ELVETETT'))
  order by u.iktatoszam returning id`;

/** Carried out: what has since come under a hold, was lent or reopened is left out with its reason. */
export const KIHAGYAS = `
  update selejtezes_tetel s set kihagyas_ok = case when u.visszatartas_ok is not null then 'VISSZATARTOTT' when u.allapot not like '%IRATTARBAN' then 'NEM_IRATTARBAN'
      when t.megorzes_ev is null then 'NS' when t.leveltarba_ev is not null then 'LEVELTARBA_KELL' when u.selejtezheto_tol is null or u.selejtezheto_tol > $3::int then 'MEGORZES_NEM_TELT_LE' else 'KOLCSONZOTT' end
  from ${UGYIRATOK}
  where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid and u.onkormanyzat = $1 and u.id = s.ugyirat_id and not coalesce(${SELEJTEZHETO}, false)
  returning s.id`;

/** The content goes: subject, partners, clients and items; number, filing plan item and days stay. */
export const TARTALOM = [
  `update selejtezes_tetel set selejtezve = true where onkormanyzat = $1 and selejtezes_id = $2::uuid and kihagyas_ok is null`,
  `update ugyirat u set allapot = 'SELEJTEZETT', targy = 'Selejtezve', verzio = u.verzio + 1 from selejtezes_tetel s
   where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid and s.selejtezve and u.onkormanyzat = $1 and u.id = s.ugyirat_id`,
  `update kuldemeny k set bekuldo = 'Selejtezve', bekuldo_cim = null, bekuldo_id = null, ragszam = null, targy = 'Selejtezve', verzio = k.verzio + 1
   from irat i join selejtezes_tetel s on s.onkormanyzat = i.onkormanyzat and s.ugyirat_id = i.ugyirat_id
   where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid and s.selejtezve and k.onkormanyzat = $1 and k.id = i.kuldemeny_id`,
  `update kezbesites z set cimzett = 'Selejtezve', cim = 'Selejtezve', ragszam = null, verzio = z.verzio + 1
   from irat i join selejtezes_tetel s on s.onkormanyzat = i.onkormanyzat and s.ugyirat_id = i.ugyirat_id
   where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid and s.selejtezve and z.onkormanyzat = $1 and z.irat_id = i.id`,
  `update irat i set targy = 'Selejtezve', cimzett = null, cimzett_cim = null, cimzett_id = null, verzio = i.verzio + 1 from selejtezes_tetel s
   where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid and s.selejtezve and i.onkormanyzat = $1 and i.ugyirat_id = s.ugyirat_id`,
  `delete from ugyirat_ugyfel uu using selejtezes_tetel s
   where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid and s.selejtezve and uu.onkormanyzat = $1 and uu.ugyirat_id = s.ugyirat_id`,
];

/** Documents and items whose files go with them. */
export const FAJLOK = `
  select coalesce(array_agg(distinct i.id::text) filter (where f.entitas = 'Irat'), '{}') as iratok,
    coalesce(array_agg(distinct i.kuldemeny_id::text) filter (where f.entitas = 'Kuldemeny'), '{}') as kuldemenyek
  from selejtezes_tetel s join irat i on i.onkormanyzat = s.onkormanyzat and i.ugyirat_id = s.ugyirat_id
    join asp.fajl f on f.onkormanyzat = i.onkormanyzat and (f.entitas = 'Irat' and f.entitas_id = i.id or f.entitas = 'Kuldemeny' and f.entitas_id = i.kuldemeny_id)
  where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid and s.selejtezve`;

/** Digest of what the certificate lists. */
export const LENYOMAT = `
  select encode(asp.digest(convert_to(coalesce(string_agg(concat_ws('|', u.iktatoszam, t.kod, u.lezarva, s.selejtezve, s.kihagyas_ok), E'\\n' order by u.iktatoszam), ''), 'UTF8'), 'sha256'), 'hex') as lenyomat,
    count(*) filter (where s.selejtezve) as selejtezve, count(*) filter (where not s.selejtezve) as kihagyva
  from selejtezes_tetel s join (${UGYIRATOK}) on u.onkormanyzat = s.onkormanyzat and u.id = s.ugyirat_id
  where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid`;

/** Cases of other szakrendszerek of which no file is left: their content goes as well. */
export const SZAKUGYEK = `
  select distinct u.forras from selejtezes_tetel s join ugyirat u on u.onkormanyzat = s.onkormanyzat and u.id = s.ugyirat_id
  where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid and s.selejtezve and u.forras like '%.ugy/%'
    and not exists (select 1 from ugyirat m where m.onkormanyzat = u.onkormanyzat and m.forras = u.forras and m.allapot <> 'SELEJTEZETT')
  order by u.forras`;

export const LEPESEK = `
  insert into ugyirat_lepes (onkormanyzat, id, ugyirat_id, muvelet, allapot, ki, ki_nev, megjegyzes)
  select $1, asp.uuid7(), s.ugyirat_id, 'selejtezesVegrehajt', 'SELEJTEZETT', $3, $4, $5 from selejtezes_tetel s
  where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid and s.selejtezve`;
