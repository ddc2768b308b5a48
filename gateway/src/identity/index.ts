/** Every way of proving who you are. Each takes the request's headers and returns a caller, or null when it is not meant. */
import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { engedelyMegfelel } from '../kit.ts';
import type { ClientQuotas } from '../limits/quota.ts';
import type { Actor, ActorState, Caller, Claims } from '../types.ts';
import { leftOf, tokenVerifier } from './accessToken.ts';
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

export interface Identify {
  /** Who this is, when nothing has to be asked. */
  known(headers: IncomingHttpHeaders): Caller | undefined;
  ask(headers: IncomingHttpHeaders): Promise<Caller | null>;
}

export function ways(options: IdentityOptions, quotas: ClientQuotas): Identify[] {
  return [byAccessToken(options, quotas)];
}

/** As long as the state of the token is fresh and the token good, on the clock of `performance.now()`. */
interface Known {
  caller: Caller;
  until: number;
}

const REMEMBERED = 10_000;

function byAccessToken(options: IdentityOptions, quotas: ClientQuotas): Identify {
  const verify = tokenVerifier(options.issuer, keySet(options));
  const stateOf = stateReader(options.allapot, quotas);
  const callers = new LRUCache<string, Known>({ max: REMEMBERED });
  return {
    known({ authorization }) {
      const found = authorization === undefined ? undefined : callers.get(authorization);
      return found && performance.now() < found.until ? found.caller : undefined;
    },
    async ask({ authorization }) {
      if (!authorization) return null;
      const claims = await verify(authorization);
      const { state, until } = await stateOf(authorization, claims);
      const caller = callerOf(state, claims);
      callers.set(authorization, { caller, until: Math.min(until, performance.now() + leftOf(claims)) });
      return caller;
    },
  };
}

function callerOf({ actor, onkormanyzat, onkormanyzatok, keret }: ActorState, claims: Claims): Caller {
  return {
    actor,
    onkormanyzat,
    onkormanyzatok: onkormanyzatok?.slice(0, TOWNS_SENT),
    scopes: [...String(claims.scope ?? '').split(' '), ...(seesSchema(actor) ? ['sema'] : [])].filter(Boolean),
    keret,
    client: claims.client_id,
    belepett: typeof claims['auth_time'] === 'number' ? claims['auth_time'] : undefined,
  };
}
