import type { Ctx, Esemeny } from '@asp/kit';

const FORRAS = /^hagyatek\.ugy\/([0-9a-f-]{36})$/;

/** Rows of a case, children before what they point at. */
const TABLAK = [
  'ismertetes',
  'kozjegyzoi_hozzaferes',
  'kozjegyzoi_csomag',
  'hagyateki_irat',
  'leltar_valtozat',
  'vagyontargy',
  'hagyateki_tartozas',
  'adomany',
  'vegintezkedes',
  'erdekelt',
  'csaladtag',
  'orokhagyo',
  'hagyateki_lepes',
];

/**
 * The files of cases were destroyed by the committee's decision: their content here goes too, and what stays – number, days, state, for
 * the statistics – has no name. A case that may not be destroyed yet, or was opened again, is left as it is.
 */
export async function selejtezve(ctx: Ctx, { adat }: Esemeny<{ szam: string; forrasok: string[] }>): Promise<void> {
  const idk = adat.forrasok.flatMap((forras) => FORRAS.exec(forras)?.[1] ?? []);
  if (idk.length === 0) return;
  const sorok = await ctx.sql<{ id: string }>(
    'select id::text from hagyateki_ugy where onkormanyzat = $1 and id = any ($2::uuid[]) and torolheto_tol <= $3::date and torolve is null',
    [ctx.onkormanyzat, idk, ctx.today],
  );
  const torlendo = sorok.map(({ id }) => id);
  if (torlendo.length === 0) return;
  await ctx.sql("select set_config('hagyatek.selejtezes_napja', $1, true)", [ctx.today]);
  for (const tabla of TABLAK)
    await ctx.sql(`delete from ${tabla} where onkormanyzat = $1 and ugy_id = any ($2::uuid[])`, [ctx.onkormanyzat, torlendo]);
  await ctx.sql(
    `update hagyateki_ugy set orokhagyo_nev = 'Selejtezve', kozjegyzo = null, kozjegyzo_cim = null, illetekesseg_indok = null, torolve = $3::date,
       verzio = verzio + 1 where onkormanyzat = $1 and id = any ($2::uuid[])`,
    [ctx.onkormanyzat, torlendo, ctx.today],
  );
  for (const id of torlendo) ctx.naplo({ muvelet: 'selejtezes', entitas: 'HagyatekiUgy', entitasId: id, adat: { selejtezes: adat.szam } });
}
