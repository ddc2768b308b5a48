/**
 * Whoever has sent too many faulty requests is not listened to for a while: neither his body nor his document is read, so
 * refusing them costs nothing any more. Callers are counted by person or client, those without a good token by address.
 */
import { Refusal } from '../errors.ts';
import { leaveBody } from '../front/leave.ts';
import { networkOf } from '../kit.ts';
import type { AddressOf } from '../kit.ts';
import { faultLimit } from '../limits/faults.ts';
import type { Limits } from '../limits/limits.ts';
import type { Caller, Exchange } from '../types.ts';
import { refuseLater } from './refuseLater.ts';

/** Longer than for those who only came too early: a connection that sends nonsense gets one answer a second. */
const PAUSE_MS = 1_000;
/** Faults of form. What a person may not see, and what has to wait, is no fault. */
const FAULTY = new Set([400, 406, 408, 413, 415]);

const nameOf = ({ onkormanyzat, actor }: Caller) => `${onkormanyzat}:${actor.id}`;

export function useFaults({ faults, faultsUnknown }: Limits, addressOf: AddressOf) {
  const [known, unknown] = [faultLimit(faults), faultLimit(faultsUnknown)];

  function listen(x: Exchange, limit: typeof known, who: string): void | Promise<never> {
    const waitMs = limit.waitMs(who);
    if (waitMs === undefined) return;
    const masodperc = Math.max(1, Math.ceil(waitMs / 1000));
    leaveBody(x);
    return refuseLater(x, masodperc, new Refusal('TUL_SOK_HIBA', { masodperc }), PAUSE_MS);
  }

  return {
    /** Before the token is looked at. */
    ofAddress(x: Exchange): void | Promise<never> {
      const address = networkOf(addressOf(x.req));
      x.ended.push(() => {
        if (x.caller && FAULTY.has(x.faultStatus ?? 0)) known.add(nameOf(x.caller));
        if (!x.caller && x.faultStatus === 401) unknown.add(address);
      });
      return unknown.clean() ? undefined : listen(x, unknown, address);
    },
    /** Before the body is read. */
    ofCaller(x: Exchange): void | Promise<never> {
      return known.clean() ? undefined : listen(x, known, nameOf(x.caller!));
    },
  };
}
