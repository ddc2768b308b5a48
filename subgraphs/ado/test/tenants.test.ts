import { tenantWall } from '@asp/kit/test';
import { ado } from '../src/subgraph.ts';
import { demo } from '../src/demo/demo.ts';

tenantWall(ado, demo);
