import { tenantWall } from '@asp/kit/test';
import { demo } from '../src/demo.ts';
import { keret } from '../src/subgraph.ts';

tenantWall(keret, demo);
