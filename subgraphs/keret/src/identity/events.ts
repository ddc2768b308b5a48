import { randomUUID } from 'node:crypto';
import type { Db } from './db.ts';
import type { Settings } from './options.ts';

export type EventKind =
  | 'belepes'
  | 'hibasBelepes'
  | 'masodikTenyezo'
  | 'hibasMasodikTenyezo'
  | 'kilepes'
  | 'kilepesMindenhol'
  | 'jelszoCsere'
  | 'totpFelvetel'
  | 'totpTorles'
  | 'passkeyFelvetel'
  | 'passkeyTorles'
  | 'meghivoElfogadas'
  | 'frissitoUjrahasznalat';

export interface MunicipalEvent {
  ksh: string;
  person: string;
  kind: 'FELHASZNALO' | 'KLIENS';
  roles: string[];
  act: 'belepes' | 'onkormanyzatValtas' | 'kilepes' | 'kliensBelepes';
  data?: object;
}

/** Two books: identity's own (no municipality), and the üzleti napló of the municipality that is entered. */
export function openEvents(db: Db, { pass, log }: Pick<Settings, 'pass' | 'log'>) {
  return {
    async note(fajta: EventKind, fiokId: string | null, adat: object = {}) {
      log.info({ fajta, fiokId }, 'identitás');
      await db.rows('insert into identitas.esemeny (fajta, fiok_id, adat) values ($1, $2, $3)', [fajta, fiokId, adat]);
    },
    async municipal({ ksh, person, kind, roles, act, data = {} }: MunicipalEvent) {
      await db.rows('select identitas.naploz($1, $2, $3, $4, $5, $6, $7)', [pass('o', ksh), randomUUID(), person, kind, roles, act, data]);
    },
  };
}

export type Events = ReturnType<typeof openEvents>;
