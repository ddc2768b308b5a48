/** `GET /nyilvanos/<muvelet>.json?onkormanyzat=02185`: the public registers, without a token, kept for some minutes. */
import { Refusal } from '../errors.ts';
import { header } from '../front/headers.ts';
import type { Concern } from '../front/respond.ts';
import { pathOf, resource, sendResource, useReading } from '../front/route.ts';
import type { Route } from '../front/route.ts';
import { networkOf } from '../kit.ts';
import type { AddressOf } from '../kit.ts';
import { refuseLater } from '../plugins/refuseLater.ts';
import type { Exchange } from '../types.ts';
import { asker } from './ask.ts';
import { answerCache } from './cache.ts';
import { publicRegisters } from './operations.ts';
import type { PublicOperation } from './operations.ts';
import { questionOf } from './parameters.ts';
import { rateLimit } from './rate.ts';

export interface PublicOptions {
  /** The schema folder. */
  dir: string;
  /** Questions a minute from one address. */
  perMinute?: number;
}

const PER_MINUTE = 60;
const JSON_TYPE = 'application/json; charset=utf-8';
const ADDRESS = /^\/nyilvanos\/([\w-]{1,60})\.json$/;

/** `concerns`: the last ones of /graphql, which price and run an operation. */
export function publicRoute(options: PublicOptions, addressOf: AddressOf, concerns: readonly Concern[]): Route {
  const { operations, engedelyek } = publicRegisters(options.dir);
  const list = resource(`${JSON.stringify({ muveletek: [...operations.values()].map(described) }, null, 2)}\n`, JSON_TYPE);
  const cache = answerCache();
  const ask = asker(concerns, engedelyek);

  async function answer(x: Exchange): Promise<void> {
    const path = pathOf(x);
    if (path === '/nyilvanos' || path === '/nyilvanos/') return sendResource(x, list, 'public, max-age=300');
    const operation = operations.get(ADDRESS.exec(path)?.[1] ?? '');
    if (!operation) throw new Refusal('NINCS_ILYEN');
    const question = questionOf(operation, new URL(x.req.url!, 'http://localhost').searchParams);
    const key = JSON.stringify([question.onkormanyzat, operation.nev, Object.entries(question.variables).sort()]);
    const { resource: found, age } = await cache.get(key, operation.frissesseg, async () => {
      const adat = await ask(x, operation, question);
      const { nev, cim, jogalap } = operation;
      return resource(`${JSON.stringify({ muvelet: nev, cim, jogalap, onkormanyzat: question.onkormanyzat, adat })}\n`, JSON_TYPE);
    });
    header(x, 'age', String(age));
    sendResource(x, found, `public, max-age=${operation.frissesseg}, stale-if-error=86400`);
  }
  return {
    owns: (path) => path === '/nyilvanos' || path.startsWith('/nyilvanos/'),
    concerns: [useOpenData(), useReading(), useRate(options, addressOf), answer],
  };
}

const described = ({ text: _text, letezik: _letezik, ...operation }: PublicOperation) => ({
  ...operation,
  cim_json: `/nyilvanos/${operation.nev}.json${operation.orszagos ? '' : '?onkormanyzat=02185'}`,
});

/** Any page may read public data; no credentials go along, and the address alone decides the answer. */
function useOpenData(): Concern {
  return (x) => {
    header(x, 'access-control-allow-origin', '*');
    header(x, 'access-control-expose-headers', 'etag, age, retry-after');
    header(x, 'cross-origin-resource-policy', 'cross-origin');
  };
}

function useRate({ perMinute = PER_MINUTE }: PublicOptions, addressOf: AddressOf): Concern {
  const wait = rateLimit(perMinute);
  return (x) => {
    const seconds = wait(networkOf(addressOf(x.req)));
    if (seconds !== undefined) return refuseLater(x, seconds, new Refusal('TUL_SOK_NYILVANOS_KERES', { masodperc: seconds }));
  };
}
