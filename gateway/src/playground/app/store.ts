/** A value that components follow. */
import { useSyncExternalStore } from 'react';

export interface Store<T> {
  get(): T;
  set(change: Partial<T>): void;
  use(): T;
}

export function createStore<T extends object>(first: T): Store<T> {
  let current = first;
  const listeners = new Set<() => void>();
  const get = () => current;
  return {
    get,
    set(change) {
      current = { ...current, ...change };
      for (const listener of listeners) listener();
    },
    use: () =>
      useSyncExternalStore((listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      }, get),
  };
}
