import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * `npm run size`: how much JavaScript the browser needs before the first screen, gzipped: what index.html loads and
 * everything that imports statically. The rest comes when a page asks for it. Fails above the limit.
 */
const HATAR_KB = 200;
interface Darab {
  file: string;
  imports?: string[];
  isEntry?: boolean;
  css?: string[];
}
const gyoker = new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', gyoker), 'utf8')) as Record<string, Darab>;
const kb = (file: string) => gzipSync(readFileSync(new URL(file, gyoker)), { level: 9 }).length / 1024;

const kezdeti = new Set<string>();
const bejar = (kulcs: string) => {
  const darab = manifest[kulcs];
  if (!darab || kezdeti.has(darab.file)) return;
  kezdeti.add(darab.file);
  darab.imports?.forEach(bejar);
};
Object.keys(manifest)
  .filter((k) => manifest[k]?.isEntry)
  .forEach(bejar);

const js = [...kezdeti].filter((f) => f.endsWith('.js'));
const osszeg = js.reduce((o, f) => o + kb(f), 0);
const lusta = readdirSync(new URL('assets/', gyoker))
  .filter((f) => f.endsWith('.js') && !kezdeti.has(`assets/${f}`))
  .map((f) => ({ f, kb: kb(`assets/${f}`) }))
  .sort((a, b) => b.kb - a.kb);

const sor = (nev: string, ertek: number) => process.stdout.write(`${nev.padEnd(52)}${ertek.toFixed(1).padStart(8)} kB\n`);
js.forEach((f) => sor(f, kb(f)));
sor(`Initial JavaScript, gzip (limit ${HATAR_KB} kB)`, osszeg);
process.stdout.write('\nLoaded later, the largest:\n');
lusta.slice(0, 6).forEach(({ f, kb: k }) => sor(f, k));
if (osszeg > HATAR_KB) {
  process.stderr.write(`Too large: ${osszeg.toFixed(1)} kB > ${HATAR_KB} kB\n`);
  process.exit(1);
}
