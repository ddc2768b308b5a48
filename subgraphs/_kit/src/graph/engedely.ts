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
  /** Szakrendszerek whose protected data this purpose opens; all when absent. */
  szakrendszerek?: string[];
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

const szerepkore = (actor: Pick<Actor, 'szerepkorok'>, cel: Cel) => actor.szerepkorok.some((kod) => cel.szerepkorok.includes(kod));
const megnyitja = (cel: Cel, szakrendszer: string | undefined) =>
  !szakrendszer || !cel.szakrendszerek || cel.szakrendszerek.includes(szakrendszer);

/** True when this actor may read tax secrets or sealed data of the szakrendszer for this purpose. */
export function celMegfelel(
  actor: Pick<Actor, 'szerepkorok'>,
  cel: string | undefined,
  ugyId: string | undefined,
  szakrendszer?: string,
): boolean {
  const szabaly = cel === undefined ? undefined : CELOK[cel];
  if (!szabaly || (szabaly.ugyKell && !ugyId)) return false;
  return szerepkore(actor, szabaly) && megnyitja(szabaly, szakrendszer);
}

/** Purposes this actor could name, for the protected data of one szakrendszer or at all. */
export const lehetsegesCelok = (actor: Pick<Actor, 'szerepkorok'>, szakrendszer?: string): string[] =>
  Object.entries(CELOK)
    .filter(([, cel]) => szerepkore(actor, cel) && megnyitja(cel, szakrendszer))
    .map(([kod]) => kod);

/** The szakrendszer that a permission belongs to. */
export const szakrendszere = (engedely: string | undefined): string | undefined =>
  engedely && engedely !== '*' ? engedely.split('.')[0] : undefined;
