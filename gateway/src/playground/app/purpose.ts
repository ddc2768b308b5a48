/** The purpose and the case that go along as headers; chosen above the editor, or by loading an example. */
import { useSyncExternalStore } from 'react';
import celok from '../../../../schema/celok.json';

export const CELOK = Object.entries(celok).map(([kod, { nev }]) => ({ kod, nev }));

export interface Purpose {
  cel: string;
  ugy: string;
}
let current: Purpose = { cel: '', ugy: '' };
const listeners = new Set<() => void>();

export const purpose = (): Purpose => current;
export function setPurpose(change: Partial<Purpose>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}
export const usePurpose = (): Purpose =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, purpose);
