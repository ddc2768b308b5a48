import { hatokorEngedelyei } from '../kliens/hatokorok.ts';
import type { ClientUse } from './client-use.ts';
import type { Directory, Kvota, Onkormanyzat } from './directory.ts';
import type { Settings } from './options.ts';
import { municipalityOf } from './resource.ts';
import { scopesOf } from './scopes.ts';

/** The kit's Actor, written out so that identity can be read alone. */
export interface Actor {
  id: string;
  nev: string;
  fajta: 'FELHASZNALO' | 'KLIENS' | 'RENDSZER';
  szerepkorok: string[];
  engedelyek: string[];
  helyettesitesId?: string;
  kliensId?: string;
}

export interface ActorState {
  actor: Actor;
  onkormanyzat: string;
  onkormanyzatok: Onkormanyzat[];
  /** Quota of a machine client, for the gateway to enforce. */
  keret?: Kvota;
  /** What all gateways together have left of it. */
  maradek?: Kvota;
}

/** Claims of a verified access token. */
export interface TokenClaims {
  sub?: string;
  sid?: string;
  aud?: string | string[];
  client_id?: string;
  scope?: string;
  iat?: number;
  [claim: string]: unknown;
}

type Settle = (id: string, quota: Kvota, spent: Kvota) => Promise<Kvota>;
type Deps = { directory: Directory; engedelyek: Settings['engedelyek']; use?: ClientUse; settle?: Settle };

async function person({ directory, engedelyek }: Deps, claims: TokenClaims, ksh: string): Promise<ActorState | null> {
  const state = await directory.state(claims.sub!, ksh, claims.sid!, claims.client_id ?? '');
  return state && personState(claims.sub!, ksh, state, engedelyek);
}

export function personState(
  id: string,
  ksh: string,
  state: NonNullable<Awaited<ReturnType<Directory['state']>>>,
  engedelyek: Settings['engedelyek'],
): ActorState | null {
  if (state.szerepkorok.length === 0) return null;
  const actor: Actor = {
    id,
    nev: state.nev,
    fajta: 'FELHASZNALO',
    szerepkorok: state.szerepkorok,
    engedelyek: engedelyek(state.szerepkorok),
  };
  if (state.helyettesites) actor.helyettesitesId = state.helyettesites;
  return { actor, onkormanyzat: ksh, onkormanyzatok: state.onkormanyzatok };
}

async function client({ directory, use, settle }: Deps, claims: TokenClaims, ksh: string, spent: Kvota): Promise<ActorState | null> {
  const row = await directory.client(claims.client_id ?? '');
  if (!row || row.kshKod !== ksh || (row.jegyTol !== null && (claims.iat ?? 0) < row.jegyTol)) return null;
  use?.note(row.id);
  const asked = claims.scope?.split(' ');
  const scopes = asked ? scopesOf(row).filter((scope) => asked.includes(scope)) : scopesOf(row);
  return {
    actor: {
      id: row.id,
      nev: row.nev,
      fajta: 'KLIENS',
      szerepkorok: ['INTEGRATOR'],
      engedelyek: hatokorEngedelyei(scopes),
      kliensId: row.id,
    },
    onkormanyzat: ksh,
    onkormanyzatok: [{ kshKod: ksh, nev: row.onkormanyzat }],
    keret: row.kvota,
    maradek: await settle?.(row.id, row.kvota, spent),
  };
}

/**
 * What the bearer of a verified token may do now: null as soon as the person is locked or has no role left, the session
 * has ended anywhere, its grant was revoked, or the client was withdrawn. One round trip; one more for a client with a quota.
 * `spent`: what the asking gateway has let the client spend since it last asked.
 */
export async function actorState(deps: Deps, claims: TokenClaims, spent: Kvota = {}): Promise<ActorState | null> {
  const ksh = municipalityOf(typeof claims.aud === 'string' ? claims.aud : '');
  if (!ksh || !claims.sub) return null;
  if (claims.sid) return person(deps, claims, ksh);
  return claims.sub === claims.client_id ? client(deps, claims, ksh, spent) : null;
}
