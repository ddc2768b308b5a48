import type { Ctx } from '@asp/kit';
import { addDays, kovetkezoMunkanap } from '@asp/kit/rules';
import { reszletEsedekessegek } from '../rules/ket-reszlet.ts';
import { tomegesen } from '../tomeges.ts';
import { adonemZar } from '../zar.ts';
import type { Kivetes } from './kivetes.entity.ts';
import { HATAROZATOK, KIVETES_KONYVELES } from './kivetes.sql.ts';

export interface KonyvelesEredmeny {
  valtozasok: number;
  hatarozatok: number;
}

/** Határozat év közben: a véglegességtől számított 15 nap (Art. 3. melléklet). */
const EV_KOZBENI_NAPOK = 15;

/** Posts a run as of a day. Two runs of one tax wait for each other on the row of the tax, so that neither posts over the other. */
export async function konyveles(ctx: Ctx, { id, adonemId, ev }: Kivetes, nap: string): Promise<KonyvelesEredmeny> {
  await adonemZar(ctx, adonemId);
  const alap = [ctx.onkormanyzat, id, adonemId, ev];
  const legkorabb = kovetkezoMunkanap(addDays(nap, EV_KOZBENI_NAPOK));
  const napok = [...reszletEsedekessegek(ev, kovetkezoMunkanap), legkorabb, nap];
  return tomegesen(ctx, async () => {
    const [tetelek] = await ctx.sql<{ darab: string }>(KIVETES_KONYVELES, [...alap, ...napok, `${ev}. évi kivetés`]);
    const [hatarozatok] = await ctx.sql<{ darab: string }>(HATAROZATOK, alap);
    return { valtozasok: Number(tetelek!.darab), hatarozatok: Number(hatarozatok!.darab) };
  });
}
