import * as crypto from 'node:crypto';

const { randomBytes, scrypt, timingSafeEqual } = crypto;

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const MEMORY = 19_456;
const PASSES = 2;
const LENGTH = 32;

const argon = (password: string, nonce: Buffer, memory: number, passes: number) =>
  new Promise<Buffer>((resolve, reject) =>
    crypto.argon2(
      'argon2id',
      { message: password.normalize('NFC'), nonce, parallelism: 1, tagLength: LENGTH, memory, passes },
      (error, key) => (error ? reject(error) : resolve(key)),
    ),
  );

const scryptKey = (password: string, salt: Buffer) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, LENGTH, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

const b64 = (buffer: Buffer) => buffer.toString('base64').replaceAll('=', '');

/** PHC string. Runtimes without argon2 (before Node 24.7) fall back to scrypt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  if (typeof crypto.argon2 !== 'function') return `$scrypt$ln=15,r=8,p=1$${b64(salt)}$${b64(await scryptKey(password, salt))}`;
  return `$argon2id$v=19$m=${MEMORY},t=${PASSES},p=1$${b64(salt)}$${b64(await argon(password, salt, MEMORY, PASSES))}`;
}

async function expectedKey(stored: string, password: string): Promise<[Buffer, Buffer]> {
  const parts = stored.split('$');
  const salt = Buffer.from(parts.at(-2) ?? '', 'base64');
  const key = Buffer.from(parts.at(-1) ?? '', 'base64');
  if (parts[1] === 'scrypt') return [key, await scryptKey(password, salt)];
  const [, memory, passes] = /m=(\d+),t=(\d+)/.exec(stored) ?? [];
  return [key, await argon(password, salt, Number(memory), Number(passes))];
}

let dummy: Promise<string> | undefined;

/** Constant work: an unknown account costs the same hash as a known one. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword(randomBytes(16).toString('hex'));
  const [key, given] = await expectedKey(stored ?? (await dummy), password);
  return timingSafeEqual(key, given) && stored !== undefined;
}

export const PASSWORD_MIN = 12;
const COMMON = ['jelszo', 'password', 'qwertz', 'qwerty', '123456', 'onkormanyzat'];

/** Length and a short list of what everybody tries; no composition rules (NIST SP 800-63B). */
export function passwordFault(password: string, username: string): 'rovid' | 'hosszu' | 'konnyu' | null {
  if ([...password].length < PASSWORD_MIN) return 'rovid';
  if (password.length > 200) return 'hosszu';
  const plain = password.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (plain.includes(username.toLowerCase()) || COMMON.some((word) => plain.startsWith(word) && plain.length < word.length + 6))
    return 'konnyu';
  if (new Set(plain).size < 5) return 'konnyu';
  return null;
}
