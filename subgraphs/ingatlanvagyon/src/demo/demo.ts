import type { Ctx, DemoTerv } from '@asp/kit';
import { betetlapok } from './betetlapok.ts';
import { esemenyek } from './esemenyek.ts';
import { megosztas } from './megosztas.ts';
import { telkek } from './telkek.ts';
import { valtozatok } from './valtozatok.ts';

/** Demo data of one municipality, set-based; does nothing when the cadastre already has a property. */
export async function demo(ctx: Ctx, terv: DemoTerv): Promise<void> {
  const [van] = await ctx.sql('select 1 from kataszteri_ingatlan where onkormanyzat = $1 limit 1', [ctx.onkormanyzat]);
  if (van) return;
  const elsoSorszam = await telkek(ctx, terv);
  await valtozatok(ctx, elsoSorszam);
  await betetlapok(ctx);
  await esemenyek(ctx);
  await megosztas(ctx, terv);
  ctx.naplo({ muvelet: 'demo', entitas: 'KataszteriIngatlan', adat: { lakasok: terv.lakasok } });
}
