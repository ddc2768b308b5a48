import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusal, Refusal } from '../act/refusal.ts';
import { esemeny } from '../esemenyek/esemeny.ts';
import { ujId, type Ctx } from '../tenant/ctx.ts';
import { bajtokTorlese, megabajt, tulajdonosa, type VirusAllapot } from './fajl.ts';
import { jegyOlvas, type Jegy } from './jegy.ts';
import { karantenbe, type FajlKornyezet } from './kornyezet.ts';
import { tarhelyEllenoriz } from './tarhely.ts';
import { ujKulcs } from './tarolo.ts';
import { felsorol, nevEllenoriz, tartalmaSzerint, type FajlTipus } from './tipus.ts';

export type Egyseg = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

export interface Feltoltott {
  fajlId: string;
  valtozatId: string;
  sorszam: number;
  tipus: FajlTipus;
  meret: number;
  sha256: string;
  virus: VirusAllapot;
}

interface Erkezo extends Jegy {
  kulcs: string;
  legnagyobb: number;
  tipusok: readonly FajlTipus[];
}

/**
 * Takes a file in: the address is used up and its place in the store written down; the bytes go to quarantine while they are
 * counted and digested; what they really are and whether they are clean is found out there; then they move to the store and
 * the row is written. Whatever stops it leaves neither bytes nor a row.
 */
export async function fajlFogad(egyseg: Egyseg, kornyezet: FajlKornyezet, req: IncomingMessage, jegy: string): Promise<Feltoltott> {
  const itt = karantenbe(kornyezet);
  let erkezo: Erkezo | undefined;
  try {
    erkezo = await egyseg((ctx) => felhasznal(ctx, jegy, Number(req.headers['content-length'] ?? 0)));
    const kapott = await atvesz(req, itt, erkezo.legnagyobb);
    const tipus = await megvizsgal(itt, erkezo, kapott);
    const virus = await viruskereses(kornyezet, itt);
    await kornyezet.tarolo.ment(erkezo.kulcs, itt, kapott);
    const kesz = erkezo;
    return await egyseg((ctx) => bejegyez(ctx, kesz, { tipus, ...kapott, virus }));
  } catch (error) {
    await egyseg((ctx) => elvet(ctx, erkezo, error));
    throw error;
  } finally {
    await rm(itt, { force: true });
  }
}

async function felhasznal(ctx: Ctx, jegyszoveg: string, igertMeret: number): Promise<Erkezo> {
  const jegy = await jegyOlvas(ctx, jegyszoveg, 'FELTOLT');
  const { legnagyobb, tipusok } = tulajdonosa(ctx, jegy.entitas);
  if (igertMeret > legnagyobb) throw tulNagy(legnagyobb);
  const kulcs = ujKulcs(ctx.onkormanyzat);
  await ctx.sql('update asp.fajl_jegy set felhasznalva = $3, kulcs = $4 where onkormanyzat = $1 and id = $2', [
    ctx.onkormanyzat,
    jegy.id,
    ctx.now,
    kulcs,
  ]);
  esemeny(ctx, { fajta: `${ctx.manifest.name}.fajl.erkezik`, targy: { entitas: 'FajlJegy', id: jegy.id } });
  return { ...jegy, kulcs, legnagyobb, tipusok };
}

const tulNagy = (legnagyobb: number) =>
  refusal('TUL_NAGY_FAJL', `A fájl nagyobb a megengedett ${megabajt(legnagyobb)} méretnél. Tömörítse a képeket, vagy ossza több fájlra.`);

