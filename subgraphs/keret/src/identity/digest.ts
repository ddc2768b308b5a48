import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Digest of a random value (tokens, client secrets): 256 bits of entropy need no slow hash. */
export const digest = (value: string): string => createHash('sha256').update(value).digest('base64url');

export const randomSecret = (): string => randomBytes(32).toString('base64url');

export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

export const mac = (key: string, ...parts: string[]): string => createHmac('sha256', key).update(parts.join('\n')).digest('base64url');

const cipherKey = (key: string) => Buffer.from(hkdfSync('sha256', key, '', 'asp-identitas-titok', 32));

/** AES-256-GCM: nonce, tag, text. */
export function seal(key: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Tries every key, so that keys can be rotated. */
export function open(keys: string[], sealed: Buffer): string {
  for (const key of keys) {
    const decipher = createDecipheriv('aes-256-gcm', cipherKey(key), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      // sealed with another key
    }
  }
  throw new Error('A tárolt titok egyik kulccsal sem nyitható.');
}
