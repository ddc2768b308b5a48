/** `extensions.cost` of an answer: the price of this call, and the budget of the municipality for a minute. */
import type { OperationContext } from '../types.ts';
import type { Limits } from './limits.ts';

/** As JSON. */
export function costText({ cost = 0, budget }: Pick<OperationContext, 'cost' | 'budget'>, { cost: maximum, minuteCost }: Limits): string {
  const status = `"maximumAvailable":${minuteCost},"currentlyAvailable":${budget ?? minuteCost},"restoreRate":${Math.floor(minuteCost / 60)}`;
  return `{"requested":${cost},"maximum":${maximum},"throttleStatus":{${status}}}`;
}
