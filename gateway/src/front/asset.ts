/** A built file in memory, compressed once. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.ttf', '.txt']);
export const compress = promisify(gzip);

export interface Asset {
  body: Buffer;
  zipped?: Buffer;
  etag: string;
}

export async function loadAsset(file: string): Promise<Asset> {
  const body = await readFile(file);
  const zipped = COMPRESSIBLE.has(extname(file)) && body.length > 1_000 ? await compress(body) : undefined;
  return { body, zipped, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

export const acceptsGzip = (req: IncomingMessage) => /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
