import type { Db } from './db.ts';
import type { Kvota } from './directory.ts';

/** Seconds in which a spent quota has come back. */
const WINDOWS: Record<keyof Kvota, number> = {
  keresPercenkent: 60,
  koltsegPercenkent: 60,
  keresNaponta: 86_400,
  koltsegNaponta: 86_400,
};

/** A changed quota begins anew. A clock that goes back takes nothing away. */
const SETTLE = `
  insert into identitas.kvota as k (kliens_id, ablak, keret, maradek, mikor)
  select $1, a.ablak, a.keret, a.keret - a.felhasznalt, $3
  from jsonb_to_recordset($2::jsonb) as a(ablak text, keret int, felhasznalt double precision)
  on conflict (kliens_id, ablak) do update set keret = excluded.keret, mikor = greatest(k.mikor, excluded.mikor),
    maradek = case when k.keret <> excluded.keret then excluded.maradek
      else least(k.keret, k.maradek + greatest(0, extract(epoch from excluded.mikor - k.mikor))
             * k.keret / case when k.ablak like '%Percenkent' then ${WINDOWS.keresPercenkent} else ${WINDOWS.keresNaponta} end)
        - (excluded.keret - excluded.maradek) end
  returning ablak, maradek`;

/** Writes down what a gateway has let a client spend since it last asked, and tells what all of them have left of it. */
export async function settleQuota(db: Db, id: string, quota: Kvota, spent: Kvota, now: Date): Promise<Kvota> {
  const windows = (Object.keys(WINDOWS) as (keyof Kvota)[]).filter((ablak) => quota[ablak] !== undefined);
  if (windows.length === 0) return {};
  const accounts = windows.map((ablak) => ({ ablak, keret: quota[ablak], felhasznalt: Math.max(0, Number(spent[ablak]) || 0) }));
  const rows = await db.rows<{ ablak: keyof Kvota; maradek: number }>(SETTLE, [id, JSON.stringify(accounts), now]);
  return Object.fromEntries(rows.map(({ ablak, maradek }) => [ablak, maradek]));
}

/** Full again long since. */
export const QUOTA_SWEEP = `delete from identitas.kvota where mikor < now() - interval '2 days'`;
