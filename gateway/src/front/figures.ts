/** What the metrics tell of the supergraph that is being served. */
import type { Supergraph } from '../execution/supergraph.ts';
import { gauge } from '../kit.ts';

const healthy = gauge('asp_gateway_subgraph_healthy', '1: the last call of the szakrendszer succeeded.', ['szakrendszer']);
const executions = gauge('asp_gateway_executions', 'Operations since the supergraph was loaded, by who carried them out.', ['mod']);
const plans = gauge('asp_gateway_known_plans', 'Operations whose compiled plan is remembered.');

/** Returns how to stop reporting. */
export function reportFigures(current: () => Supergraph): () => void {
  const stops = [
    healthy.report(() => [...current().sources].map(([szakrendszer, source]) => [{ szakrendszer }, source.healthy() ? 1 : 0])),
    executions.report(() => Object.entries(current().counts).map(([mod, count]) => [{ mod }, count])),
    plans.report(() => [[{}, current().known()]]),
  ];
  return () => stops.forEach((stop) => stop());
}
