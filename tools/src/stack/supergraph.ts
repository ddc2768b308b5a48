import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Gateway } from '@asp/gateway';
import { createLog, z, type Managed } from '@asp/kit/call';
import { inRoot } from '../root.ts';

export const SUPERGRAPH_FILE = inRoot('schema/supergraph.graphql');

export const supergraphFile = z
  .string()
  .min(1)
  .optional()
  .describe('A szupergráf fájlja (file of the supergraph; schema/supergraph.graphql of the installation).');

type Outcome = { ok: boolean; state: object; reason?: string };

/** Exchanging the supergraph by hand, on the management port. */
export function supergraphActs(gateway: Pick<Gateway, 'supergraph'>, file: string): NonNullable<Managed['acts']> {
  const told = ({ ok, state, reason }: Outcome, fault: number) => ({
    status: ok ? 200 : fault,
    body: { ...state, ...(!ok && { hiba: reason }) },
  });
  return {
    'GET /supergraph': async () => ({ status: 200, body: gateway.supergraph!.state() }),
    'POST /supergraph/reload': async () => told(await reloaded(gateway, file), 422),
    'POST /supergraph/rollback': async () => told(await gateway.supergraph!.rollback(), 409),
  };
}

async function reloaded({ supergraph }: Pick<Gateway, 'supergraph'>, file: string): Promise<Outcome> {
  try {
    return await supergraph!.reload(await readFile(file, 'utf8'));
  } catch (error) {
    return { ok: false, reason: (error as Error).message, state: supergraph!.state() };
  }
}

/**
 * Loads the file anew whenever it changes; looked at in intervals, which works on every file system. Returns how to stop. What
 * has been rolled back stays away until the file changes again.
 */
export function watchSupergraph(gateway: Pick<Gateway, 'supergraph'>, file: string, seconds: number): () => void {
  if (seconds === 0) return () => {};
  const log = createLog('gateway');
  const look = async () => {
    const { ok, state, reason } = await reloaded(gateway, file);
    if (ok) log.warn({ sema: state }, 'supergraph loaded');
    else log.error({ sema: state, ok: reason }, 'supergraph refused, the former one is served');
  };
  watchFile(file, { interval: seconds * 1000 }, ({ mtimeMs }, before) => void (mtimeMs > 0 && mtimeMs !== before.mtimeMs && look()));
  return () => unwatchFile(file);
}
