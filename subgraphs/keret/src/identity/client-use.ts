import type { Db } from './db.ts';
import type { Settings } from './options.ts';

const WRITE = `select identitas.kliens_hasznalat(h.belepo, h.mikor) from unnest($1::text[], $2::timestamptz[]) as h(belepo, mikor)`;

/**
 * When clients last worked. A call only notes it in memory; the notes go into the database together, once a minute at most,
 * each with the pass of its own client.
 */
export function clientUse(db: Db, { pass, now, useSeconds, log }: Pick<Settings, 'pass' | 'now' | 'useSeconds' | 'log'>) {
  const seen = new Map<string, Date>();
  let timer: NodeJS.Timeout | undefined;

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const notes = [...seen];
    seen.clear();
    if (notes.length === 0) return;
    const passes = notes.map(([id]) => pass('p', id));
    const times = notes.map(([, time]) => time);
    await db.rows(WRITE, [passes, times]).catch((err: unknown) => log.error({ err }, 'identitás: kliens használata nem írható'));
  }

  return {
    note(id: string): void {
      seen.set(id, now());
      timer ??= setTimeout(() => void write(), useSeconds * 1000).unref();
    },
    write,
  };
}

export type ClientUse = ReturnType<typeof clientUse>;
