export { keret as subgraph } from './subgraph.ts';
