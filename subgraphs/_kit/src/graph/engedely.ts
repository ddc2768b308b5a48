import { createRequire } from 'node:module';
import type { Actor } from '../tenant/hivas.ts';

const require = createRequire(import.meta.url);

export interface Szerepkor {
  nev: string;
  leiras: string;
  engedelyek: string[];
}
export interface Cel {
  nev: string;
  jogalap: string;
  szerepkorok: string[];
  /** True when the law wants a case as well. */
  ugyKell?: boolean;
}

export const SZEREPKOROK = require('@asp/schema/szerepkorok.json') as Record<string, Szerepkor>;
export const CELOK = require('@asp/schema/celok.json') as Record<string, Cel>;

/** Permission patterns of a set of roles. */
export const engedelyek = (szerepkorok: readonly string[]): string[] => [
  ...new Set(szerepkorok.flatMap((kod) => SZEREPKOROK[kod]?.engedelyek ?? [])),
];

/** `ado.*.olvas` matches one segment per star, `ado.**` any rest. */
export function mintaIllik(minta: string, kod: string): boolean {
  const m = minta.split('.');
  const k = kod.split('.');
  for (let i = 0; i < m.length; i++) {
    if (m[i] === '**') return true;
    if (i >= k.length || (m[i] !== '*' && m[i] !== k[i])) return false;
  }
  return m.length === k.length;
}

/** True when the patterns allow the permission; `*` is every authenticated caller's. */
export const engedelyMegfelel = (mintak: readonly string[], kod: string): boolean =>
  kod === '*' || mintak.some((minta) => mintaIllik(minta, kod));

/** True when this actor may read data of tax secret or sealed class for this purpose. */
export function celMegfelel(actor: Pick<Actor, 'szerepkorok'>, cel: string | undefined, ugyId: string | undefined): boolean {
  const szabaly = cel === undefined ? undefined : CELOK[cel];
  if (!szabaly || (szabaly.ugyKell && !ugyId)) return false;
  return actor.szerepkorok.some((szerepkor) => szabaly.szerepkorok.includes(szerepkor));
}

/** Purposes this actor could name. */
export const lehetsegesCelok = (actor: Pick<Actor, 'szerepkorok'>): string[] =>
  Object.entries(CELOK)
    .filter(([, cel]) => cel.szerepkorok.some((s) => actor.szerepkorok.includes(s)))
    .map(([kod]) => kod);
