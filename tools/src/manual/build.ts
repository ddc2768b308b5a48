import { writeManual } from './write.ts';
import { inRoot } from '../root.ts';

/** `npm run manual -w @asp/tools`: the integrators' manual into gateway/dist/kezikonyv. */
writeManual(inRoot('gateway/dist/kezikonyv'));
