/** `/sema/`: the contracts of the graph, their signatures, the keys to check them with, and what has changed. */
import type { JWK } from 'jose';
import { Refusal } from '../errors.ts';
import type { Concern } from '../front/respond.ts';
import { header } from '../front/headers.ts';
import { pathOf, resource, sendResource, useReading } from '../front/route.ts';
import type { Resource, Route } from '../front/route.ts';
import type { Identify } from '../identity/index.ts';
import { useIdentity } from '../plugins/useIdentity.ts';
import { maySeeSchema } from '../plugins/useIntrospection.ts';
import { contractsIn, publishedReleases } from './contents.ts';
import type { Contract } from './contents.ts';
import { supergraphMap } from './map.ts';
import { signerOf } from './sign.ts';

export interface RegistryOptions {
  /** The schema folder: contracts, releases, operations of the public registers. */
  dir: string;
  /** Private Ed25519 keys; the first signs. Without any the contracts are served unsigned. */
  keys?: JWK[];
}

interface Entry {
  resource: Resource;
  /** True: without a token. */
  open: boolean;
  headers?: Record<string, string>;
}

const OPEN = 'nyilvanos';
const JSON_TYPE = 'application/json; charset=utf-8';
const json = (value: unknown): Entry => ({ resource: resource(`${JSON.stringify(value, null, 2)}\n`, JSON_TYPE), open: true });

export async function registryRoute(
  options: RegistryOptions & { supergraphSdl: string },
  ways: readonly Identify[],
  production: boolean,
): Promise<Route> {
  const entries = await entriesOf(options);
  const identity = useIdentity(ways);
  return {
    owns: (path) => path === '/sema' || path.startsWith('/sema/'),
    concerns: [useReading(), closedWithoutToken(entries, identity, production), serve(entries)],
  };
}

async function entriesOf({ dir, keys = [], supergraphSdl }: RegistryOptions & { supergraphSdl: string }): Promise<Map<string, Entry>> {
  const signer = await signerOf(keys);
  const entries = new Map<string, Entry>();
  const contracts = [...contractsIn(dir).values()];
  for (const contract of contracts) {
    const { nev, verzio } = contract;
    const path = `/sema/${nev}.graphql`;
    const signature = await signer?.sign(Buffer.from(contract.sdl), { szerzodes: nev, verzio });
    const open = nev === OPEN;
    const sdl = resource(contract.sdl, 'application/graphql; charset=utf-8');
    entries.set(path, { resource: sdl, open, headers: headersOf(contract, signature !== undefined) });
    if (signature) entries.set(`${path}.jws`, { resource: resource(signature, 'application/jose'), open });
  }
  entries.set('/sema/', json(contents(contracts, signer !== undefined)));
  entries.set('/sema/kulcsok.json', json(signer?.jwks ?? { keys: [] }));
  entries.set('/sema/terkep.json', { ...json(supergraphMap(supergraphSdl)), open: false });
  entries.set('/sema/valtozasok.json', json(publishedReleases(dir)));
  return entries;
}

const headersOf = ({ nev, sha256, verzio }: Contract, signed: boolean): Record<string, string> => ({
  'content-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  'sema-verzio': verzio,
  ...(signed && { link: `</sema/${nev}.graphql.jws>; rel="describedby"; type="application/jose"` }),
});

const contents = (contracts: Contract[], signed: boolean) => ({
  szerzodesek: contracts.map(({ nev, verzio, sha256 }) => ({
    nev,
    verzio,
    sha256,
    cim: `/sema/${nev}.graphql`,
    ...(signed && { alairas: `/sema/${nev}.graphql.jws` }),
    hozzaferes: nev === OPEN ? 'bárki, token nélkül' : 'hozzáférési token „sema” hatókörrel',
  })),
  kulcsok: '/sema/kulcsok.json',
  valtozasok: '/sema/valtozasok.json',
});

function closedWithoutToken(entries: Map<string, Entry>, identity: Concern, production: boolean): Concern {
  return async (x) => {
    if (pathOf(x) === '/sema' || entries.get(pathOf(x))?.open) return;
    await identity(x);
    if (!maySeeSchema(x.caller, production)) throw new Refusal('INTROSPEKCIO_TILTOTT');
  };
}

function serve(entries: Map<string, Entry>): Concern {
  return (x) => {
    const path = pathOf(x);
    const entry = entries.get(path === '/sema' ? '/sema/' : path);
    if (!entry) throw new Refusal('NINCS_ILYEN');
    for (const [name, value] of Object.entries(entry.headers ?? {})) header(x, name, value);
    if (!entry.open) header(x, 'vary', 'authorization');
    sendResource(x, entry.resource, entry.open ? 'public, max-age=300' : 'private, no-cache');
  };
}
