/**
 * Lets the requests of the municipalities take turns, before their text is looked at: whoever floods waits, with good
 * requests or bad ones, and the others do not.
 */
import { Refusal } from '../errors.ts';
import { gauge } from '../kit.ts';
import { fairQueue, QueueFull } from '../limits/fairQueue.ts';
import type { Turn } from '../limits/fairQueue.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange } from '../types.ts';
import { refuseLater } from './refuseLater.ts';

/** Even the cheapest operation is parsed, planned and sent: as much work as this many objects. */
const BASE_COST = 20;
const AGAIN_SECONDS = 2;

const waiting = gauge('asp_gateway_queue_waiting', 'Operations that wait for their turn.');

export function useTurn({ queue }: Limits) {
  const line = fairQueue(queue);
  waiting.report(() => [[{}, line.waiting()]]);
  return (x: Exchange): void | Promise<void> => {
    const { turn, leave } = line.enter(x.caller!.onkormanyzat, BASE_COST);
    if (!(turn instanceof Promise)) return begin(x, turn);
    x.ended.push(leave);
    return turn.then(
      (mine) => begin(x, mine),
      (error) => tooMany(x, error),
    );
  };
}

function begin(x: Exchange, { charge, end }: Turn): void {
  x.charge = charge;
  if (x.res.closed) end();
  else x.ended.push(end);
}

function tooMany(x: Exchange, error: unknown): Promise<never> {
  if (!(error instanceof QueueFull)) throw error;
  return refuseLater(x, AGAIN_SECONDS, new Refusal(error.whose === 'own' ? 'TUL_SOK_KERES' : 'TULTERHELT'));
}
