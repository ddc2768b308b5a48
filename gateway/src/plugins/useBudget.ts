/** Takes the price of the operation from the budget that its municipality has for a minute. */
import { Refusal } from '../errors.ts';
import { minuteBudget } from '../limits/budget.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange } from '../types.ts';
import { refuseLater } from './refuseLater.ts';

export function useBudget({ minuteCost }: Limits) {
  const budget = minuteBudget(minuteCost);
  return (x: Exchange): void | Promise<never> => {
    const { available, waitMs } = budget.take(x.caller!.onkormanyzat, x.cost ?? 0);
    x.budget = Math.floor(available);
    if (waitMs === undefined) return;
    const masodperc = Math.max(1, Math.ceil(waitMs / 1000));
    return refuseLater(x, masodperc, new Refusal('KERET_ELFOGYOTT', { koltseg: x.cost, maradek: x.budget, keret: minuteCost, masodperc }));
  };
}
