/** Carries a request through the concerns in order, and answers a refusal as GraphQL JSON. */
import type { ServerResponse } from 'node:http';
import { errorBody, Refusal } from '../errors.ts';
import type { Exchange } from '../types.ts';
import { head } from './headers.ts';
import { statusFor } from './status.ts';

export type Concern = (x: Exchange) => void | Promise<void>;

const JSON_TYPE = 'application/json; charset=utf-8';

/** In one go as far as nobody has to wait; whose caller has left meanwhile is not carried on. */
export function carryThrough(concerns: readonly Concern[], x: Exchange, from = 0): void | Promise<void> {
  try {
    for (let i = from; i < concerns.length; i++) {
      const waits = concerns[i]!(x);
      if (waits)
        return waits.then(
          () => (x.answered || x.res.closed ? undefined : carryThrough(concerns, x, i + 1)),
          (error) => refuse(x, error),
        );
      if (x.answered) return;
    }
  } catch (error) {
    refuse(x, error);
  }
}

function refuse(x: Exchange, error: unknown): void {
  const refusal = error instanceof Refusal ? error : new Refusal('BELSO_HIBA');
  x.refused = refusal.code;
  x.faultStatus = refusal.status;
  if (refusal !== error) {
    const verem = (error as Error).stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8);
    x.log.error({ hiba: (error as Error).name, verem }, 'unexpected error');
  }
  if (x.res.headersSent) return void x.res.destroy();
  head(x, statusFor(x.req, refusal.status, refusal.code), ['content-type', JSON_TYPE]);
  x.res.end(JSON.stringify(errorBody(refusal, x.requestId)));
}

/** Where there is no request to carry. */
export function sendJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': JSON_TYPE });
  res.end(JSON.stringify(body));
}
