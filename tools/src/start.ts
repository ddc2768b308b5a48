import type { Closers } from './stack/closers.ts';
import { startInProcess } from './stack/in-process.ts';
import { printConfig } from './stack/print-config.ts';
import { consoleProgress } from './stack/progress.ts';
import { reportText } from './stack/report.ts';
import { untilStopped } from './stack/run.ts';
import { readSettings, START_SETTINGS, startSources } from './stack/settings.ts';
import { startSplit } from './stack/split.ts';

/** `npm start`: from nothing to a served system; see tools/README.md for the settings. */
await untilStopped(async (closers: Closers) => {
  const from = performance.now();
  const argv = process.argv.slice(2);
  if (argv.includes('--print-config')) return printConfig(START_SETTINGS, startSources(argv, process.env));
  const settings = readSettings(argv, process.env);
  console.log(`Önkormányzati ASP: indulás (starting)${settings.split ? ', külön folyamatokban (split)' : ''}`);
  const { demo, management } = await (settings.split ? startSplit : startInProcess)(settings, consoleProgress(), closers);
  console.log(reportText(demo, settings.dir, management));
  console.log(`Kész (ready): ${((performance.now() - from) / 1000).toFixed(1)} s`);
});
