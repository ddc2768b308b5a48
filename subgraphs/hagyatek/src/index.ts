export { hagyatek as subgraph } from './subgraph.ts';
export { demo } from './demo/demo.ts';
