/** Holds a machine client to the quota that its municipality registered for it. */
import { Refusal } from '../errors.ts';
import type { ClientQuotas } from '../limits/quota.ts';
import type { Exchange } from '../types.ts';
import { refuseLater } from './refuseLater.ts';

export function useQuota({ spend }: Pick<ClientQuotas, 'spend'>) {
  return (x: Exchange): void | Promise<never> => {
    const { actor, keret } = x.caller!;
    const out = actor.kliensId && keret ? spend(actor.kliensId, keret, x.cost ?? 0) : null;
    if (!out) return;
    const masodperc = Math.max(1, Math.ceil(out.waitMs / 1000));
    return refuseLater(x, masodperc, new Refusal('KVOTA_ELFOGYOTT', { kvota: out.nev, keret: out.keret, koltseg: x.cost, masodperc }));
  };
}
