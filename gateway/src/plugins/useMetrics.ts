/** Counts and times every request by what it was and how it ended. No names, no variables; municipalities in a bounded number. */
import { counter, histogram, tally } from '../kit.ts';
import type { Exchange } from '../types.ts';

const seconds = histogram('asp_gateway_request_seconds', 'Requests from arrival to the end of the answer.', ['muvelet', 'statusz']);
const refusals = counter('asp_gateway_refusals_total', 'Refused requests by code.', ['kod']);
const byMunicipality = tally('asp_gateway_municipality_requests_total', 'Requests by municipality.', ['onkormanyzat']);

/** More than the country has; whatever is beyond counts as one. */
const MUNICIPALITIES = 3_500;
const counts = new Map<string, number>();
byMunicipality.report(() => [...counts].map(([onkormanyzat, count]) => [{ onkormanyzat }, count]));

export function useMetrics() {
  return (x: Exchange) => {
    x.ended.push(() => {
      const muvelet = x.operation?.node.operation ?? 'egyik sem';
      seconds.observe((performance.now() - x.arrived) / 1000, { muvelet, statusz: String(x.res.statusCode) });
      if (x.refused) refusals.inc({ kod: x.refused });
      if (x.caller) count(x.caller.onkormanyzat);
    });
  };
}

function count(onkormanyzat: string): void {
  const name = counts.has(onkormanyzat) || counts.size < MUNICIPALITIES ? onkormanyzat : 'egyeb';
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
