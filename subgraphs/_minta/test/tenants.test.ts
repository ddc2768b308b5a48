import { tenantWall } from '@asp/kit/test';
import { demo } from '../src/demo.ts';
import { minta } from '../src/subgraph.ts';

tenantWall(minta, demo);
