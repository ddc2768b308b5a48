export { keret as subgraph } from './subgraph.ts';
export { demo } from './demo.ts';
