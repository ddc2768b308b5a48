/** Merges what a further fetch says about an object into that object, in place. */
import { isObject, unexpected } from './uncovered.ts';
import type { Json } from './uncovered.ts';

export function merge(target: Json, source: Json): void {
  for (const key in source) {
    const value = source[key];
    if (value === undefined || key === '__proto__') continue; // a reserved alias: no operation asks for it
    if (typeof value !== 'object' || value === null) target[key] = value;
    else mergeValue(target, key, value);
  }
}

function mergeValue(target: Json, key: string, value: object): void {
  const own = Object.hasOwn(target, key) ? target[key] : undefined;
  if (!own) target[key] = value;
  else if (isObject(value)) merge(isObject(own) ? own : unexpected(), value);
  else if (Array.isArray(own) && Array.isArray(value) && own.length === value.length) mergeLists(own, value);
  else target[key] = value;
}

function mergeLists(target: unknown[], source: unknown[]): void {
  for (let i = 0; i < source.length; i++) {
    const [own, value] = [target[i], source[i]];
    if (isObject(own) && isObject(value)) merge(own, value);
    else target[i] = value;
  }
}
