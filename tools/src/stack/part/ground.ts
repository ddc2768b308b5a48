import { writePartEnvironments } from '../part-settings.ts';
import { prepareGround } from '../prepare.ts';
import { consoleProgress } from '../progress.ts';
import { settingsOf, START_SETTINGS } from '../settings.ts';
import { fillFirst } from '../split.ts';
import { partOf } from './environment.ts';

/** The database server, the databases, the demo data and every part's environment; needed once, before the others. */
export default partOf(
  () => START_SETTINGS,
  async (own, { closers, life }) => {
    const ground = await prepareGround(settingsOf(own), consoleProgress(), closers);
    await fillFirst(ground, consoleProgress(), closers);
    await writePartEnvironments(ground);
    life.ready = () => ({ ready: true });
    if (ground.postgres.embedded) return ground.postgres.adminUrl.replace(/\/\/[^@]*@/, '//…@');
    await closers.close();
    process.exit(0);
  },
);
