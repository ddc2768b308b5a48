import { tenantWall } from '@asp/kit/test';
import { demo } from '../src/demo/demo.ts';
import { hagyatek } from '../src/subgraph.ts';

tenantWall(hagyatek, demo);
