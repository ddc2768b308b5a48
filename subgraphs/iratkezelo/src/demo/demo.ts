import type { Ctx, DemoTerv } from '@asp/kit';
import { irattariTerv } from './irattari-terv.ts';
import { iratok } from './iratok.ts';
import { ugyfelek } from './ugyfelek.ts';

/** A file for about every tenth dwelling, and a full post room in the largest towns. */
const ugyiratokSzama = (terv: DemoTerv): number => Math.min(Math.max(Math.round(terv.lakasok / 10), 12), 1500);

/** Demo data of one municipality, set-based; does nothing when there is a filing plan already. */
export async function demo(ctx: Ctx, terv: DemoTerv): Promise<void> {
  const [van] = await ctx.sql('select 1 from irattari_tetel where onkormanyzat = $1 limit 1', [ctx.onkormanyzat]);
  if (van) return;
  const ev = Number(ctx.today.slice(0, 4));
  const darab = ugyiratokSzama(terv);
  await irattariTerv(ctx, ev - 5);
  await ugyfelek(ctx, terv, darab);
  await iratok(ctx, terv, ev - 1, darab);
  await iratok(ctx, terv, ev, darab);
  ctx.naplo({ muvelet: 'demo', entitas: 'Ugyirat', adat: { ugyiratok: 2 * darab } });
}
