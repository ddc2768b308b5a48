import { tenantWall } from '@asp/kit/test';
import { demo, subgraph } from '../src/index.ts';

tenantWall(subgraph, demo);
