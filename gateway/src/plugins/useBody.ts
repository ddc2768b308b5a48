/** Reads the body within its limits; what stands in it is looked at when it is its turn. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../errors.ts';
import { leaveBody } from '../front/leave.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange } from '../types.ts';

export function useBody(limits: Limits) {
  return (x: Exchange): void | Promise<void> => (x.req.method === 'GET' ? undefined : read(x, limits));
}

async function read(x: Exchange, limits: Limits): Promise<void> {
  try {
    x.bytes = await readAll(x.req, limits);
  } catch (error) {
    leaveBody(x.req, x.res);
    throw error;
  }
}

async function readAll(req: IncomingMessage, { bodyBytes: most, bodyTimeoutMs }: Limits): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const late = () => reject(new Refusal('KERES_IDOTULLEPES'));
    const timer = setTimeout(late, bodyTimeoutMs);
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) reject(tooLarge(most));
      else chunks.push(chunk);
    });
    req.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)));
    req.once('error', late);
    req.once('close', () => {
      clearTimeout(timer);
      if (!req.complete) late();
    });
  });
}

const tooLarge = (hatar: number) => new Refusal('TUL_NAGY_KERES', { hatar });
