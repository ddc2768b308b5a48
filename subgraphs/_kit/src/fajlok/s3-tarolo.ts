import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsV4Signer } from 'aws4fetch';
import { kulcsEllenoriz, type Tarolo } from './tarolo.ts';

export interface S3Beallitas {
  /** Address of the bucket, path style: `https://s3.pelda.hu/vodor`. */
  url: string;
  regio: string;
  kulcsAzonosito: string;
  titok: string;
}

const URES = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const VARAKOZAS_MS = 5 * 60_000;

/** A bucket that speaks S3. Requests are signed with the digest of the bytes, so that the store itself refuses what changed on the way. */
export function s3Tarolo({ url, regio, kulcsAzonosito, titok }: S3Beallitas): Tarolo {
  async function hiv(method: string, kulcs: string, fejlecek: Record<string, string>, forras?: string): Promise<Response> {
    const { headers, url: cim } = await new AwsV4Signer({
      method,
      url: `${url.replace(/\/$/, '')}/${kulcsEllenoriz(kulcs)}`,
      headers: { 'x-amz-content-sha256': URES, ...fejlecek },
      accessKeyId: kulcsAzonosito,
      secretAccessKey: titok,
      region: regio,
      service: 's3',
    }).sign();
    const torzs = forras ? { body: Readable.toWeb(createReadStream(forras)) as never, duplex: 'half' as const } : {};
    return fetch(cim, { method, headers, signal: AbortSignal.timeout(VARAKOZAS_MS), ...torzs });
  }
  return {
    async ment(kulcs, forras, { meret, sha256 }) {
      await jo(await hiv('PUT', kulcs, { 'x-amz-content-sha256': sha256, 'content-length': String(meret) }, forras));
    },
    async olvas(kulcs, reszlet) {
      const valasz = await jo(await hiv('GET', kulcs, reszlet ? { range: `bytes=${reszlet.tol}-${reszlet.ig}` } : {}));
      return Readable.fromWeb(valasz.body as ReadableStream);
    },
    async torol(kulcs) {
      const valasz = await hiv('DELETE', kulcs, {});
      if (valasz.status !== 404) await jo(valasz);
    },
  };
}

/** The store's own text stays here: it may name keys. */
async function jo(valasz: Response): Promise<Response> {
  if (valasz.ok) return valasz;
  await valasz.body?.cancel();
  throw new Error(`asp: a fájltároló válasza ${valasz.status}`);
}
