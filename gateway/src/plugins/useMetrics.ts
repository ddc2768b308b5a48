/** Counts and times every request by what it was and how it ended. No names, no variables; municipalities in a bounded number. */
import { counter, histogram } from '../kit.ts';
import type { Exchange } from '../types.ts';

const seconds = histogram('asp_gateway_request_seconds', 'Requests from arrival to the end of the answer.', ['muvelet', 'statusz']);
const refusals = counter('asp_gateway_refusals_total', 'Refused requests by code.', ['kod']);
const byMunicipality = counter('asp_gateway_municipality_requests_total', 'Requests by municipality.', ['onkormanyzat']);

/** More than the country has; whatever is beyond counts as one. */
const MUNICIPALITIES = 3_500;

export function useMetrics() {
  const seen = new Set<string>();
  const bounded = (ksh: string) => (seen.has(ksh) || (seen.size < MUNICIPALITIES && seen.add(ksh)) ? ksh : 'egyeb');
  return (x: Exchange) => {
    const ended = seconds.startTimer();
    x.res.once('close', () => {
      ended({ muvelet: x.operation?.node.operation ?? 'egyik sem', statusz: String(x.res.statusCode) });
      if (x.refused) refusals.inc({ kod: x.refused });
      if (x.caller) byMunicipality.inc({ onkormanyzat: bounded(x.caller.onkormanyzat) });
    });
  };
}
