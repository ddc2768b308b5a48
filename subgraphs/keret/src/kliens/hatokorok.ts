import { createRequire } from 'node:module';

export interface HatokorLeiras {
  nev: string;
  leiras: string;
  /** Permission patterns; none for a scope that opens no data. */
  engedelyek: string[];
}

/** What a machine may be given (`schema/hatokorok.json`): each scope stands for permissions and has a sentence for people. */
export const HATOKOROK: Record<string, HatokorLeiras> = Object.assign(
  Object.create(null),
  createRequire(import.meta.url)('@asp/schema/hatokorok.json'),
);

/** Permission patterns of scopes. What is not in the list counts as a permission: clients made before the list hold such. */
export const hatokorEngedelyei = (kodok: readonly string[]): string[] => [
  ...new Set(kodok.flatMap((kod) => HATOKOROK[kod]?.engedelyek ?? [kod])),
];
