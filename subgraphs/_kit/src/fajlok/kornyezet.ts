import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { secret, z } from '../runtime/env.ts';
import { helyiTarolo } from './helyi-tarolo.ts';
import { s3Tarolo } from './s3-tarolo.ts';
import type { Tarolo } from './tarolo.ts';
import { clamav, type Viruskereso } from './virus.ts';

/** What a szakrendszer that keeps files is given when it starts. */
export interface FajlKornyezet {
  tarolo: Tarolo;
  /** Folder on this machine where arriving files lie until they are found clean. */
  karanten: string;
  /** None: files are kept as not examined. */
  virus?: Viruskereso;
  /** Whether a file that nobody has examined may be opened. */
  vizsgalatlanNyilik: boolean;
  /** Bytes that the files of one municipality may take up; without it there is no limit. */
  keret?: number;
}

/** Settings of a part that keeps files. */
export const FAJL_BEALLITASOK = {
  ASP_FILES_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Fájlok mappája (folder of the files; also their quarantine when they are kept in S3).'),
  ASP_FILES_S3: z.url().optional().describe('S3-tároló vödrének címe (address of an S3 bucket, path style, instead of the folder).'),
  ASP_FILES_S3_REGION: z.string().min(1).default('us-east-1').describe('Az S3-tároló régiója (region).'),
  ASP_FILES_S3_KEY: z.string().min(1).optional().describe('Az S3-tároló kulcsazonosítója (access key id).'),
  ASP_FILES_S3_SECRET: secret(z.string().min(1).optional().describe('Az S3-tároló titkos kulcsa (secret access key).')),
  ASP_CLAMAV: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, 'host:port')
    .optional()
    .describe('ClamAV (clamd) címe, gép:kapu; nélküle a fájlok állapota „nem vizsgált” (address of the virus scanner).'),
  ASP_FILES_UNSCANNED: z
    .enum(['megnyithato', 'zarolt'])
    .default('zarolt')
    .describe('Megnyitható-e, amit víruskereső nem vizsgált (whether files that were not examined may be opened).'),
  ASP_FILES_QUOTA_MB: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'Egy önkormányzat fájljai egy szakrendszerben legfeljebb ennyi MB-ot foglalhatnak; nélküle nincs korlát (disk space of a municipality in one szakrendszer).',
    ),
};
export type FajlBeallitasok = z.infer<z.ZodObject<typeof FAJL_BEALLITASOK>>;

/** Undefined without a folder: such a szakrendszer refuses files and does everything else. */
export function fajlKornyezet(b: FajlBeallitasok, szakrendszer: string): FajlKornyezet | undefined {
  if (!b.ASP_FILES_DIR) return undefined;
  const mappa = join(b.ASP_FILES_DIR, szakrendszer);
  const [host = '', port] = b.ASP_CLAMAV?.split(':') ?? [];
  return {
    tarolo: b.ASP_FILES_S3 ? s3(b, szakrendszer) : helyiTarolo(join(mappa, 'tar')),
    karanten: karanten(join(mappa, 'karanten')),
    virus: b.ASP_CLAMAV ? clamav({ host, port: Number(port) }) : undefined,
    vizsgalatlanNyilik: b.ASP_FILES_UNSCANNED === 'megnyithato',
    ...(b.ASP_FILES_QUOTA_MB !== undefined && { keret: b.ASP_FILES_QUOTA_MB * 1024 * 1024 }),
  };
}

function s3(b: FajlBeallitasok, szakrendszer: string): Tarolo {
  if (!b.ASP_FILES_S3_KEY || !b.ASP_FILES_S3_SECRET)
    throw new Error('ASP_FILES_S3: ASP_FILES_S3_KEY és ASP_FILES_S3_SECRET is kell. (Both are needed with ASP_FILES_S3.)');
  return s3Tarolo({
    url: `${b.ASP_FILES_S3!.replace(/\/$/, '')}/${szakrendszer}`,
    regio: b.ASP_FILES_S3_REGION,
    kulcsAzonosito: b.ASP_FILES_S3_KEY,
    titok: b.ASP_FILES_S3_SECRET,
  });
}

const ELAVULT_MS = 60 * 60_000;

/** The folder of arriving files; what a killed process left there is thrown away. */
export function karanten(mappa: string): string {
  mkdirSync(mappa, { recursive: true, mode: 0o700 });
  for (const nev of readdirSync(mappa)) {
    const ut = join(mappa, nev);
    if (Date.now() - statSync(ut, { throwIfNoEntry: false })!.mtimeMs > ELAVULT_MS) rmSync(ut, { force: true });
  }
  return mappa;
}

export const karantenbe = ({ karanten: mappa }: FajlKornyezet): string => join(mappa, randomBytes(16).toString('hex'));
