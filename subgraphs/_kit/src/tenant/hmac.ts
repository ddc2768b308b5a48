import { hash } from 'node:crypto';

const BLOCK = 64;
const INNER = 0x36;
const OUTER = 0x5c;

interface Pads {
  inner: Buffer;
  outer: Buffer;
}
const known = new Map<string, Pads>();
/** Keys are few: one for each szakrendszer and use. */
const KEYS = 100;

/** HMAC-SHA-256 (RFC 2104) under a hex key. Two one-shot hashes cost a third of the streaming object, and every call is signed twice. */
export function hmacSha256(key: string, text: string | Buffer): Buffer {
  const { inner, outer } = pads(key);
  const message = typeof text === 'string' ? Buffer.from(text) : text;
  return hash('sha256', Buffer.concat([outer, hash('sha256', Buffer.concat([inner, message]), 'buffer')]), 'buffer');
}

function pads(key: string): Pads {
  const found = known.get(key) ?? padded(Buffer.from(key, 'hex'));
  if (!known.has(key)) {
    if (known.size >= KEYS) known.clear();
    known.set(key, found);
  }
  return found;
}

function padded(key: Buffer): Pads {
  const block = Buffer.alloc(BLOCK);
  (key.length > BLOCK ? hash('sha256', key, 'buffer') : key).copy(block);
  return { inner: block.map((byte) => byte ^ INNER) as Buffer, outer: block.map((byte) => byte ^ OUTER) as Buffer };
}
