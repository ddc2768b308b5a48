/** Carries a request through the concerns in order, and answers a refusal as GraphQL JSON. */
import type { ServerResponse } from 'node:http';
import { errorBody, Refusal } from '../errors.ts';
import type { Exchange } from '../types.ts';
import { statusFor } from './status.ts';

export type Concern = (x: Exchange) => void | Promise<void>;

export async function carryThrough(concerns: readonly Concern[], x: Exchange): Promise<void> {
  try {
    for (const concern of concerns) {
      const waits = concern(x);
      if (waits) await waits;
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
  if (x.res.headersSent) x.res.destroy();
  else sendJson(x.res, statusFor(x.req, refusal.status, refusal.code), errorBody(refusal, x.requestId));
}

export function sendJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  res.end(JSON.stringify(body));
}
