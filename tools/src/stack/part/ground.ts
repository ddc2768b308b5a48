import type { Closers } from '../closers.ts';
import { writePartEnvironments } from '../part-settings.ts';
import { prepareGround } from '../prepare.ts';
import { consoleProgress } from '../progress.ts';
import { readSettings } from '../settings.ts';
import { fillFirst } from '../split.ts';
import type { Env } from './environment.ts';

/** The database server, the databases, the demo data and every part's environment; needed once, before the others. */
export async function servePart(env: Env, closers: Closers): Promise<string> {
  const settings = readSettings([], env as NodeJS.ProcessEnv);
  const ground = await prepareGround(settings, consoleProgress(), closers);
  await fillFirst(ground, consoleProgress(), closers);
  await writePartEnvironments(ground);
  if (ground.postgres.embedded) return ground.postgres.adminUrl.replace(/\/\/[^@]*@/, '//…@');
  await closers.close();
  process.exit(0);
}
