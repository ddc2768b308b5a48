/**
 * The supergraph that is served, and how another one takes its place: loaded and checked beside it, then exchanged in one step.
 * Requests finish on the one they began on; a supergraph that does not pass changes nothing.
 */
import { createHash } from 'node:crypto';
import type { Supergraph } from '../execution/supergraph.ts';
import type { Concern } from '../front/respond.ts';
import type { Route } from '../front/route.ts';
import { counter, gauge } from '../kit.ts';
import type { Exchange } from '../types.ts';

/** All that depends on the supergraph. */
export interface Served {
  supergraph: Supergraph;
  concerns: Concern[];
  routes: Route[];
}

export interface Generation extends Served {
  version: string;
  loadedAt: Date;
  sdl: string;
  /** Counts a request until its answer has ended. */
  carry(x: Exchange): void;
  /** Resolves when no request is under way. */
  empty(): Promise<void>;
}

export interface SupergraphState {
  valtozat: string;
  betoltve: string;
  /** What a rollback would bring back. */
  elozo?: string;
  /** The last one that was refused, when nothing has been loaded since. */
  elutasitva?: { valtozat: string; mikor: string; ok: string };
}

export type Outcome = { ok: true; state: SupergraphState } | { ok: false; reason: string; state: SupergraphState };

const KEPT = 5;
/** The longest act is over by then. */
const RETIRE_MS = 60_000;

const version = gauge('asp_gateway_supergraph', 'The supergraph that is served.', ['valtozat']);
const refused = gauge('asp_gateway_supergraph_refused', '1: the last supergraph that came was refused.');
const reloads = counter('asp_gateway_supergraph_reloads_total', 'Supergraphs that came.', ['eredmeny']);

export const versionOf = (sdl: string): string => createHash('sha256').update(sdl).digest('hex').slice(0, 12);

export interface Ways {
  load(sdl: string): Promise<Served>;
  /** Throws when it may not be served. */
  check(supergraph: Supergraph): Promise<void>;
}

export async function generations(first: string, { load, check }: Ways) {
  let current = generation(first, await load(first));
  const before: string[] = [];
  let rejected: SupergraphState['elutasitva'];
  let turn: Promise<unknown> = Promise.resolve();
  const retiring = new Set<Promise<void>>();
  const stops = [version.report(() => [[{ valtozat: current.version }, 1]]), refused.report(() => [[{}, rejected ? 1 : 0]])];

  const state = (): SupergraphState => ({
    valtozat: current.version,
    betoltve: current.loadedAt.toISOString(),
    elozo: before.length > 0 ? versionOf(before.at(-1)!) : undefined,
    elutasitva: rejected,
  });

  /** One after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  }

  /** Looked at, unless it has been served before, and made ready for what is asked of the one it replaces. */
  async function ready(sdl: string, look: Ways['check'] = async () => {}): Promise<Served> {
    const served = await load(sdl);
    try {
      await look(served.supergraph);
      await served.supergraph.learn(current.supergraph);
      return served;
    } catch (error) {
      await served.supergraph.stop();
      throw error;
    }
  }

  async function exchange(sdl: string, served: (sdl: string) => Promise<Served>, kept: (old: Generation) => void): Promise<Outcome> {
    try {
      const next = generation(sdl, await served(sdl));
      const old = current;
      current = next;
      kept(old);
      rejected = undefined;
      reloads.inc({ eredmeny: 'betoltve' });
      const retired = retire(old).finally(() => retiring.delete(retired));
      retiring.add(retired);
      return { ok: true, state: state() };
    } catch (error) {
      const reason = (error as Error).message;
      rejected = { valtozat: versionOf(sdl), mikor: new Date().toISOString(), ok: reason };
      reloads.inc({ eredmeny: 'elutasitva' });
      return { ok: false, reason, state: state() };
    }
  }

  return {
    current: () => current,
    state,
    reload: (sdl: string): Promise<Outcome> =>
      inTurn(async () => {
        if (sdl === current.sdl) return { ok: true, state: state() };
        return exchange(
          sdl,
          (text) => ready(text, check),
          (old) => void before.splice(0, Math.max(0, before.push(old.sdl) - KEPT)),
        );
      }),
    /** Back to the one before, from memory. */
    rollback: (): Promise<Outcome> =>
      inTurn(async () => {
        const sdl = before.at(-1);
        if (sdl === undefined) return { ok: false, reason: 'nothing to go back to', state: state() };
        return exchange(sdl, ready, () => void before.pop());
      }),
    async stop() {
      for (const stop of stops) stop();
      await turn;
      await Promise.all([current.supergraph.stop(), ...retiring]);
    },
  };
}

export type Generations = Awaited<ReturnType<typeof generations>>;

function generation(sdl: string, served: Served): Generation {
  let underWay = 0;
  let none = () => {};
  return {
    ...served,
    sdl,
    version: versionOf(sdl),
    loadedAt: new Date(),
    carry({ ended }) {
      underWay++;
      ended.push(() => {
        if (--underWay === 0) none();
      });
    },
    empty: () => new Promise<void>((resolve) => (underWay === 0 ? resolve() : (none = resolve))),
  };
}

/** Its connections end when its last request has. */
async function retire(old: Generation): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, RETIRE_MS).unref()));
  await Promise.race([old.empty(), late]);
  clearTimeout(timer);
  await old.supergraph.stop();
}
