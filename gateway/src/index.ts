/** What the gateway offers to those who start it; reading the environment and listening on a port is theirs. */
export { createGateway } from './gateway.ts';
export type { Gateway, GatewayOptions } from './gateway.ts';
export { serveStatic } from './front/statics.ts';
export type { StaticOptions } from './front/statics.ts';
export { LIMITS } from './limits/limits.ts';
export type { TrustedDocuments } from './limits/trustedDocuments.ts';
export type { ActorState, Claims, SubgraphTarget } from './types.ts';
