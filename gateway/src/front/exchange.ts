/** A request that has just come. It has every member from the start: objects of one shape are what the engine is fast with. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { requestIdOf } from '../plugins/useRequestId.ts';
import type { Exchange, Log } from '../types.ts';

export function exchange(req: IncomingMessage, res: ServerResponse, log: Logger): Exchange {
  const requestId = requestIdOf(req);
  const x: Exchange = {
    req,
    res,
    requestId,
    log: new RequestLog(log, requestId),
    arrived: performance.now(),
    headers: [],
    ended: [],
    bytes: undefined,
    body: undefined,
    caller: undefined,
    cel: undefined,
    ugyId: undefined,
    operation: undefined,
    cost: undefined,
    charge: undefined,
    budget: undefined,
    planAsked: undefined,
    refused: undefined,
    faultStatus: undefined,
    answered: undefined,
  };
  return watched(x);
}

/** One listener for everything that waits for the end. */
export function watched(x: Exchange): Exchange {
  x.res.once('close', () => {
    for (const act of x.ended) act();
  });
  return x;
}

/** Every line carries the request's id; most requests write none. */
class RequestLog implements Log {
  constructor(
    private readonly log: Logger,
    private readonly keres: string,
  ) {}

  warn(fields: object, message: string): void {
    this.log.warn({ keres: this.keres, ...fields }, message);
  }

  error(fields: object, message: string): void {
    this.log.error({ keres: this.keres, ...fields }, message);
  }
}
