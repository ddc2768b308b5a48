/** What the registry holds: contracts and the list of releases, read once from the schema folder. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Contract {
  nev: string;
  sdl: string;
  sha256: string;
  /** Number of the release that this text is, or of the last one with a mark when it has changed since. */
  verzio: string;
}

interface Kiadas {
  verzio: string;
  nap: string;
  sha256: Record<string, string>;
  valtozasok: Record<string, unknown[]>;
}

const MADE_FOR_US = 'belso';

export function contractsIn(dir: string): Map<string, Contract> {
  const folder = join(dir, 'contracts');
  const [last] = releasesIn(dir);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.graphql')) : [];
  return new Map(
    files.map((file) => {
      const nev = basename(file, '.graphql');
      const sdl = readFileSync(join(folder, file), 'utf8');
      const sha256 = createHash('sha256').update(sdl).digest('hex');
      return [nev, { nev, sdl, sha256, verzio: versionOf(last, nev, sha256) }];
    }),
  );
}

const versionOf = (last: Kiadas | undefined, nev: string, sha256: string) =>
  last?.sha256[nev] === sha256 ? last.verzio : `${last?.verzio ?? '0.0.0'}+${sha256.slice(0, 8)}`;

function releasesIn(dir: string): Kiadas[] {
  const file = join(dir, 'kiadas', 'kiadasok.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kiadas[]) : [];
}

/** The changelog without what concerns our own applications only. */
export const publishedReleases = (dir: string) =>
  releasesIn(dir).map(({ verzio, nap, sha256, valtozasok }) => ({
    verzio,
    nap,
    sha256: without(sha256),
    valtozasok: without(valtozasok),
  }));

const without = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== MADE_FOR_US));
