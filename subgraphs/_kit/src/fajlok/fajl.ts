import { createHash, randomBytes } from 'node:crypto';
import { refusal } from '../act/refusal.ts';
import { esemeny } from '../esemenyek/esemeny.ts';
import { ujId, type Ctx } from '../tenant/ctx.ts';
import { uuidAlaku } from '../tenant/entity.ts';
import { FAJL_UT } from './cim.ts';
import { tarhelyEllenoriz } from './tarhely.ts';
import { mediaTipus, nevEllenoriz, type FajlTipus } from './tipus.ts';

export type FajlMuvelet = 'FELTOLT' | 'LETOLT' | 'TOROL';

/** What may own files, declared in the manifest: entity name → its rules. */
export interface FajlTulajdonos {
  tipusok: readonly FajlTipus[];
  /** Bytes of one file at most. */
  legnagyobb: number;
  /**
   * Whether the actor may do this with the files of this row now; throws a `Refusal` when not. Asked when the address is given
   * and again when it is used.
   */
  szabad(ctx: Ctx, id: string, muvelet: FajlMuvelet): Promise<void>;
}
export type FajlTulajdonosok = Record<string, FajlTulajdonos>;

export interface Targy {
  entitas: string;
  id: string;
}

export const VIRUS_ALLAPOTOK = ['TISZTA', 'VIZSGALATRA_VAR', 'NEM_VIZSGALT', 'FERTOZOTT', 'SAJAT'] as const;
export type VirusAllapot = (typeof VIRUS_ALLAPOTOK)[number];

/** For how long an address may be used, seconds. */
export const JEGY_MP = { FELTOLT: 600, LETOLT: 300 };

export const lenyomat = (jegy: string): string => createHash('sha256').update(jegy).digest('hex');
const cim = (ctx: Ctx, jegy: string): string => `${FAJL_UT}/${ctx.manifest.name}/${jegy}`;

export function tulajdonosa(ctx: Pick<Ctx, 'manifest'>, entitas: string): FajlTulajdonos {
  const tulajdonos = ctx.manifest.fajlok?.[entitas];
  if (!tulajdonos) throw new Error(`${entitas} keeps no files: it is not declared in the manifest (fajlok)`);
  return tulajdonos;
}

export interface Feltoltes {
  targy: Targy;
  nev: string;
  meret: number;
  /** Hexadecimal; when given, other bytes are refused. */
  sha256?: string | null;
  /** A new version of this file; otherwise a new file. */
  fajlId?: string | null;
}

export interface FeltoltoJegy {
  url: string;
  lejar: Date;
  legnagyobb: number;
}

/** A one-time address for one upload by this actor in this municipality. */
export async function fajlFeltoltes(ctx: Ctx, { targy, nev, meret, sha256, fajlId }: Feltoltes): Promise<FeltoltoJegy> {
  const { tipusok, legnagyobb, szabad } = tulajdonosa(ctx, targy.entitas);
  if (!ctx.manifest.fajlKornyezet)
    throw refusal('NINCS_FAJLTAROLO', 'Itt nincs beállítva fájltároló. Kérje az üzemeltetőtől (ASP_FILES_DIR).');
  await szabad(ctx, targy.id, 'FELTOLT');
  nevEllenoriz(nev, tipusok, ['input', 'nev']);
  if (meret < 1 || meret > legnagyobb)
    throw refusal('HIBAS_MERET', `A fájl 1 bájt és ${megabajt(legnagyobb)} közötti lehet. Tömörítse a képeket, vagy ossza több fájlra.`, [
      'input',
      'meret',
    ]);
  await tarhelyEllenoriz(ctx, meret, ['input', 'meret']);
  if (sha256 && !/^[0-9a-f]{64}$/.test(sha256))
    throw refusal('HIBAS_LENYOMAT', 'Az SHA-256 lenyomat 64 kisbetűs hexadecimális jegy.', ['input', 'sha256']);
  if (fajlId && !(await targyaE(ctx, fajlId, targy)))
    throw refusal('NEM_TALALHATO', 'Nincs ilyen fájl ennél az adatnál. Frissítse a listát.', ['input', 'fajlId']);
  const { jegy, lejar } = await ujJegy(ctx, 'FELTOLT', { targy, fajlId, nev, meret, sha256 });
  return { url: cim(ctx, jegy), lejar, legnagyobb };
}

