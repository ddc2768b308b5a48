/** Every way of proving who you are. Each takes the request's headers and returns a caller, or null when it is not meant. */
import type { IncomingHttpHeaders } from 'node:http';
import { engedelyMegfelel } from '../kit.ts';
import type { ClientQuotas } from '../limits/quota.ts';
import type { Actor, Caller } from '../types.ts';
import { tokenVerifier } from './accessToken.ts';
import { keySet } from './keys.ts';
import type { KeySource } from './keys.ts';
import { stateReader } from './state.ts';
import type { AskState } from './state.ts';

export interface IdentityOptions extends KeySource {
  issuer: string;
  allapot: AskState;
}

/** A machine client asks for the scope; a person has it by a role, for as long as she has the role. */
const SCHEMA = 'sema.jatszoter.hasznal';
const seesSchema = ({ fajta, engedelyek }: Actor) => fajta === 'FELHASZNALO' && engedelyMegfelel(engedelyek, SCHEMA);

/** The envelope travels in a header; nobody switches among more by hand. */
const TOWNS_SENT = 100;

export type Identify = (headers: IncomingHttpHeaders) => Promise<Caller | null>;

export function ways(options: IdentityOptions, quotas: ClientQuotas): Identify[] {
  return [byAccessToken(options, quotas)];
}

function byAccessToken(options: IdentityOptions, quotas: ClientQuotas): Identify {
  const verify = tokenVerifier(options.issuer, keySet(options));
  const stateOf = stateReader(options.allapot, quotas);
  return async ({ authorization }) => {
    if (!authorization) return null;
    const { claims, hash } = await verify(authorization);
    const { actor, onkormanyzat, onkormanyzatok, keret } = await stateOf(hash, claims);
    return {
      actor,
      onkormanyzat,
      onkormanyzatok: onkormanyzatok?.slice(0, TOWNS_SENT),
      scopes: [...String(claims.scope ?? '').split(' '), ...(seesSchema(actor) ? ['sema'] : [])].filter(Boolean),
      keret,
      client: claims.client_id,
      belepett: typeof claims['auth_time'] === 'number' ? claims['auth_time'] : undefined,
    };
  };
}
