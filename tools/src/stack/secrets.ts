import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PartSecrets {
  /** Database passwords of the two roles. */
  owner: string;
  app: string;
  /** Signs passes; known to the gateway and to the database, never to the szakrendszer's process. */
  passKey: string;
  /** Signs calls from the gateway to this szakrendszer. */
  callKey: string;
}

export interface Secrets {
  postgres: string;
  /** Identity's own: cookies and the encryption of its signing keys; its database role. */
  identity: { key: string; database: string; call: string };
  /** Signs the contracts of the graph; its public part is published. */
  schemaKey: JsonWebKey;
  demo: { password: string; clientSecret: string };
  parts: Record<string, PartSecrets>;
}

const hex = () => randomBytes(32).toString('hex');
const password = () => randomBytes(24).toString('base64url');

/** .asp/secrets.json (0600): made at the first start, completed when a szakrendszer is added. */
export function keepSecrets(dir: string, parts: string[]): Secrets {
  const file = join(dir, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    postgres: kept.postgres ?? password(),
    identity: kept.identity ?? { key: hex(), database: password(), call: hex() },
    schemaKey: kept.schemaKey ?? generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
    demo: kept.demo ?? { password: readablePassword(), clientSecret: password() },
    parts: { ...kept.parts },
  };
  for (const name of parts) secrets.parts[name] ??= { owner: password(), app: password(), passKey: hex(), callKey: hex() };
  writePrivate(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** Whole or not at all, and for the owner's eyes only. */
export function writePrivate(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return chmodSync(file, 0o600);
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Four groups without look-alike letters, to be typed from the terminal. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
