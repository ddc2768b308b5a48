import { openManagement, type Managed } from '@asp/kit/call';
import type { Closers } from './closers.ts';

/** What the management port of a part asks; the part fills it in as it comes to life. */
export interface Life {
  started: boolean;
  ready: Managed['ready'];
  acts?: Managed['acts'];
}

export const newLife = (): Life => ({ started: false, ready: () => ({ ready: false, details: { allapot: 'indul' } }) });

export interface ManagementSettings {
  managementPort: number | 'off' | undefined;
  managementHost: string;
  /** The part's own port, which the default follows. */
  port?: number;
}

const DISTANCE = 20_000;

/** The management port that belongs to a part's own; one that would not exist becomes a free one. */
export const managementPortOf = (port: number): number => (port > 0 && port + DISTANCE < 65_536 ? port + DISTANCE : 0);

/** Opens the management port; a part that is stopping is not ready from that very moment. Returns its address. */
export async function manage(part: string, life: Life, settings: ManagementSettings, closers: Closers): Promise<string | undefined> {
  const { managementPort, managementHost: host } = settings;
  if (managementPort === 'off') return undefined;
  const port = managementPort ?? managementPortOf(settings.port ?? 0);
  const managed: Managed = {
    part,
    started: () => life.started,
    ready: async () => (closers.closing ? { ready: false, details: { allapot: 'leall' } } : life.ready()),
    get acts() {
      return life.acts;
    },
  };
  try {
    const server = await openManagement(managed, { port, host });
    await closers.add(`${part} (management)`, server.stop);
    return `http://${host.includes(':') ? `[${host}]` : host}:${server.port}/`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `A(z) ${host}:${port} kezelőkapu foglalt. Adjon meg másikat az ASP_MANAGEMENT_PORT változóban (off: nem kell). ` +
        `(Management port ${port} is taken: set ASP_MANAGEMENT_PORT, or "off".)`,
      { cause: error },
    );
  }
}
