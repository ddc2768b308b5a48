import type { Closers } from './stack/closers.ts';
import { startInProcess } from './stack/in-process.ts';
import { consoleProgress } from './stack/progress.ts';
import { reportText } from './stack/report.ts';
import { untilStopped } from './stack/run.ts';
import { readSettings } from './stack/settings.ts';
import { startSplit } from './stack/split.ts';

/** `npm start`: from nothing to a served system; see tools/README.md for the settings. */
await untilStopped(async (closers: Closers) => {
  const from = performance.now();
  const settings = readSettings(process.argv.slice(2), process.env);
  console.log(`Önkormányzati ASP: indulás (starting)${settings.split ? ', külön folyamatokban (split)' : ''}`);
  const { demo } = await (settings.split ? startSplit : startInProcess)(settings, consoleProgress(), closers);
  console.log(reportText(demo, settings.dir));
  console.log(`Kész (ready): ${((performance.now() - from) / 1000).toFixed(1)} s`);
});
