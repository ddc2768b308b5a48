import type { Ctx, DemoTerv } from '@asp/kit';
import { adozok } from './adozok.ts';
import { befizetesek, fuggoBefizetesek } from './befizetesek.ts';
import { hipaElolegek } from './iparuzes.ts';
import { kivetesek } from './kivetesek.ts';
import { mintaAdozo } from './minta-adozo.ts';
import { lakasAdonem, tarifak } from './tarifa.ts';
import { targyak } from './targyak.ts';

const CSOPAK = '02185';
/** A large town gets the plot tax of the current year only: its building tax waits to be assessed, and the first load stays within seconds. */
const NAGYVAROS = 20_000;

/** Demo data of one municipality, set-based; does nothing when there is a tax already. */
export async function demo(ctx: Ctx, terv: DemoTerv): Promise<void> {
  const [van] = await ctx.sql('select 1 from adonem where onkormanyzat = $1 limit 1', [ctx.onkormanyzat]);
  if (van) return;
  const idei = Number(ctx.today.slice(0, 4));
  await tarifak(ctx, terv);
  await adozok(ctx, terv);
  await targyak(ctx, terv);
  if (terv.ksh === CSOPAK) await mintaAdozo(ctx);
  const nagy = terv.lakasok > NAGYVAROS;
  for (const ev of nagy ? [idei] : [idei - 1, idei]) {
    await kivetesek(ctx, nagy ? ['TELEKADO'] : ['TELEKADO', lakasAdonem(terv.ksh)], ev);
    await befizetesek(ctx, ev);
  }
  await hipaElolegek(ctx, idei);
  await fuggoBefizetesek(ctx, idei);
  ctx.naplo({ muvelet: 'demo', entitas: 'Adotargy', adat: { lakasok: terv.lakasok } });
}
