import { isAbsolute } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from '../root.ts';

export type DemoSize = 'teljes' | 'kicsi' | 'nincs';

export interface Settings {
  port: number;
  host: string;
  /** Address that browsers and tokens use. */
  origin: string;
  /** Everything that is kept: data, secrets, demo.json. */
  dir: string;
  split: boolean;
  demo: DemoSize;
  build: boolean;
  durable: boolean;
  /** The web application may send any text: only while it is being written. */
  freeDocuments?: boolean;
  /** Port of the embedded PostgreSQL; without it a free one. */
  pgPort?: number;
}

const DEMOS: readonly string[] = ['teljes', 'kicsi', 'nincs'];

/** Command line first, then environment; every fault is listed at once. */
export function readSettings(argv: string[], env: NodeJS.ProcessEnv): Settings {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: env.ASP_PORT ?? '4000' },
      host: { type: 'string', default: env.ASP_HOST ?? '127.0.0.1' },
      origin: { type: 'string', default: env.ASP_ORIGIN },
      dir: { type: 'string', default: env.ASP_DIR ?? '.asp' },
      demo: { type: 'string', default: env.ASP_DEMO ?? 'teljes' },
      'pg-port': { type: 'string', default: env.ASP_PG_PORT },
      split: { type: 'boolean', default: env.ASP_SPLIT === '1' },
      'free-documents': { type: 'boolean', default: env.ASP_FREE_DOCUMENTS === '1' },
      'no-build': { type: 'boolean', default: env.ASP_NO_BUILD === '1' },
    },
  });
  const port = Number(values.port);
  const faults = [
    Number.isInteger(port) && port > 0 && port < 65_536 ? '' : `ASP_PORT / --port: ${values.port}`,
    !values['pg-port'] || /^\d{1,5}$/.test(values['pg-port']) ? '' : `ASP_PG_PORT / --pg-port: ${values['pg-port']}`,
    DEMOS.includes(values.demo) ? '' : `ASP_DEMO / --demo: ${values.demo} (${DEMOS.join(' | ')})`,
    !values.origin || URL.canParse(values.origin) ? '' : `ASP_ORIGIN / --origin: ${values.origin}`,
  ].filter(Boolean);
  if (faults.length) throw new Error(`Hibás beállítások (settings):\n  ${faults.join('\n  ')}`);
  return {
    port,
    host: values.host,
    origin: (values.origin ?? `http://localhost:${port}`).replace(/\/$/, ''),
    dir: isAbsolute(values.dir) ? values.dir : inRoot(values.dir),
    split: values.split,
    demo: values.demo as DemoSize,
    build: !values['no-build'],
    durable: true,
    freeDocuments: values['free-documents'],
    pgPort: values['pg-port'] ? Number(values['pg-port']) : undefined,
  };
}
