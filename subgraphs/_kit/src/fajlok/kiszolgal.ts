import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { Refusal } from '../act/refusal.ts';
import type { Log } from '../runtime/log.ts';
import { fajlFogad, type Egyseg } from './feltolt.ts';
import type { FajlKornyezet } from './kornyezet.ts';
import { fajlAd } from './letolt.ts';

const ALLAPOT: Record<string, number> = {
  ISMERETLEN_CIM: 404,
  NEM_TALALHATO: 404,
  MAS_CIME: 403,
  FELHASZNALT_CIM: 410,
  LEJART_CIM: 410,
  TUL_NAGY_FAJL: 413,
  TIPUS_ELTER: 415,
  BETELT_TARHELY: 507,
};

/** Uploads (PUT) and downloads (GET, HEAD) of a szakrendszer, for a call whose sender is known. */
export async function fajlKiszolgal(
  egyseg: Egyseg,
  kornyezet: FajlKornyezet,
  log: Log,
  { req, res, jegy }: { req: IncomingMessage; res: ServerResponse; jegy: string },
): Promise<void> {
  try {
    if (req.method === 'PUT') json(res, 201, await fajlFogad(egyseg, kornyezet, req, jegy));
    else await fajlAd(egyseg, kornyezet, req, res, jegy, log);
  } catch (error) {
    await elutasit(egyseg, log, { req, res }, error);
  } finally {
    req.resume();
  }
}

async function elutasit(
  egyseg: Egyseg,
  log: Log,
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  error: unknown,
): Promise<void> {
  if (!(error instanceof Refusal)) {
    log.error({ hiba: (error as Error).name, kod: (error as NodeJS.ErrnoException).code }, 'file could not be served');
    if (res.headersSent || res.destroyed) return void res.destroy();
    return json(res, 500, { hibak: [{ kod: 'BELSO_HIBA', uzenet: 'Belső hiba történt. Próbálja meg később.', mezo: [] }] });
  }
  if (req.method !== 'PUT') await tudat(egyseg, error); // an upload has told it itself
  if (res.headersSent || res.destroyed) return void res.destroy();
  if (error.hibak[0]!.kod !== 'TUL_NAGY_FAJL') await elnyel(req);
  if (!req.complete) res.setHeader('connection', 'close');
  json(res, ALLAPOT[error.hibak[0]!.kod] ?? 422, { hibak: error.hibak });
}

const ELNYEL_MS = 5_000;

/** Most senders look at no answer before they have sent everything: what still comes within a while is taken and thrown away. */
async function elnyel(req: IncomingMessage): Promise<void> {
  if (req.complete || req.destroyed) return;
  req.resume();
  await finished(req, { signal: AbortSignal.timeout(ELNYEL_MS) }).catch(() => {});
}

const tudat = (egyseg: Egyseg, { hibak }: Refusal): Promise<void> =>
  egyseg(async (ctx) => ctx.naplo({ muvelet: 'fajlLetolt', eredmeny: 'ELUTASITVA', adat: { kodok: hibak.map((h) => h.kod) } }));

function json(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