export const megabajt = (bajt: number): string => `${Math.floor(bajt / 1024 / 1024)} MB`;

async function targyaE(ctx: Ctx, fajlId: string, targy: Targy): Promise<boolean> {
  if (!uuidAlaku(fajlId)) return false;
  const sorok = await ctx.sql('select from asp.fajl where onkormanyzat = $1 and id = $2 and entitas = $3 and entitas_id = $4', [
    ctx.onkormanyzat,
    fajlId,
    targy.entitas,
    targy.id,
  ]);
  return sorok.length > 0;
}

export interface LetoltoJegy {
  url: string;
  lejar: Date;
  nev: string;
  tipus: string;
  meret: number;
  sha256: string;
}

interface ValtozatSor {
  id: string;
  fajl_id: string;
  entitas: string;
  entitas_id: string;
  nev: string;
  tipus: FajlTipus;
  meret: string;
  sha256: string;
  kulcs: string;
  virus: VirusAllapot;
}

/** A version with its owner; null when there is none in this municipality. */
export async function valtozat(ctx: Ctx, id: string, entitas?: string): Promise<ValtozatSor | null> {
  if (!uuidAlaku(id)) return null;
  const [sor] = await ctx.sql<ValtozatSor>(
    `select v.id, v.fajl_id, f.entitas, f.entitas_id, v.nev, v.tipus, v.meret, v.sha256, v.kulcs, v.virus
     from asp.fajl_valtozat v join asp.fajl f on f.onkormanyzat = v.onkormanyzat and f.id = v.fajl_id
     where v.onkormanyzat = $1 and v.id = $2 and f.entitas = coalesce($3, f.entitas)`,
    [ctx.onkormanyzat, id, entitas ?? null],
  );
  return sor ?? null;
}

/** Whether what is known about viruses lets the bytes out. */
export const nyithato = (ctx: Pick<Ctx, 'manifest'>, virus: VirusAllapot): boolean =>
  virus === 'TISZTA' || virus === 'SAJAT' || (virus === 'NEM_VIZSGALT' && ctx.manifest.fajlKornyezet?.vizsgalatlanNyilik === true);

const MIERT_ZART: Record<Exclude<VirusAllapot, 'TISZTA' | 'SAJAT'>, string> = {
  VIZSGALATRA_VAR: 'A fájl víruskeresésre vár. Próbálja meg néhány perc múlva.',
  NEM_VIZSGALT: 'A fájlt nem vizsgálta víruskereső, ezért itt nem nyitható meg. Kérje az üzemeltetőtől a víruskereső bekapcsolását.',
  FERTOZOTT: 'A fájl fertőzött volt, ezért tartalmát törölte a rendszer. Kérje a küldőtől újra, vírusmentesen.',
};

export function virusEllenoriz(ctx: Pick<Ctx, 'manifest'>, virus: VirusAllapot): void {
  if (virus !== 'TISZTA' && virus !== 'SAJAT' && !nyithato(ctx, virus)) throw refusal(virus, MIERT_ZART[virus], ['input', 'valtozatId']);
}

