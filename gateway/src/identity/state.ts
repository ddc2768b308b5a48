/** What the bearer may do now. Asked again after two seconds, so that disabling a user takes effect at once for people. */
import { LRUCache } from 'lru-cache';
import { Refusal } from '../errors.ts';
import type { ClientQuotas } from '../limits/quota.ts';
import type { ActorState, Claims, Quota } from '../types.ts';

/** `spent`: what this process has let a machine client spend since it last asked. */
export type AskState = (claims: Claims, spent?: Quota) => Promise<ActorState | null>;
const FRESH_MS = 2_000;

export function stateReader(ask: AskState, quotas: ClientQuotas) {
  const known = new LRUCache<string, Promise<ActorState | null>>({ max: 10_000, ttl: FRESH_MS });
  return async (hash: string, claims: Claims): Promise<ActorState> => {
    const state = await remembered(known, hash, () => asked(ask, quotas, claims));
    if (!state || state.onkormanyzat !== claims.onkormanyzat) throw new Refusal('MUNKAMENET_VISSZAVONVA');
    return state;
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

/** Callers at the same moment share one question; a failed question is not remembered. */
async function remembered(known: LRUCache<string, Promise<ActorState | null>>, hash: string, ask: () => Promise<ActorState | null>) {
  let pending = known.get(hash);
  if (!pending) known.set(hash, (pending = ask()));
  try {
    return await pending;
  } catch {
    known.delete(hash);
    throw new Refusal('AZONOSITO_NEM_ELERHETO');
  }
}
