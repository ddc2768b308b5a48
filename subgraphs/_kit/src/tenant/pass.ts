import { hmacSha256 } from './hmac.ts';

export type PassKind = 'o' | 'p' | 'r';

export interface PassClaims {
  /** `o`: a municipality (KSH code); `p`: the person who is logging in (uuid, identity only); `r`: the carrier of events, which sees totals. */
  kind?: PassKind;
  subject: string;
  requestId: string;
  /** Seconds for which the database accepts the pass. */
  ttl?: number;
  now?: number;
}

/**
 * Mints the signed, short-lived pass that the row-level policies verify. Only the gateway (and the runner of jobs) holds the
 * key; a szakrendszer receives a pass for the municipality that is asking and for no other.
 */
export function mintPass(key: string, { kind = 'o', subject, requestId, ttl = 60, now = Date.now() }: PassClaims): string {
  const body = `v1.${kind}.${subject}.${Math.floor(now / 1000) + ttl}.${requestId.replaceAll('.', '-')}`;
  return `${body}.${hmacSha256(key, body)}`;
}
