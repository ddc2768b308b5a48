import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The gateway's question to identity between two processes: signed, short-lived, body included. */
const WINDOW_MS = 30_000;

export function signQuestion(key: string, body: string, now = Date.now()): Record<string, string> {
  return { 'content-type': 'application/json', 'x-asp-ido': String(now), 'x-asp-alairas': mac(key, now, body) };
}

export function questionIsGenuine(key: string, headers: IncomingMessage['headers'], body: string, now = Date.now()): boolean {
  const time = Number(headers['x-asp-ido']);
  const given = Buffer.from(String(headers['x-asp-alairas'] ?? ''), 'hex');
  const expected = Buffer.from(mac(key, time, body), 'hex');
  return Math.abs(now - time) <= WINDOW_MS && given.length === expected.length && timingSafeEqual(given, expected);
}

const mac = (key: string, time: number, body: string) =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`${time}\n${body}`).digest('hex');
