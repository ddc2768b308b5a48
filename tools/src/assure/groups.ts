/** Every row of the table, by group; `catalogue.ts` tells which attack each proves. */
import { disabled, foreignPages, forgedTokens, hiddenSchema } from './access.ts';
import { mixedPasses, signedCalls } from './calls.ts';
import { brokenOff, idleSockets, noChannels } from './channels.ts';
import { hostileQueries, stalls } from './denial.ts';
import { evilTexts, exports_ } from './files.ts';
import { matrix, twoTabs } from './people.ts';
import { plantedKeys } from './planted.ts';
import { staleCalls, staleLogins } from './logins.ts';
import type { Row } from './row.ts';
import type { Stage } from './stage.ts';
import { aliases, cursors, database, filters, overrides, searches, T1_T5, texts, together } from './tenant.ts';
import { dump, logs, statements, timing } from './traces.ts';

export type Step = (stage: Stage) => Promise<Row | Row[]>;
type Measure = (stage: Stage) => Promise<Row>;

export const GROUP_T: Measure[] = [
  ...T1_T5,
  plantedKeys,
  filters,
  cursors,
  aliases,
  overrides,
  twoTabs,
  matrix,
  noChannels,
  searches,
  exports_,
  together,
  brokenOff,
  texts,
  logs,
  database,
  dump,
];
export const GROUP_A: Measure[] = [forgedTokens, foreignPages, signedCalls, mixedPasses, hiddenSchema, disabled, staleLogins, staleCalls];
export const GROUP_D: Measure[] = [statements, idleSockets, evilTexts];
/** Times belong to a calm machine, so these are not run by the tests. */
export const TIMED_D: Step[] = [hostileQueries, stalls];
export const TIMED_T: Step[] = [timing];
