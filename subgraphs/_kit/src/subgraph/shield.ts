import { createRequire } from 'node:module';

// The ES module build of graphql-shield 7.6.5 imports util.isUndefined, which Node 24 no longer has; its CommonJS build runs,
// and graphql-middleware must come from the same side, because the two recognise each other by class.
const require = createRequire(import.meta.url);
export const { rule, shield } = require('graphql-shield') as typeof import('graphql-shield');
export const { applyMiddleware } = require('graphql-middleware') as typeof import('graphql-middleware');
export type { IRules } from 'graphql-shield';
