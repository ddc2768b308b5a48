import { Agent, request } from 'node:http';
import type { Target } from './measure.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

process.on('message', ({ target, n }: { target: Target; n: number }) => {
  askMany(target, n).then(
    (times) => process.send?.({ times }),
    (error: Error) => process.send?.({ times: [], error: error.message }),
  );
});

async function askMany(target: Target, n: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < n; i++) {
    const from = performance.now();
    await askOne(target);
    times.push(performance.now() - from);
  }
  return times;
}

function askOne({ url, headers, body }: Target): Promise<void> {
  return new Promise((resolve, reject) => {
    const req = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers } },
      (res) => {
        let text = '';
        res.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        res.on('end', () =>
          res.statusCode === 200 && !text.includes('"errors"') ? resolve() : reject(new Error(`${res.statusCode} ${text.slice(0, 500)}`)),
        );
      },
    );
    req.on('error', reject).end(body);
  });
}
