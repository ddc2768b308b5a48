/** A process of the comparison: starts its server, tells the port, and its processor time when asked. */
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { JSONWebKeySet } from 'jose';

export interface Orders {
  supergraphSdl: string;
  /** Of the szakrendszerek, by name. */
  urls: Record<string, string>;
  jwks: JSONWebKeySet;
}

/** Begins when the parent has told what is needed; `start` returns the port. */
export function asChild(start: (orders: Orders) => Promise<number>): void {
  process.on('message', (message: { orders?: Orders; cpu?: true }) => {
    if (message.cpu) process.send?.({ cpu: process.cpuUsage() });
    if (message.orders)
      start(message.orders).then(
        (port) => process.send?.({ port }),
        (error: Error) => process.send?.({ error: error.stack }),
      );
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ ready: true });
}

export async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as { port: number }).port;
}

export async function bodyOf(req: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
