/** `extensions.cost` of an answer: the price of this call, and the budget of the municipality for a minute. */
import type { OperationContext } from '../types.ts';
import type { Limits } from './limits.ts';

export interface CostReport {
  requested: number;
  maximum: number;
  throttleStatus: { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
}

export function costReport({ cost = 0, budget }: Pick<OperationContext, 'cost' | 'budget'>, limits: Limits): CostReport {
  const { cost: maximum, minuteCost } = limits;
  const throttleStatus = {
    maximumAvailable: minuteCost,
    currentlyAvailable: budget ?? minuteCost,
    restoreRate: Math.floor(minuteCost / 60),
  };
  return { requested: cost, maximum, throttleStatus };
}
