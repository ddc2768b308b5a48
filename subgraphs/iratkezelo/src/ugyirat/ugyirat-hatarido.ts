import { hataridoAtad, hataridoFolytat, hataridoMegall, hataridoTeljesit, hataridoVegul, targyHataridoi, type Ctx } from '@asp/kit';
import { nyitott, type UgyiratAllapot } from '../rules/ugyirat-allapotgep.ts';
import { ugyintezesiSzabaly } from '../rules/ugyintezesi-hatarido.ts';
import type { Ugyirat } from './ugyirat.entity.ts';

const ALL: readonly UgyiratAllapot[] = ['HIANYPOTLAS', 'FELFUGGESZTVE'];
const targya = ({ id }: Ugyirat) => ({ entitas: 'Ugyirat', id });

/** Starts the deadline of a new matter; its last day is the file's. */
export function hataridoIndul(ctx: Ctx, ugyirat: Ugyirat, nap: number): void {
  const { esedekes } = hataridoVegul(ctx, {
    szabaly: ugyintezesiSzabaly(nap),
    targy: targya(ugyirat),
    kezdet: ctx.today,
    ugyintezoId: ugyirat.ugyintezoId,
    szervezet: ugyirat.szervezetiEgyseg,
  });
  ugyirat.hatarido = esedekes;
}

/** What a step does to the running deadline: it goes over to the new clerk, stops, goes on, or has been met. */
export async function ugyiratHatarideje(ctx: Ctx, ugyirat: Ugyirat, elozo: UgyiratAllapot): Promise<void> {
  const { allapot } = ugyirat;
  const targy = targya(ugyirat);
  if (ALL.includes(elozo) && !ALL.includes(allapot)) {
    await hataridoFolytat(ctx, targy);
    const [fut] = await futok(ctx, ugyirat.id);
    if (fut) ugyirat.hatarido = fut.esedekes;
  }
  if (ALL.includes(allapot) && !ALL.includes(elozo)) await hataridoMegall(ctx, targy);
  if (allapot === 'SZIGNALT') await hataridoAtad(ctx, targy, { ugyintezoId: ugyirat.ugyintezoId, szervezet: ugyirat.szervezetiEgyseg });
  if (nyitott(elozo) && !nyitott(allapot))
    for (const { szabaly } of await futok(ctx, ugyirat.id)) await hataridoTeljesit(ctx, szabaly, targy);
  elfelejt(ctx, ugyirat.id);
}

/** What the field `hataridok` answers from now on. */
const elfelejt = (ctx: Ctx, id: string) => targyHataridoi(ctx, 'Ugyirat').clear(id);

const futok = async (ctx: Ctx, id: string) => ((await elfelejt(ctx, id).load(id)) ?? []).filter(({ teljesitve }) => !teljesitve);
