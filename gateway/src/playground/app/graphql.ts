/** Sends what the editor asks, with the token, the purpose and the case. */
import type { Fetcher } from '@graphiql/toolkit';
import type { Login } from './login.ts';
import { purpose } from './purpose.ts';

export function fetcherFor(login: Login): Fetcher {
  return async ({ query, variables, operationName }) => {
    const { cel, ugy } = purpose();
    const headers: Record<string, string> = { 'content-type': 'application/json', authorization: `Bearer ${await login.token()}` };
    if (cel) headers['x-asp-cel'] = cel;
    if (ugy) headers['x-asp-ugy'] = ugy;
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables, operationName }) });
    return answer.json();
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
