import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Db } from './db.ts';
import { digest } from './digest.ts';

// Whoever reads the table must not be able to use what he reads.
const BEARER = new Set(['RefreshToken', 'AuthorizationCode', 'AccessToken', 'ClientCredentials', 'ReplayDetection']);

const UPSERT = `insert into identitas.tarolt (tipus, id, adat, lejar, fiok_id, grant_id, uid)
  values ($1, $2, $3, now() + make_interval(secs => $4), $5, $6, $7)
  on conflict (tipus, id) do update set adat = excluded.adat, lejar = excluded.lejar, fiok_id = excluded.fiok_id, grant_id = excluded.grant_id, uid = excluded.uid`;
const FIND = `select adat, extract(epoch from felhasznalva)::float8 as felhasznalva from identitas.tarolt
  where tipus = $1 and (lejar is null or lejar > now()) and`;

interface Row {
  adat: AdapterPayload;
  felhasznalva: number | null;
}

/** Where oidc-provider keeps its things: one table, one row each. */
export class PgAdapter implements Adapter {
  #type: string;
  #db: Db;
  #grace: number;
  #findClient: (id: string) => Promise<AdapterPayload | undefined>;

  constructor(type: string, db: Db, grace: number, findClient: (id: string) => Promise<AdapterPayload | undefined>) {
    this.#type = type;
    this.#db = db;
    this.#grace = grace;
    this.#findClient = findClient;
  }

  #key(id: string): string {
    return BEARER.has(this.#type) ? digest(id) : id;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { jti, ...rest } = payload;
    const stored = BEARER.has(this.#type) ? rest : { jti, ...rest };
    await this.#db.rows(UPSERT, [
      this.#type,
      this.#key(id),
      stored,
      expiresIn ?? null,
      payload.accountId ?? null,
      payload.grantId ?? null,
      payload.uid ?? null,
    ]);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    if (this.#type === 'Client') return this.#findClient(id);
    const row = await this.#db.row<Row>(`${FIND} id = $2`, [this.#type, this.#key(id)]);
    return row && this.#payload(row, id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const row = await this.#db.row<Row>(`${FIND} uid = $2`, [this.#type, uid]);
    return row && this.#payload(row);
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** The first use counts: a second use within the grace period does not prolong it. */
  async consume(id: string): Promise<void> {
    await this.#db.rows('update identitas.tarolt set felhasznalva = coalesce(felhasznalva, now()) where tipus = $1 and id = $2', [
      this.#type,
      this.#key(id),
    ]);
  }

  async destroy(id: string): Promise<void> {
    await this.#db.rows('delete from identitas.tarolt where tipus = $1 and id = $2', [this.#type, this.#key(id)]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#db.rows('delete from identitas.tarolt where tipus = $1 and grant_id = $2', [this.#type, grantId]);
  }

  #payload({ adat, felhasznalva }: Row, id?: string): AdapterPayload {
    const payload = id && BEARER.has(this.#type) ? { ...adat, jti: id } : adat;
    const race = this.#type === 'RefreshToken' && felhasznalva !== null && Date.now() / 1000 - felhasznalva < this.#grace;
    return felhasznalva === null || race ? payload : { ...payload, consumed: Math.floor(felhasznalva) };
  }
}
