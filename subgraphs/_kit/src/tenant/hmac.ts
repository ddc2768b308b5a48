import { hash } from 'node:crypto';

const BLOCK = 64;
const DIGEST = 32;
const INNER = 0x36;
const OUTER = 0x5c;

/** A key as its two pads, each at the beginning of a buffer that is hashed as a whole, again and again. */
interface Pads {
  inner: Buffer;
  outer: Buffer;
}
const known = new Map<string, Pads>();
/** Keys are few: one for each szakrendszer and use. */
const KEYS = 100;
const ROOM = 1_024;

/**
 * HMAC-SHA-256 (RFC 2104) under a hex key, in hex, of a text (as UTF-8) and of bytes behind it (a binary string). Every call is
 * signed twice: two one-shot hashes that answer with strings cost a fifth of the streaming object and of buffers made for each.
 */
export function hmacSha256(key: string, text: string, bytes = ''): string {
  const pads = padsOf(key);
  const most = BLOCK + text.length * 3 + bytes.length;
  if (pads.inner.length < most) pads.inner = Buffer.concat([pads.inner.subarray(0, BLOCK)], most * 2);
  const { inner, outer } = pads;
  const end = BLOCK + inner.write(text, BLOCK);
  inner.write(bytes, end, 'latin1');
  outer.write(hash('sha256', inner.subarray(0, end + bytes.length), 'binary'), BLOCK, 'latin1');
  return hash('sha256', outer, 'hex');
}

function padsOf(key: string): Pads {
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
  const pad = (by: number, room: number) => Buffer.concat([block.map((byte) => byte ^ by)], BLOCK + room);
  return { inner: pad(INNER, ROOM), outer: pad(OUTER, DIGEST) };
}
