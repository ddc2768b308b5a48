import type { IncomingMessage } from 'node:http';
import type Provider from 'oidc-provider';
import type { Db } from '../db.ts';
import { mac, sameText } from '../digest.ts';
import type { Directory } from '../directory.ts';
import type { Events } from '../events.ts';
import type { Settings } from '../options.ts';
import type { AddressGuard } from './addresses.ts';

export interface PagesDeps {
  provider: Provider;
  settings: Settings;
  db: Db;
  directory: Directory;
  events: Events;
  addresses: AddressGuard;
}

type KoaContext = Parameters<Parameters<Provider['use']>[0]>[0];
export type Ctx = KoaContext;
export type Form = Partial<Record<string, string>>;

const MAX_BODY = 64 * 1024;

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw Object.assign(new Error('too large'), { status: 413, expose: true });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export const csrfToken = (settings: Settings, subject: string): string => mac(settings.cookieKeys[0]!, 'csrf', subject);

/** A form of ours, sent from our own page: media type, fetch metadata and the token must all fit. */
export async function readForm(ctx: Ctx, settings: Settings, subject: string): Promise<Form | null> {
  if (!ctx.is('application/x-www-form-urlencoded')) return null;
  const site = ctx.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return null;
  const origin = ctx.get('origin');
  if (origin && origin !== 'null' && origin !== new URL(settings.issuer).origin) return null;
  const form = Object.fromEntries(new URLSearchParams(await readBody(ctx.req)));
  const valid = settings.cookieKeys.some((key) => sameText(mac(key, 'csrf', subject), form.csrf ?? ''));
  return valid ? form : null;
}

export const mount = (settings: Settings): string => new URL(settings.issuer).pathname.replace(/\/$/, '');
