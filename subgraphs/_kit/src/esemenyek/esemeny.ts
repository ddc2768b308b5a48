import { v7 as uuidv7 } from 'uuid';
import type { Ctx } from '../tenant/ctx.ts';

/** What happened, told by the szakrendszer where it happened. */
export interface KimenoEsemeny {
  /** `szakrendszer.targy.tortent`, declared in the manifest under `kibocsat`. */
  fajta: string;
  /** The thing it happened to; events of one thing arrive in their order. */
  targy: { entitas: string; id: string };
  /** What the receivers need; identifiers rather than values, nothing above class HIVATALI. */
  adat?: object;
}

/** The same as the receiver sees it. */
export interface Esemeny<A = Record<string, unknown>> extends Required<Omit<KimenoEsemeny, 'adat'>> {
  id: string;
  /** Number in the municipality's outbox, without gaps. */
  sorszam: number;
  /** The szakrendszer that tells it. */
  forras: string;
  adat: A;
  /** Who caused it. */
  actorId: string;
  letrehozva: string;
}

/** Does what has to be done here because of an event; runs in one transaction, once in effect. */
export type Kezelo = (ctx: Ctx, esemeny: Esemeny<never>) => Promise<void>;

/**
 * An effect outside the database (a web hook): no transaction is held meanwhile. The world outside may see it twice, with
 * the same event id; `utan` returns what went wrong, or null when the event is done.
 */
export interface KulsoKezelo<T = unknown, R = unknown> {
  /** Reads what is needed; null when there is nothing to do. */
  elott(ctx: Ctx, esemeny: Esemeny<never>): Promise<T | null>;
  kint(teendo: T, esemeny: Esemeny<never>): Promise<R>;
  utan(ctx: Ctx, eredmeny: R, teendo: T, esemeny: Esemeny<never>): Promise<string | null>;
}

/** Thrown in a handler: not now, and no attempt either. The code is shown to people. */
export class Kesobb extends Error {
  constructor(readonly kod: string) {
    super(kod);
  }
}

export type EsemenyKezelo = Kezelo | KulsoKezelo<never, never>;

/** What a szakrendszer tells: kind → meaning. Public ones may be subscribed to by integrators. */
export type Kibocsatott = Record<string, { leiras: string; nyilvanos?: boolean }>;

export interface RogzitettEsemeny extends Required<KimenoEsemeny> {
  id: string;
}

const LEGNAGYOBB = 64 * 1024;

/**
 * Tells the others what happened. It is written with the operation: nothing is told that did not happen, nothing happens
 * untold. A mass act is one event of its run, with the items in parts of some hundred, not one event per item.
 */
export function esemeny(ctx: Ctx, { fajta, targy, adat = {} }: KimenoEsemeny): string {
  if (!ctx.manifest.kibocsat?.[fajta]) throw new Error(`Event ${fajta} is not declared in the manifest (kibocsat)`);
  if (JSON.stringify(adat).length > LEGNAGYOBB)
    throw new Error(`Event ${fajta}: more than ${LEGNAGYOBB} bytes; send identifiers, in parts`);
  const id = uuidv7();
  ctx.esemenyek.push({ id, fajta, targy, adat });
  return id;
}