/** A short-lived address for opening one version by this actor in this municipality. */
export async function fajlLetoltes(ctx: Ctx, entitas: string, valtozatId: string): Promise<LetoltoJegy> {
  const sor = await valtozat(ctx, valtozatId, entitas);
  if (!sor) throw refusal('NEM_TALALHATO', 'Nincs ilyen fájl ebben az önkormányzatban. Frissítse a listát.', ['input', 'valtozatId']);
  await tulajdonosa(ctx, sor.entitas).szabad(ctx, sor.entitas_id, 'LETOLT');
  virusEllenoriz(ctx, sor.virus);
  const targy = { entitas: sor.entitas, id: sor.entitas_id };
  const { jegy, lejar } = await ujJegy(ctx, 'LETOLT', { targy, fajlId: sor.fajl_id, valtozatId: sor.id });
  return { url: cim(ctx, jegy), lejar, nev: sor.nev, tipus: mediaTipus(sor.tipus), meret: Number(sor.meret), sha256: sor.sha256 };
}

interface UjJegy {
  targy: Targy;
  fajlId?: string | null;
  valtozatId?: string;
  nev?: string;
  meret?: number;
  sha256?: string | null;
}

/** The address itself is told once and kept nowhere; addresses of yesterday go with the first one of today. */
async function ujJegy(ctx: Ctx, fajta: 'FELTOLT' | 'LETOLT', adat: UjJegy): Promise<{ jegy: string; lejar: Date }> {
  const jegy = randomBytes(32).toString('base64url');
  const lejar = new Date(ctx.now.getTime() + JEGY_MP[fajta] * 1000);
  const { targy, fajlId, valtozatId, nev, meret, sha256 } = adat;
  await ctx.sql(
    `with regi as (delete from asp.fajl_jegy where onkormanyzat = $1 and lejar < $14::timestamptz - interval '1 day')
     insert into asp.fajl_jegy (onkormanyzat, id, lenyomat, fajta, actor_id, entitas, entitas_id, fajl_id, valtozat_id, nev, meret, sha256, lejar)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ctx.onkormanyzat,
      ujId(),
      lenyomat(jegy),
      fajta,
      ctx.actor.id,
      targy.entitas,
      targy.id,
      fajlId ?? null,
      valtozatId ?? null,
      nev ?? null,
      meret ?? null,
      sha256 ?? null,
      lejar,
      ctx.now,
    ],
  );
  return { jegy, lejar };
}

const DARAB = 200;

/** Removes files; their bytes follow once this is committed. Without `fajlId` all files of the things named. */
export async function fajlokTorlese(ctx: Ctx, entitas: string, ids: readonly string[], fajlId?: string): Promise<number> {
  const sorok = await ctx.sql<{ fajl_id: string; entitas_id: string; kulcs: string }>(
    `with v as (select v.fajl_id, f.entitas_id, v.kulcs from asp.fajl_valtozat v join asp.fajl f on f.onkormanyzat = v.onkormanyzat and f.id = v.fajl_id
       where f.onkormanyzat = $1 and f.entitas = $2 and f.entitas_id = any ($3::uuid[]) and f.id = coalesce($4, f.id)),
     t as (delete from asp.fajl where onkormanyzat = $1 and id in (select fajl_id from v)),
     k as (delete from asp.kereses where onkormanyzat = $1 and id in (select fajl_id from v))
     select fajl_id, entitas_id, kulcs from v`,
    [ctx.onkormanyzat, entitas, ids, fajlId ?? null],
  );
  bajtokTorlese(
    ctx,
    sorok.map(({ kulcs }) => kulcs),
  );
  for (const [id, targyId] of new Map(sorok.map((s) => [s.fajl_id, s.entitas_id])))
    ctx.naplo({ muvelet: 'TOROL', entitas: 'Fajl', entitasId: id, adat: { targy: entitas, targyId } });
  return new Set(sorok.map((s) => s.fajl_id)).size;
}

/** Tells ourselves that these places in the store are free: done after the commit, as often as it takes. */
export function bajtokTorlese(ctx: Ctx, kulcsok: readonly string[]): void {
  for (let i = 0; i < kulcsok.length; i += DARAB)
    esemeny(ctx, {
      fajta: `${ctx.manifest.name}.fajl.torolve`,
      targy: { entitas: 'FajlTarolo', id: ujId() },
      adat: { kulcsok: kulcsok.slice(i, i + DARAB) },
    });
}
