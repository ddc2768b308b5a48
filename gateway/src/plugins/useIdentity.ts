/** Who asks, and for which municipality: from the verified token and from nothing else. */
import { Refusal } from '../errors.ts';
import { header } from '../front/headers.ts';
import type { Identify } from '../identity/index.ts';
import type { Exchange } from '../types.ts';

export function useIdentity(ways: readonly Identify[]) {
  return (x: Exchange): void | Promise<void> => {
    for (const { known } of ways) x.caller ??= known(x.req.headers);
    return x.caller ? undefined : asked(x, ways);
  };
}

async function asked(x: Exchange, ways: readonly Identify[]): Promise<void> {
  try {
    for (const { ask } of ways) x.caller ??= (await ask(x.req.headers)) ?? undefined;
    if (!x.caller) throw new Refusal('HIANYZO_TOKEN');
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) header(x, 'www-authenticate', challenge(error));
    throw error;
  }
}

const challenge = ({ code }: Refusal) => (code === 'HIANYZO_TOKEN' ? 'Bearer' : 'Bearer error="invalid_token"');
