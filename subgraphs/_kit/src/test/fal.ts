import type { Subgraph } from '../subgraph/define.ts';
import type { TesztVilag } from './vilag.ts';
export function tenantWall(_subgraph: Subgraph, _v: () => TesztVilag): void {}
