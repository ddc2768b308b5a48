/** Live: the process runs. Started: it has begun to serve. Ready: send work; degraded when a szakrendszer is failing. */
import type { ServerResponse } from 'node:http';
import type { SubgraphSource } from '../execution/dataSource.ts';

export type Phase = 'starting' | 'serving' | 'stopping';

export function health(path: string, phase: Phase, sources: ReadonlyMap<string, SubgraphSource> | undefined, res: ServerResponse): boolean {
  if (path === '/health/live') return say(res, 200, { allapot: 'el' });
  if (path === '/health/started')
    return say(res, phase === 'starting' ? 503 : 200, { allapot: phase === 'starting' ? 'indul' : 'elindult' });
  if (path !== '/health/ready') return false;
  const { ready, details } = readiness(phase, sources);
  return say(res, ready ? 200 : 503, details);
}

export interface Readiness {
  ready: boolean;
  details: object;
}

export function readiness(phase: Phase, sources: ReadonlyMap<string, Pick<SubgraphSource, 'healthy'>> | undefined): Readiness {
  if (phase !== 'serving') return { ready: false, details: { allapot: phase === 'starting' ? 'indul' : 'leall' } };
  const szakrendszerek = Object.fromEntries([...(sources ?? [])].map(([name, source]) => [name, source.healthy() ? 'kesz' : 'hibas']));
  const degraded = Object.values(szakrendszerek).includes('hibas');
  return { ready: true, details: { allapot: degraded ? 'reszleges' : 'kesz', szakrendszerek } };
}

function say(res: ServerResponse, status: number, body: object): true {
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  res.end(JSON.stringify(body));
  return true;
}
