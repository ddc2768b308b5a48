/** Our gateway with everything switched on: tokens, permissions, limits, cost, budget, fair queue, signed calls, log. */
import { createGateway } from '@asp/gateway';
import type { GatewayOptions } from '@asp/gateway';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { listen } from './child.ts';
import type { Orders } from './child.ts';
import { ISSUER } from './tokens.ts';

export const KEY = 'ab'.repeat(32);

/** Returns the port. */
export async function startOwn({ supergraphSdl, jwks }: Orders, subgraphs: GatewayOptions['subgraphs']): Promise<number> {
  const gateway = createGateway({
    supergraphSdl,
    subgraphs,
    passKeys: Object.fromEntries(Object.keys(subgraphs).map((name) => [name, KEY])),
    identity: {
      issuer: ISSUER,
      localJwks: jwks,
      allapot: async ({ sub, onkormanyzat }) => ({
        onkormanyzat,
        actor: { id: sub, nev: sub, fajta: 'FELHASZNALO', szerepkorok: ['ADO_UGYINTEZO'], engedelyek: ['vagyon.adat.olvas', 'ado.**'] },
      }),
    },
    limits: { minuteCost: 1_000_000_000 },
    log: pino({ level: 'info' }, new Writable({ write: (_chunk, _encoding, done) => done() })),
    production: false,
  });
  await gateway.start();
  return listen((req, res) => gateway.handler(req, res));
}

export const remote = ({ urls }: Orders): GatewayOptions['subgraphs'] =>
  Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { url, callKey: KEY }]));
