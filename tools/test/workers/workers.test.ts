import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/postgres/server.ts';

let lead: ChildProcess;
let port: number;
beforeAll(async () => {
  port = await freePort();
  lead = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', fileURLToPath(new URL('lead.ts', import.meta.url))], {
    env: { PATH: process.env['PATH'], ASP_TEST_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(lead.stdout!, 'data');
}, 40_000);
afterAll(() => void lead.kill('SIGKILL'));

const ask = (path = '/'): Promise<string> =>
  new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, path, agent: false, timeout: 1_000 }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      res.on('end', () => resolve(text));
    });
    req.on('timeout', () => req.destroy(new Error('timeout')));
    req.on('error', reject).end();
  });

/** Number of each process that answers → its pid. What a process that is just ending was given gets no answer. */
async function met(): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (let i = 0; i < 20; i++) {
    const [pid, number] = (await ask().catch(() => '')).split(' ');
    if (pid && number) seen.set(number, pid);
  }
  return seen;
}

test('several processes answer on one port; one that ends is replaced, and all end together', async () => {
  expect([...(await met()).keys()].sort()).toEqual(['1', '2']);
  const [ended, number] = (await ask('/end')).split(' ') as [string, string];
  let now = ended;
  for (let i = 0; i < 30 && now === ended; i++) {
    await new Promise((go) => setTimeout(go, 200));
    now = (await met()).get(number) ?? ended;
  }
  expect(now).not.toBe(ended);
  const gone = once(lead, 'exit');
  lead.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
  await expect(ask()).rejects.toThrow();
}, 60_000);
