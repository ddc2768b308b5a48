import { randomUUID } from 'node:crypto';
import { createLog, engedelyek, mintPass } from '@asp/kit/call';
import * as keret from '@asp/keret/identity';
import { createIdentity } from '@asp/keret/identity';
import type { DemoTerv } from '@asp/kit';
import type { Ground } from './prepare.ts';
import type { Client, Login } from './report.ts';

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
    log: createLog('identity'),
  });

export const identitySettings = ({ settings, secrets, databases }: Ground): IdentitySettings => ({
  origin: settings.origin,
  databaseUrl: databases.identity,
  passKey: secrets.parts.keret?.passKey ?? '',
  key: secrets.identity.key,
});

interface DemoSource {
  demoBelepesek?(of: object): Promise<{ logins: Login[]; clients: Client[] }>;
}

/** The people and machine clients of the demo; made once, the same passwords ever after. */
export async function demoLogins(ground: Ground, municipalities: DemoTerv[]): Promise<{ logins: Login[]; clients: Client[] }> {
  const { settings, secrets, databases } = ground;
  const make = (keret as DemoSource).demoBelepesek;
  if (!make || municipalities.length === 0) return { logins: [], clients: [] };
  return make({
    databaseUrl: databases.identity,
    ownerUrl: databases.parts.keret?.owner,
    passKey: secrets.parts.keret?.passKey,
    jelszo: secrets.demo.password,
    kliensTitok: secrets.demo.clientSecret,
    origin: settings.origin,
    onkormanyzatok: municipalities.map(({ ksh }) => ksh),
  });
}
