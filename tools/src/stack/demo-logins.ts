import * as keret from '@asp/keret/identity';
import type { DemoTerv } from '@asp/kit';
import type { Ground } from './prepare.ts';
import type { Client, Login } from './report.ts';

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