/** Streamed: counted and digested as it comes, cut off at the limit, never whole in memory. */
async function atvesz(req: IncomingMessage, hova: string, legnagyobb: number): Promise<{ meret: number; sha256: string }> {
  const lenyomat = createHash('sha256');
  let meret = 0;
  const szamol = new Transform({
    transform(darab: Buffer, _kod, tovabb) {
      meret += darab.length;
      if (meret > legnagyobb) return tovabb(tulNagy(legnagyobb));
      lenyomat.update(darab);
      tovabb(null, darab);
    },
  });
  try {
    await pipeline(req, szamol, createWriteStream(hova, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    throw error instanceof Refusal || !req.destroyed
      ? error
      : refusal('MEGSZAKADT', 'A feltöltés megszakadt. Kérjen új címet, és töltse fel újra.');
  }
  return { meret, sha256: lenyomat.digest('hex') };
}

async function megvizsgal(itt: string, { nev, meret: igert, sha256: vart, tipusok }: Erkezo, kapott: { meret: number; sha256: string }) {
  if (kapott.meret !== Number(igert))
    throw refusal('MERET_ELTER', `A fájl ${kapott.meret} bájt, de ${igert} bájtról volt szó. Kérjen új címet a fájl valódi méretével.`);
  if (vart && kapott.sha256 !== vart)
    throw refusal('LENYOMAT_ELTER', 'A megérkezett fájl nem az, amelynek a lenyomatát megadták. Kérjen új címet, és töltse fel újra.');
  const neveSzerint = nevEllenoriz(nev!, tipusok, []);
  const tipus = await tartalmaSzerint(itt);
  if (tipus !== neveSzerint && !(tipus === 'ZIP' && neveSzerint === 'ASICE'))
    throw refusal(
      'TIPUS_ELTER',
      `A fájl a neve szerint ${neveSzerint}, a tartalma szerint ${tipus ?? 'más'}. Adja meg a valódi kiterjesztését, vagy mentse újra (lehet: ${felsorol(tipusok)}).`,
    );
  return neveSzerint;
}

/** What the scanner cannot look at now is kept closed until it can; what it finds infected goes no further. */
export async function viruskereses({ virus }: FajlKornyezet, fajl: string): Promise<VirusAllapot> {
  if (!virus) return 'NEM_VIZSGALT';
  const itelet = await virus(fajl).catch(() => null);
  if (!itelet) return 'VIZSGALATRA_VAR';
  if (!itelet.tiszta)
    throw refusal('FERTOZOTT', `A fájl fertőzött (${itelet.virus}), ezért nem fogadható be. Kérje a küldőtől újra, vírusmentesen.`);
  return 'TISZTA';
}

async function bejegyez(ctx: Ctx, jegy: Erkezo, adat: Omit<Feltoltott, 'fajlId' | 'valtozatId' | 'sorszam'>): Promise<Feltoltott> {
  await helyeMeg(ctx, jegy);
  await tulajdonosa(ctx, jegy.entitas).szabad(ctx, jegy.entitas_id, 'FELTOLT');
  const fajlId = await fajlZar(ctx, jegy);
  const valtozatId = ujId();
  const { tipus, meret, sha256, virus } = adat;
  const [sor] = await ctx.sql<{ sorszam: number }>(
    `with kesz as (update asp.fajl_jegy set kesz = $12, fajl_id = $3, valtozat_id = $2 where onkormanyzat = $1 and id = $13)
     insert into asp.fajl_valtozat (onkormanyzat, id, fajl_id, sorszam, nev, tipus, meret, sha256, kulcs, virus, vizsgalva, feltolto_id, feltolto, letrehozva)
     select $1, $2, $3, coalesce(max(sorszam), 0) + 1, $4, $5, $6, $7, $8, $9, case when $9 = 'TISZTA' then $12::timestamptz end, $10, $11, $12
     from asp.fajl_valtozat where onkormanyzat = $1 and fajl_id = $3 returning sorszam`,
    [
      ctx.onkormanyzat,
      valtozatId,
      fajlId,
      jegy.nev,
      tipus,
      meret,
      sha256,
      jegy.kulcs,
      virus,
      ctx.actor.id,
      ctx.actor.nev,
      ctx.now,
      jegy.id,
    ],
  );
  await tarhelyEllenoriz(ctx, 0); // with this file, whose row now keeps others out until the commit
  const targy = { targy: jegy.entitas, targyId: jegy.entitas_id };
  ctx.naplo({ muvelet: 'fajlFeltolt', entitas: 'Fajl', entitasId: fajlId, adat: { ...targy, valtozatId, tipus, meret, sha256, virus } });
  return { fajlId, valtozatId, sorszam: sor!.sorszam, ...adat };
}

/** An upload that took so long that its place was given up meanwhile is none any more. */
async function helyeMeg(ctx: Ctx, { id, kulcs }: Erkezo): Promise<void> {
  const sorok = await ctx.sql('select from asp.fajl_jegy where onkormanyzat = $1 and id = $2 and kulcs = $3 for update', [
    ctx.onkormanyzat,
    id,
    kulcs,
  ]);
  if (sorok.length === 0) throw refusal('LEJART_CIM', 'A feltöltés túl sokáig tartott. Kérjen új címet, és töltse fel újra.');
}

/** The file that gets a version, so that two of them have two numbers; a new one when none was named. */
async function fajlZar(ctx: Ctx, { fajl_id: meglevo, entitas, entitas_id }: Jegy): Promise<string> {
  if (!meglevo) {
    const id = ujId();
    await ctx.sql('insert into asp.fajl (onkormanyzat, id, entitas, entitas_id) values ($1, $2, $3, $4)', [
      ctx.onkormanyzat,
      id,
      entitas,
      entitas_id,
    ]);
    return id;
  }
  const sorok = await ctx.sql('select from asp.fajl where onkormanyzat = $1 and id = $2 for update', [ctx.onkormanyzat, meglevo]);
  if (sorok.length === 0) throw refusal('NEM_TALALHATO', 'A fájlt, amelynek új változata lenne, közben törölték. Töltse fel új fájlként.');
  return meglevo;
}

/** Told in the journal, and the place in the store is given up. */
async function elvet(ctx: Ctx, erkezo: Erkezo | undefined, error: unknown): Promise<void> {
  const kodok = error instanceof Refusal ? error.hibak.map((h) => h.kod) : ['HIBA'];
  ctx.naplo({
    muvelet: 'fajlFeltolt',
    eredmeny: 'ELUTASITVA',
    entitas: erkezo?.entitas,
    entitasId: erkezo?.entitas_id,
    adat: { kodok },
  });
  if (!erkezo) return;
  bajtokTorlese(ctx, [erkezo.kulcs]);
  await ctx.sql('update asp.fajl_jegy set kulcs = null where onkormanyzat = $1 and id = $2', [ctx.onkormanyzat, erkezo.id]);
}
