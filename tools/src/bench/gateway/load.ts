/** Sends requests of many callers, some at a time, and checks that the answers are whole. */
import { Pool } from 'undici';
import type { Size } from './world.ts';

const AT_ONCE = 8;

export interface Load {
  /** Sends the requests of a round; returns how long it took, milliseconds. */
  round(url: string, size: Size, requests: number): Promise<number>;
  stop(): Promise<void>;
}

export function load(tokens: readonly string[]): Load {
  const pools = new Map<string, Pool>();
  let turn = 0;

  async function ask(url: URL, size: Size): Promise<void> {
    const pool = pools.get(url.origin) ?? new Pool(url.origin, { connections: AT_ONCE });
    pools.set(url.origin, pool);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${tokens[turn++ % tokens.length]}`,
    };
    const answer = await pool.request({ method: 'POST', path: url.pathname, headers, body: JSON.stringify({ query: size.query }) });
    const text = await answer.body.text();
    const whole = answer.statusCode === 200 && !text.includes('"errors"') && text.split('"adotargyak"').length === size.objects + 1;
    if (!whole) throw new Error(`${url.href}: ${answer.statusCode} ${text.slice(0, 300)}`);
  }

  return {
    async round(address, size, requests) {
      const url = new URL(address);
      const from = performance.now();
      let left = requests;
      const worker = async () => {
        while (left-- > 0) await ask(url, size);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      return performance.now() - from;
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
