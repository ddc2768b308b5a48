/** Environment → gateway → listen. Imported by tools for the one-process start; run by itself in the split topology. */
import { fileURLToPath } from 'node:url';

export { createGateway } from './gateway.ts';
export type { Gateway, GatewayOptions } from './gateway.ts';
export { serveStatic } from './front/statics.ts';
export type { StaticOptions } from './front/statics.ts';
export { LIMITS } from './limits/limits.ts';
export type { ActorState, Claims, SubgraphTarget } from './types.ts';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { main } = await import('./main.ts');
  await main();
}
