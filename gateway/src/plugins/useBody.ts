/** Reads the body within its limits; what stands in it is looked at when it is its turn. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../errors.ts';
import { leaveBody } from '../front/leave.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange } from '../types.ts';

export function useBody(limits: Limits) {
  return async (x: Exchange) => {
    try {
      if (x.req.method !== 'GET') x.bytes = await within(limits.bodyTimeoutMs, readAll(x.req, limits.bodyBytes));
    } catch (error) {
      leaveBody(x.req, x.res);
      throw error;
    }
  };
}

async function readAll(req: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) reject(tooLarge(most));
      else chunks.push(chunk);
    });
    req.once('end', () => resolve(Buffer.concat(chunks, size)));
    req.once('close', () => req.complete || reject(new Refusal('KERES_IDOTULLEPES')));
    req.once('error', () => reject(new Refusal('KERES_IDOTULLEPES')));
  });
}

const tooLarge = (hatar: number) => new Refusal('TUL_NAGY_KERES', { hatar });

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('KERES_IDOTULLEPES')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
