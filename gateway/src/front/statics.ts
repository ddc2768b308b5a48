/** Serves a built web application: hashed files for ever, the page itself never cached, nothing outside the folder. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { LRUCache } from 'lru-cache';
import { acceptsGzip, compress, loadAsset, TYPES } from './asset.ts';
import type { Asset } from './asset.ts';

export interface StaticOptions {
  /** Folder of the built files. */
  dir: string;
  /** Address of the folder, with slashes: `/`, `/playground/`. */
  base?: string;
  /** Content security policy; `{nonce}` in it and in the page is replaced by a fresh value. */
  csp: string;
  /** Unknown addresses without an extension get index.html. */
  spa?: boolean;
  /** Text put into the page in place of `{key}`. */
  values?: Record<string, string>;
}

const HASHED = /[.-][\w-]{8,}\.\w+$/;
export function serveStatic(options: StaticOptions) {
  const { dir, base = '/' } = options;
  const assets = new LRUCache<string, Promise<Asset>>({ max: 500 });
  const assetOf = (file: string) => {
    const known = assets.get(file) ?? loadAsset(file);
    assets.set(file, known);
    return known;
  };

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return plain(res, 405, 'Method not allowed');
    const file = fileFor(req.url ?? '/', base, dir, options.spa ?? false);
    if (!file) return plain(res, 404, 'Nincs ilyen oldal.');
    const asset = await assetOf(file).catch(() => assets.delete(file) && undefined);
    if (!asset) return plain(res, 404, 'Nincs ilyen oldal.');
    headers(res, options.csp);
    if (extname(file) === '.html') return page(req, res, asset.body, options);
    send(req, res, file, asset);
  };
}

function fileFor(url: string, base: string, dir: string, spa: boolean): string | null {
  const path = decoded(url.split('?', 1)[0]!);
  if (path === null || !path.startsWith(base)) return null;
  const file = normalize(join(dir, path.slice(base.length)));
  if (file !== normalize(dir) && !file.startsWith(normalize(dir + sep))) return null;
  if (extname(file) !== '' && existsSync(file)) return file;
  return path === base || (spa && extname(file) === '') ? join(dir, 'index.html') : null;
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function headers(res: ServerResponse, csp: string): void {
  res.setHeader('content-security-policy', csp);
  res.setHeader('cross-origin-opener-policy', 'same-origin');
  res.setHeader('cross-origin-resource-policy', 'same-origin');
  res.setHeader('referrer-policy', 'no-referrer');
  res.setHeader('x-content-type-options', 'nosniff');
}

async function page(req: IncomingMessage, res: ServerResponse, body: Buffer, { csp, values = {} }: StaticOptions): Promise<void> {
  const nonce = createHash('sha256').update(crypto.randomUUID()).digest('base64url').slice(0, 22);
  const html = Object.entries({ ...values, nonce }).reduce(
    (text, [key, value]) => text.replaceAll(`{${key}}`, escaped(value)),
    body.toString('utf8'),
  );
  const answer = await zippedIfWanted(req, res, Buffer.from(html));
  res.setHeader('content-security-policy', csp.replaceAll('{nonce}', nonce));
  res.writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-store' });
  res.end(req.method === 'HEAD' ? undefined : answer);
}

async function zippedIfWanted(req: IncomingMessage, res: ServerResponse, body: Buffer): Promise<Buffer> {
  if (!acceptsGzip(req)) return body;
  res.setHeader('content-encoding', 'gzip');
  return compress(body);
}

function send(req: IncomingMessage, res: ServerResponse, file: string, asset: Asset): void {
  res.setHeader('etag', asset.etag);
  res.setHeader('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (asset.zipped) res.setHeader('vary', 'accept-encoding');
  if (req.headers['if-none-match'] === asset.etag) return void res.writeHead(304).end();
  const zipped = asset.zipped && acceptsGzip(req) ? asset.zipped : undefined;
  if (zipped) res.setHeader('content-encoding', 'gzip');
  const body = zipped ?? asset.body;
  res.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
}

function plain(res: ServerResponse, status: number, text: string): void {
  res
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    .end(text);
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
