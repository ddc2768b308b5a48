/** Who asks, and for which municipality: from the verified token and from nothing else. */
import { Refusal } from '../errors.ts';
import type { Identify } from '../identity/index.ts';
import type { Exchange } from '../types.ts';

export function useIdentity(ways: readonly Identify[]) {
  return async (x: Exchange) => {
    try {
      for (const identify of ways) x.caller ??= (await identify(x.req.headers)) ?? undefined;
      if (!x.caller) throw new Refusal('HIANYZO_TOKEN');
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) x.res.setHeader('www-authenticate', challenge(error));
      throw error;
    }
  };
}

const challenge = ({ code }: Refusal) => (code === 'HIANYZO_TOKEN' ? 'Bearer' : 'Bearer error="invalid_token"');
