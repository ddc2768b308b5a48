import type { Db } from './db.ts';
import type { Settings } from './options.ts';

export interface Onkormanyzat {
  kshKod: string;
  nev: string;
}

/** What keret says about a person in one municipality at this moment. */
export interface PersonState {
  nev: string;
  szerepkorok: string[];
  /** Those of the roles that are his own; the rest are lent to him. */
  sajat: string[];
  helyettesites: string | null;
  onkormanyzatok: Onkormanyzat[];
}

export interface ClientState {
  id: string;
  nev: string;
  kshKod: string;
  onkormanyzat: string;
  /** Digests of the secrets that hold now: the present one, and the previous one until its end. */
  titkok: string[];
  /** Tokens issued before this second (epoch) came from a secret that was ended at once. */
  jegyTol: number | null;
  hatokorok: string[];
  engedelyek: string[];
  kvota: Kvota;
}

/** What the municipality allows a client; where empty, the gateway's own limit holds. */
export interface Kvota {
  keresPercenkent?: number;
  keresNaponta?: number;
  koltsegPercenkent?: number;
  koltsegNaponta?: number;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Municipal facts, reached only with the pass of the person (or client) in question; each call is one round trip. */
export function openDirectory(db: Db, { pass, now }: Pick<Settings, 'pass' | 'now'>) {
  const ask = async <T>(call: string, subject: string, params: unknown[] = []): Promise<T | null> => {
    if (!UUID.test(subject)) return null;
    const row = await db.row<{ valasz: T | null }>(`select identitas.${call} as valasz`, [pass('p', subject), ...params, now()]);
    return row?.valasz ?? null;
  };
  return {
    onkormanyzatok: async (person: string) => (await ask<Onkormanyzat[]>('sajat_onkormanyzatok($1, $2)', person)) ?? [],
    state: (person: string, ksh: string, sid: string, client: string) =>
      ask<PersonState>('szemely_allapot($1, $2, $3, $4, $5)', person, [ksh, sid, client]),
    externalState: (person: string, ksh: string) => ask<PersonState>('kulso_allapot($1, $2, $3)', person, [ksh]),
    client: (id: string) => ask<ClientState>('kliens($1, $2)', id),
    invitation: (person: string, ksh: string, hash: string) =>
      ask<{ nev: string; onkormanyzat: string; vanFiok: boolean }>('meghivo($1, $2, $3, $4)', person, [ksh, hash]),
    acceptInvitation: (person: string, ksh: string, hash: string, username: string) =>
      ask<boolean>('meghivo_elfogad($1, $2, $3, $4, $5)', person, [ksh, hash, username]),
  };
}

export type Directory = ReturnType<typeof openDirectory>;
