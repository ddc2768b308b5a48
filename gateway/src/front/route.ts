/** An address of its own beside /graphql: the same table of concerns, shorter. */
import { createHash } from 'node:crypto';
import { Refusal } from '../errors.ts';
import type { Exchange } from '../types.ts';
import { head, header } from './headers.ts';
import type { Concern } from './respond.ts';

export interface Route {
  owns(path: string): boolean;
  concerns: Concern[];
}

/** Something that is read again and again, and seldom changes. */
export interface Resource {
  body: Buffer;
  type: string;
  etag: string;
}

export const pathOf = ({ req }: Exchange): string => (req.url ?? '/').split('?', 1)[0]!;

export function resource(text: string, type: string): Resource {
  const body = Buffer.from(text);
  return { body, type, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}

/** GET and HEAD only; nothing here changes anything. */
export function useReading() {
  return (x: Exchange) => {
    const { req } = x;
    if (req.method === 'GET' || req.method === 'HEAD') return;
    header(x, 'allow', 'GET, HEAD');
    throw new Refusal('METODUS_TILTOTT', {}, 'Ezt a címet csak GET vagy HEAD metódussal lehet kérni.');
  };
}

/** 304 for those who have it already (RFC 9110 13.1.2). */
export function sendResource(x: Exchange, { body, type, etag }: Resource, cacheControl: string): void {
  const { req, res } = x;
  header(x, 'etag', etag);
  header(x, 'cache-control', cacheControl);
  x.answered = true;
  const known = matches(req.headers['if-none-match'], etag);
  head(x, known ? 304 : 200, known ? [] : ['content-type', type, 'content-length', String(body.length)]);
  res.end(known || req.method === 'HEAD' ? undefined : body);
}

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
