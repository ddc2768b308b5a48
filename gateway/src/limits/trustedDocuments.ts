/** The documents of a client that runs nothing else, by `sha256:<hex>` of their text. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export interface TrustedDocuments {
  /** Clients whose tokens run the documents of the manifest and nothing else. */
  clients: readonly string[];
  /** JSON file made by the build of that client: identifier → text. Missing: such a client runs nothing. */
  manifest: string;
}
export interface Manifest {
  /** Text of a document that the manifest has listed so far. */
  listed(id: string): string | undefined;
  holds(query: string): boolean;
  /** The same, after a look into the file where it is not. */
  text(id: string): Promise<string | undefined>;
  has(query: string): Promise<boolean>;
}

/** A new build may stand there since: for an unknown document the file is read again, but not more often. */
const AGAIN_MS = 2_000;

export const idOf = (query: string): string => `sha256:${createHash('sha256').update(query).digest('hex')}`;

type Documents = ReadonlyMap<string, string>;

export function manifestIn(file: string, now: () => number = () => performance.now()): Manifest {
  let reading: Promise<Documents> | undefined;
  let readAt = -Infinity;
  let documents: Documents = new Map();
  let texts: ReadonlySet<string> = new Set();
  const read = () => {
    readAt = now();
    return (reading = readManifest(file).then((found) => {
      texts = new Set(found.values());
      return (documents = found);
    }));
  };
  async function text(id: string): Promise<string | undefined> {
    const found = (await (reading ?? read())).get(id);
    return found ?? (now() - readAt < AGAIN_MS ? undefined : (await read()).get(id));
  }
  return {
    listed: (id) => documents.get(id),
    holds: (query) => texts.has(query),
    text,
    has: async (query) => (await text(idOf(query))) !== undefined,
  };
}

/** Only texts that are what their identifier says. */
async function readManifest(file: string): Promise<Documents> {
  try {
    const entries = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>);
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && idOf(entry[1]) === entry[0]));
  } catch {
    return new Map();
  }
}
