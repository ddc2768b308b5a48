import { randomUUID } from 'node:crypto';
import { mintPass } from '@asp/kit/call';
import { createAccount } from './account.ts';
import { openDb, type Db } from './db.ts';
import { demoKliens, hivataliSzemelyzet, polgarmester, type DemoSzemely } from './demo-szemelyzet.ts';
import { digest } from './digest.ts';
import type { ClientState } from './directory.ts';
import { hashPassword } from './password.ts';
import { scopesOf } from './scopes.ts';

export interface DemoBelepesekOptions {
  /** `asp_keret` as `asp_identitas_app`. */
  databaseUrl: string;
  passKey: string;
  /** One password for every demo account of the installation. */
  jelszo: string;
  /** One secret for every demo client. */
  kliensTitok: string;
  /** KSH codes of the municipalities loaded. */
  onkormanyzatok: string[];
}

export interface DemoLogin {
  felhasznalo: string;
  jelszo: string;
  onkormanyzatok: string[];
  szerepkorok: string[];
}

export interface DemoClient {
  id: string;
  secret: string;
  onkormanyzat: string;
  scopes: string[];
}

type Szemely = DemoSzemely & { onkormanyzatok: string[] };

/** Everybody of the offices that serve these municipalities, and where each of them works. */
async function szemelyek(db: Db, kodok: string[]): Promise<Szemely[]> {
  const helyek = await db.rows<{ ksh: string; nev: string; szekhely: string }>(
    `select o.ksh, o.nev, s.nev as szekhely from unnest($1::text[]) with ordinality as k(ksh, sor)
     join onkormanyzat_torzs o on o.ksh = k.ksh join onkormanyzat_torzs s on s.ksh = o.hivatal_ksh order by k.sor`,
    [kodok],
  );
  const hivatalok = [...new Set(helyek.map(({ szekhely }) => szekhely))];
  const tagok = (hivatal: string) => helyek.filter(({ szekhely }) => szekhely === hivatal).map(({ ksh }) => ksh);
  const munkatarsak = hivatalok.flatMap((hivatal) => hivataliSzemelyzet(hivatal).map((sz) => ({ ...sz, onkormanyzatok: tagok(hivatal) })));
  return [...munkatarsak, ...helyek.map(({ ksh, nev }) => ({ ...polgarmester(nev), onkormanyzatok: [ksh] }))];
}

async function fiokok(db: Db, mindenki: Szemely[], jelszo: string): Promise<void> {
  const megvan = new Set(
    (await db.rows<{ id: string }>('select id from identitas.fiok where id = any($1)', [mindenki.map(({ id }) => id)])).map(({ id }) => id),
  );
  const hianyzo = mindenki.filter(({ id }) => !megvan.has(id));
  await Promise.all(
    hianyzo.map(async ({ id, felhasznalonev, nev }) =>
      createAccount(db, { id, felhasznalonev, nev, jelszoHash: await hashPassword(jelszo) }),
    ),
  );
}

/** What the client may ask for is read back: a data folder of an older version has its own. */
const KLIENS = `select identitas.kliens_titok($1, $2), identitas.kliens($1, now()) as kliens`;

async function kliensek(db: Db, { onkormanyzatok, kliensTitok, passKey }: DemoBelepesekOptions): Promise<DemoClient[]> {
  return Promise.all(
    onkormanyzatok.map(async (ksh) => {
      const { id } = demoKliens(ksh);
      const pass = mintPass(passKey, { kind: 'p', subject: id, requestId: randomUUID() });
      const row = await db.row<{ kliens: ClientState | null }>(KLIENS, [pass, digest(kliensTitok)]);
      return { id, secret: kliensTitok, onkormanyzat: ksh, scopes: row?.kliens ? scopesOf(row.kliens) : [] };
    }),
  );
}

/** Accounts for the demo staff and secrets for the demo clients. Repeatable, and quick when all is there. */
export async function demoBelepesek(options: DemoBelepesekOptions): Promise<{ logins: DemoLogin[]; clients: DemoClient[] }> {
  const db = openDb(options.databaseUrl, 4, () => {});
  try {
    const mindenki = await szemelyek(db, options.onkormanyzatok);
    await fiokok(db, mindenki, options.jelszo);
    const logins = mindenki.map(({ felhasznalonev, onkormanyzatok, szerepkorok }) => ({
      felhasznalo: felhasznalonev,
      jelszo: options.jelszo,
      onkormanyzatok,
      szerepkorok,
    }));
    return { logins, clients: await kliensek(db, options) };
  } finally {
    await db.end();
  }
}
