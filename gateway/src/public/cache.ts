/**
 * Answers of the public registers, by municipality, operation and variables: nothing else goes into them, and nothing of a
 * person comes out. Those who ask at the same moment share one question; what has aged is kept for the case that a
 * szakrendszer cannot be asked.
 */
import { LRUCache } from 'lru-cache';
import type { Resource } from '../front/route.ts';

export interface Kept {
  resource: Resource;
  /** Milliseconds on the clock of this cache. */
  from: number;
  freshUntil: number;
}

const MOST_BYTES = 32_000_000;
const STALE_MS = 86_400_000;

export function answerCache(now: () => number = () => performance.now()) {
  const kept = new LRUCache<string, Kept>({
    max: 20_000,
    maxSize: MOST_BYTES,
    sizeCalculation: ({ resource }) => resource.body.length + 500,
  });
  const asking = new Map<string, Promise<Kept>>();

  async function fresh(key: string, seconds: number, ask: () => Promise<Resource>): Promise<Kept> {
    const resource = await ask();
    const entry = { resource, from: now(), freshUntil: now() + seconds * 1000 };
    kept.set(key, entry);
    return entry;
  }

  return {
    async get(key: string, seconds: number, ask: () => Promise<Resource>): Promise<Kept & { age: number }> {
      const known = kept.get(key);
      if (known && now() < known.freshUntil) return aged(known);
      const pending = asking.get(key) ?? fresh(key, seconds, ask).finally(() => asking.delete(key));
      asking.set(key, pending);
      try {
        return aged(await pending);
      } catch (error) {
        if (known && unavailable(error) && now() < known.freshUntil + STALE_MS) return aged(known);
        throw error;
      }
    },
  };
  function aged(entry: Kept): Kept & { age: number } {
    return { ...entry, age: Math.floor((now() - entry.from) / 1000) };
  }
}

const unavailable = (error: unknown) => (error as { status?: number }).status === 503;
