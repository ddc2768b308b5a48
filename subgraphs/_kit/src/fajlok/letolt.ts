import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Log } from '../runtime/log.ts';
import { refusal } from '../act/refusal.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { tulajdonosa, valtozat, virusEllenoriz } from './fajl.ts';
import type { Egyseg } from './feltolt.ts';
import { jegyOlvas } from './jegy.ts';
import type { FajlKornyezet } from './kornyezet.ts';
import type { Reszlet } from './tarolo.ts';
import { mediaTipus, type FajlTipus } from './tipus.ts';

interface Nyitott {
  nev: string;
  tipus: FajlTipus;
  meret: number;
  sha256: string;
  kulcs: string;
}

/** Gives the bytes out, whole or a range of them; what is on the disk must still be what was uploaded. */
export async function fajlAd(egyseg: Egyseg, kornyezet: FajlKornyezet, req: IncomingMessage, res: ServerResponse, jegy: string, log: Log) {
  const fajl = await egyseg((ctx) => megnyit(ctx, jegy));
  const reszlet = reszletBol(req, fajl);
  if (reszlet === 'ROSSZ') return void res.writeHead(416, { 'content-range': `bytes */${fajl.meret}` }).end();
  const hossz = reszlet ? reszlet.ig - reszlet.tol + 1 : fajl.meret;
  const fejlecek = { ...FEJLECEK, 'content-type': mediaTipus(fajl.tipus), 'content-length': hossz, etag: etag(fajl) };
  const nev = `attachment; filename="fajl"; filename*=UTF-8''${encodeURIComponent(fajl.nev).replaceAll("'", '%27')}`;
  const sav = reszlet && { 'content-range': `bytes ${reszlet.tol}-${reszlet.ig}/${fajl.meret}` };
  const bajtok = req.method === 'HEAD' ? null : await kornyezet.tarolo.olvas(fajl.kulcs, reszlet);
  res.writeHead(reszlet ? 206 : 200, { ...fejlecek, 'content-disposition': nev, ...sav });
  if (!bajtok) return void res.end();
  await kuld(bajtok, res, reszlet ? undefined : fajl.sha256, log);
}

/** A file is data of a stranger: nothing in it may run in our name, nobody keeps it on the way. */
const FEJLECEK = {
  'accept-ranges': 'bytes',
  'cache-control': 'private, no-store',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

const etag = ({ sha256 }: Nyitott) => `"${sha256}"`;

async function megnyit(ctx: Ctx, jegyszoveg: string): Promise<Nyitott> {
  const jegy = await jegyOlvas(ctx, jegyszoveg, 'LETOLT');
  const sor = await valtozat(ctx, jegy.valtozat_id!);
  if (!sor) throw refusal('NEM_TALALHATO', 'A fájlt közben törölték.');
  await tulajdonosa(ctx, sor.entitas).szabad(ctx, sor.entitas_id, 'LETOLT');
  virusEllenoriz(ctx, sor.virus);
  if (!jegy.felhasznalva) {
    await ctx.sql('update asp.fajl_jegy set felhasznalva = $3 where onkormanyzat = $1 and id = $2', [ctx.onkormanyzat, jegy.id, ctx.now]);
    const adat = { targy: sor.entitas, targyId: sor.entitas_id, valtozatId: sor.id };
    ctx.naplo({ muvelet: 'fajlLetolt', entitas: 'Fajl', entitasId: sor.fajl_id, adat });
  }
  return { ...sor, meret: Number(sor.meret) };
}

/** One range (RFC 9110 14); more than one, or one of another version, gets the whole. */
function reszletBol({ headers }: IncomingMessage, fajl: Nyitott): Reszlet | undefined | 'ROSSZ' {
  const { range, 'if-range': ha } = headers;
  const [, elso, utolso] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (elso === undefined || utolso === undefined || (elso === '' && utolso === '') || (ha && ha !== etag(fajl))) return undefined;
  const tol = elso === '' ? Math.max(fajl.meret - Number(utolso), 0) : Number(elso);
  const ig = elso === '' || utolso === '' ? fajl.meret - 1 : Math.min(Number(utolso), fajl.meret - 1);
  return tol > ig || tol >= fajl.meret ? 'ROSSZ' : { tol, ig };
}

/** The last piece waits until the digest of the whole is known to be right: a spoilt file never arrives as a good one. */
async function kuld(bajtok: Readable, res: ServerResponse, sha256: string | undefined, log: Log): Promise<void> {
  const lenyomat = createHash('sha256');
  let varo: Buffer | undefined;
  const ellenoriz = new Transform({
    transform(darab: Buffer, _kod, tovabb) {
      lenyomat.update(darab);
      const elozo = varo;
      varo = darab;
      tovabb(null, elozo);
    },
    flush(tovabb) {
      if (lenyomat.digest('hex') === sha256) return tovabb(null, varo);
      log.error({ sha256 }, 'a stored file is not what was uploaded');
      tovabb(new Error('asp: a tárolt fájl sérült'));
    },
  });
  await (sha256 ? pipeline(bajtok, ellenoriz, res) : pipeline(bajtok, res));
}
