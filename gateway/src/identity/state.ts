/** What the bearer may do now. Asked again after two seconds, so that disabling a user takes effect at once for people. */
import { LRUCache } from 'lru-cache';
import { Refusal } from '../errors.ts';
import type { ClientQuotas } from '../limits/quota.ts';
import type { ActorState, Claims, Quota } from '../types.ts';

/** `spent`: what this process has let a machine client spend since it last asked. */
export type AskState = (claims: Claims, spent?: Quota) => Promise<ActorState | null>;
const FRESH_MS = 2_000;

interface Asked {
  state: Promise<ActorState | null>;
  /** Until then nobody asks again, on the clock of `performance.now()`. */
  until: number;
}

export function stateReader(ask: AskState, quotas: ClientQuotas) {
  const known = new LRUCache<string, Asked>({ max: 10_000 });
  return async (token: string, claims: Claims): Promise<{ state: ActorState; until: number }> => {
    const asking = remembered(known, token, () => asked(ask, quotas, claims));
    const state = await answered(known, token, asking);
    if (!state || state.onkormanyzat !== claims.onkormanyzat) throw new Refusal('MUNKAMENET_VISSZAVONVA');
    return { state, until: asking.until };
  };
}

/** A machine client's quota is settled on the way. */
async function asked(ask: AskState, quotas: ClientQuotas, claims: Claims): Promise<ActorState | null> {
  const { client_id: client } = claims;
  if (claims.sid !== undefined || !client) return ask(claims);
  const spent = quotas.collect(client);
  try {
    const state = await ask(claims, spent);
    if (state?.keret && state.maradek) quotas.settled(client, state.keret, state.maradek);
    return state;
  } catch (error) {
    quotas.failed(client, spent);
    throw error;
  }
}

/** Callers at the same moment share one question. */
function remembered(known: LRUCache<string, Asked>, token: string, ask: () => Promise<ActorState | null>): Asked {
  const found = known.get(token);
  const now = performance.now();
  if (found && now < found.until) return found;
  const made = { state: ask(), until: now + FRESH_MS };
  known.set(token, made);
  return made;
}

/** A failed question is not remembered. */
async function answered(known: LRUCache<string, Asked>, token: string, { state }: Asked): Promise<ActorState | null> {
  try {
    return await state;
  } catch {
    known.delete(token);
    throw new Refusal('AZONOSITO_NEM_ELERHETO');
  }
}
