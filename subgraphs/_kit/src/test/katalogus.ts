/**
 * The database rules, each as a query over the catalogue that must return no row. `$1` is the application role.
 * Reference tables are marked by `asp.torzs`; `migracio`, `pass_key` and `naplo_fej` are not granted to it at all.
 */
export const KATALOGUS: Record<string, string> = {
  'R1 the application role owns nothing and has no special right': `
    select rolname from pg_roles where rolname = $1 and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
    union all select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1`,
  'R2 every granted table is a reference table or walled: enabled, forced, one restrictive and one permissive policy': `
    select t.nev from (
      select c.oid, n.nspname || '.' || c.relname as nev, c.relrowsecurity and c.relforcerowsecurity as fal,
        (select count(*) from pg_policy p where p.polrelid = c.oid and not p.polpermissive and $1::regrole = any (p.polroles)
           and pg_get_expr(p.polqual, p.polrelid) ~ 'onkormanyzat.* = .*SELECT (asp.)?onkormanyzat[(][)]') as szukito,
        (select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive and $1::regrole = any (p.polroles)) as engedo
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'asp') and coalesce(obj_description(c.oid), '') <> 'torzs'
        and has_table_privilege($1, c.oid, 'select, insert, update, delete')) t
    where not fal or szukito <> 1 or engedo <> 1`,
  'R3 every view runs with the rights of the reader': `
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname in ('public', 'asp') and not coalesce(c.reloptions @> array['security_invoker=true'], false)
      and has_table_privilege($1, c.oid, 'select')`,
  'R4 no materialized view, partition or foreign definer function for the application role': `
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'asp') and (c.relkind in ('m', 'f') or c.relispartition) and has_table_privilege($1, c.oid, 'select')
    union all
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname in ('public', 'asp') and has_function_privilege($1, p.oid, 'execute') and p.proname not in ('onkormanyzat', 'posta_varok', 'homokozo_urit', 'naplo_ir')
    union all
    select p.proname from pg_proc p where p.prosecdef and p.pronamespace = 'asp'::regnamespace and not coalesce(p.proconfig::text ~ 'search_path', false)`,
  'R7 every foreign key between municipal tables carries the municipality': `
    select conrelid::regclass || ' → ' || confrelid::regclass from pg_constraint k
    where contype = 'f' and exists (select 1 from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'onkormanyzat')
      and not exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'onkormanyzat' and a.attnum = any (k.conkey))`,
  'R8 every unique and primary key of a municipal table begins with the municipality': `
    select i.indexrelid::regclass::text from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'onkormanyzat'
    join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'asp') and i.indisunique and i.indkey[0] <> a.attnum`,
  'R9 no sequence is readable': `
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'asp') and case when c.relkind = 'S' then has_sequence_privilege($1, c.oid, 'usage, select, update') end`,
  'R10 no TRUNCATE, TRIGGER, REFERENCES, temporary table or new object': `
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'asp') and c.relkind in ('r', 'p') and has_table_privilege($1, c.oid, 'truncate, trigger, references')
    union all select 'temp' where has_database_privilege($1, current_database(), 'temp, create')
    union all select n.nspname from pg_namespace n where n.nspname in ('public', 'asp') and has_schema_privilege($1, n.oid, 'create')`,
};
