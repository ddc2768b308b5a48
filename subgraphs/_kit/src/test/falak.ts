import { createRequire } from 'node:module';
import { Or } from '../subgraph/pajzs.ts';
import { rule } from '../subgraph/shield.ts';

/**
 * Walls that a test can take away, to see that it notices. They are taken away from outside, by changing what the libraries
 * do in this process: the product has no switch for it, so no setting can reach one.
 */
export type Fal = 'kotes' | 'pajzs';

const nelkul = new Set<Fal>();
let keszen = false;

/** To be called before the first connection is opened. */
export function falakLevehetok(): void {
  if (keszen) return;
  keszen = true;
  kotesLeveheto();
  pajzsLeveheto();
}

export async function falNelkul<T>(fal: Fal, work: () => Promise<T>): Promise<T> {
  if (!keszen) throw new Error('falakLevehetok() must be called first');
  nelkul.add(fal);
  try {
    return await work();
  } finally {
    nelkul.delete(fal);
  }
}

const KOTES = /((?:"?\w+"?\.)?"?onkormanyzat"?) = (\$\d+|'\d{5}')/g;
/** The statement as a programmer would have written it who forgot the municipality. */
export const kotesNelkul = (sql: string): string => sql.replace(KOTES, '($1 = $2 or true)');

/** Filter of the entity manager and the conditions of hand-written statements alike: both end as text at the driver. */
function kotesLeveheto(): void {
  const require = createRequire(import.meta.url);
  const driver = createRequire(require.resolve('@mikro-orm/postgresql'))('pg') as typeof import('pg'); // it brings its own
  const proto = driver.Client.prototype as unknown as { query(...args: unknown[]): unknown };
  const eredeti = proto.query;
  proto.query = function query(this: unknown, elso: unknown, ...tobbi: unknown[]) {
    return eredeti.call(this, nelkul.has('kotes') ? atirva(elso) : elso, ...tobbi);
  };
}

function atirva(utasitas: unknown): unknown {
  if (typeof utasitas === 'string') return kotesNelkul(utasitas);
  const { text, name } = utasitas as { text?: string; name?: string };
  // a named statement is kept by the server under its text
  return typeof text === 'string' && !name ? { ...(utasitas as object), text: kotesNelkul(text) } : utasitas;
}

function pajzsLeveheto(): void {
  const proto = Object.getPrototypeOf(rule('fal')(() => true)) as { resolve(...args: unknown[]): Promise<unknown> };
  const eredeti = proto.resolve;
  proto.resolve = async function resolve(this: unknown, ...args: unknown[]) {
    return nelkul.has('pajzs') ? true : eredeti.apply(this, args);
  };
  const { dont } = Or.prototype;
  Or.prototype.dont = function orNelkul(this: Or, ctx) {
    return nelkul.has('pajzs') ? true : dont.call(this, ctx);
  };
}
