/** Our gateway with everything switched on: tokens, permissions, limits, cost, budget, fair queue, signed calls, log. */
import { createGateway } from '@asp/gateway';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { asChild, listen } from '../child.ts';
import { ISSUER } from '../tokens.ts';

asChild(async ({ supergraphSdl, urls, jwks }) => {
  const key = 'ab'.repeat(32);
  const gateway = createGateway({
    supergraphSdl,
    subgraphs: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { url, callKey: key }])),
    passKeys: Object.fromEntries(Object.keys(urls).map((name) => [name, key])),
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
});
