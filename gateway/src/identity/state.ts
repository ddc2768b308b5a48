/** What the bearer may do now. Asked again after two seconds, so that disabling a user takes effect at once for people. */
import { LRUCache } from 'lru-cache';
import { Refusal } from '../errors.ts';
import type { ActorState, Claims } from '../types.ts';

export type AskState = (claims: Claims) => Promise<ActorState | null>;
const FRESH_MS = 2_000;

export function stateReader(ask: AskState) {
  const known = new LRUCache<string, Promise<ActorState | null>>({ max: 10_000, ttl: FRESH_MS });
  return async (hash: string, claims: Claims): Promise<ActorState> => {
    const state = await remembered(known, hash, () => ask(claims));
    if (!state || state.onkormanyzat !== claims.onkormanyzat) throw new Refusal('MUNKAMENET_VISSZAVONVA');
    return state;
  };
}

/** Callers at the same moment share one question; a failed question is not remembered. */
async function remembered(known: LRUCache<string, Promise<ActorState | null>>, hash: string, ask: () => Promise<ActorState | null>) {
  const pending = known.get(hash) ?? ask();
  known.set(hash, pending, { noUpdateTTL: true });
  try {
    return await pending;
  } catch {
    known.delete(hash);
    throw new Refusal('AZONOSITO_NEM_ELERHETO');
  }
}
