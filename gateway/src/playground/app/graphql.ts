/** Sends what the editor asks, with the token, the purpose and the case; notes what it took. */
import type { Fetcher } from '@graphiql/toolkit';
import { noteCall } from './lastCall.ts';
import type { LastCall } from './lastCall.ts';
import type { Login } from './login.ts';
import { purpose } from './purpose.ts';

type Answer = { extensions?: Pick<LastCall, 'cost' | 'terv'> };

export function fetcherFor(login: Login): Fetcher {
  return async ({ query, variables, operationName }) => {
    const { cel, ugy, terv } = purpose.get();
    const headers: Record<string, string> = { 'content-type': 'application/json', authorization: `Bearer ${await login.token()}` };
    if (cel) headers['x-asp-cel'] = cel;
    if (ugy) headers['x-asp-ugy'] = ugy;
    if (terv) headers['x-asp-terv'] = '1';
    const from = performance.now();
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables, operationName }) });
    const text = await answer.text();
    const { extensions: { terv: plan, ...extensions } = {}, ...rest } = JSON.parse(text) as Answer & object;
    const size = new TextEncoder().encode(text).length;
    noteCall(query, { status: answer.status, ms: performance.now() - from, bytes: size }, { ...extensions, terv: plan });
    return { ...rest, extensions };
  };
}

/** The editor may remember tabs while the page is open; nothing is written to the machine. */
export class MemoryStorage implements Storage {
  private readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  clear(): void {
    this.items.clear();
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
}
