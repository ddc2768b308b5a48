import { randomUUID } from 'node:crypto';
import { createLog, engedelyek, mintPass } from '@asp/kit/call';
import { createIdentity } from '@asp/keret/identity';
import type { Ground } from './prepare.ts';

export interface IdentitySettings {
  origin: string;
  databaseUrl: string;
  /** Signs the passes of keret: the person who is logging in, the municipality chosen. */
  passKey: string;
  /** Cookies and stored second factors. */
  key: string;
}

export type Identity = ReturnType<typeof createIdentity>;

export const identityOf = ({ origin, databaseUrl, passKey, key }: IdentitySettings): Identity =>
  createIdentity({
    issuer: `${origin}/oidc`,
    databaseUrl,
    pass: (kind, subject) => mintPass(passKey, { kind, subject, requestId: randomUUID() }),
    engedelyek,
    cookieKeys: [key],
    trustProxy: true, // `frontOf` stands before it and says whose the address is
    log: createLog('identity'),
  });

export const identitySettings = ({ settings, secrets, databases }: Ground): IdentitySettings => ({
  origin: settings.origin,
  databaseUrl: databases.identity,
  passKey: secrets.parts.keret?.passKey ?? '',
  key: secrets.identity.key,
});
