import { createHash } from 'node:crypto';
import { fajlHivas, fajlNev } from '../fajlok/cim.ts';
import { signCall } from '../tenant/hivas.ts';
import { tesztHivas, type Szereplo, type TesztVilag } from './vilag.ts';

export interface FajlValasz {
  status: number;
  headers: Headers;
  bajtok: Buffer;
  /** What an upload or a refusal says. */
  adat: { hibak?: { kod: string; uzenet: string }[]; [mezo: string]: unknown };
}

/** Bytes to and from a szakrendszer as the gateway carries them: signed, over HTTP, for this person in this municipality. */
export async function fajlKeres(
  v: TesztVilag,
  { ksh, ki }: { ksh: string; ki: Szereplo },
  method: 'PUT' | 'GET' | 'HEAD',
  ut: string,
  { torzs, fejlecek = {} }: { torzs?: Buffer | ReadableStream; fejlecek?: Record<string, string> } = {},
): Promise<FajlValasz> {
  const { url, callKey } = await v.http();
  const hivas = { ...tesztHivas(fajlNev(v.running.name), ksh, ki.actor.szerepkorok), actor: ki.actor };
  const valasz = await fetch(new URL(ut, url), <RequestInit>{
    method,
    headers: { ...signCall(callKey, hivas, fajlHivas(method, ut)), ...fejlecek },
    body: torzs as never,
    duplex: 'half',
  });
  const bajtok = Buffer.from(await valasz.arrayBuffer());
  const json = valasz.headers.get('content-type')?.startsWith('application/json') && bajtok.length > 0;
  return { status: valasz.status, headers: valasz.headers, bajtok, adat: json ? JSON.parse(bajtok.toString()) : {} };
}

export const sha256 = (bajtok: Buffer): string => createHash('sha256').update(bajtok).digest('hex');
