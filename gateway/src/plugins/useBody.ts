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
  const { req } = x;
  const said = Number(req.headers['content-length'] ?? 0);
  try {
    if (said > limits.bodyBytes) throw tooLarge(limits.bodyBytes);
    await undefined; // what came together with the head has been parsed by then
    x.bytes = said > 0 && req.readableLength === said ? atHand(req) : await coming(req, limits);
  } catch (error) {
    leaveBody(x);
    throw error;
  }
}

/** Most bodies come in one piece: nothing has to be waited for. */
function atHand(req: IncomingMessage): Buffer {
  const bytes = req.read() as Buffer;
  req.resume();
  return bytes;
}

function coming(req: IncomingMessage, { bodyBytes: most, bodyTimeoutMs }: Limits): Promise<Buffer> {
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
