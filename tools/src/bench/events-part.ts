import { createServer, request } from 'node:http';
import { run, serve } from '@asp/kit';
import { posta, tavoliPort, type EsemenyPort } from '@asp/kit/call';
import { RECEIVER } from './events-world.ts';

/** A process of the outbox benchmark: the receiver behind a line that breaks, or a carrier that shuffles. It gets killed. */
const env = (name: string): string => process.env[name] ?? '';
const key = env('BENCH_KEY');

if (process.argv[2] === 'receiver') {
  const running = await run(RECEIVER, { appUrl: env('BENCH_DATABASE'), poolSize: 8 });
  const inner = await serve(running, { callKey: key, port: 0 });
  breakingLine(Number(env('BENCH_PORT')), inner.port);
} else {
  const shuffled = (port: EsemenyPort): EsemenyPort => ({
    ...port,
    kivesz: async (hivas, keres) => (await port.kivesz(hivas, keres)).sort(() => Math.random() - 0.5),
  });
  const part = (name: string) => tavoliPort(`http://127.0.0.1:${env(`BENCH_${name}`)}/graphql`, key);
  posta({
    szakrendszerek: {
      minta: { port: shuffled(part('SOURCE_PORT')), passKey: key },
      tukor: { port: part('PORT'), passKey: key },
    },
    log: { warn: () => {} },
    szunetMs: 50,
    foglalasMp: 1,
    darab: 20,
  }).start();
}

/** Hands calls on; one in five loses its answer after the effect. */
function breakingLine(port: number, target: number): void {
  createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const send = () =>
      new Promise<{ status: number; body: Buffer }>((resolve, reject) => {
        const onward = request(
          { port: target, host: '127.0.0.1', method: req.method, path: req.url, headers: req.headers },
          async (answer) => {
            const parts: Buffer[] = [];
            for await (const chunk of answer) parts.push(chunk as Buffer);
            resolve({ status: answer.statusCode ?? 500, body: Buffer.concat(parts) });
          },
        );
        onward.on('error', reject);
        onward.end(Buffer.concat(chunks));
      });
    const { status, body } = await send();
    if (Math.random() < 0.2) return void res.destroy();
    res.writeHead(status).end(body);
  }).listen(port, '127.0.0.1');
}
