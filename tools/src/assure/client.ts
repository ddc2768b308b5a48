import { Agent, request } from 'node:http';

/** A caller in a process of its own: asks in turn for a while, over so many connections, and tells how long each took. */
export interface Load {
  url: string;
  /** Sent one after the other, again and again. */
  requests: { headers: Record<string, string>; body: string }[];
  ms: number;
  connections: number;
  /** Time between two requests of a connection. */
  pauseMs?: number;
}
export interface Told {
  times: number[];
  statuses: Record<string, number>;
}

process.on('message', (load: Load) => {
  void run(load).then((told) => process.send?.(told));
});

async function run({ url, requests, ms, connections, pauseMs = 0 }: Load): Promise<Told> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const told: Told = { times: [], statuses: {} };
  const until = performance.now() + ms;
  let next = 0;
  const worker = async () => {
    while (performance.now() < until) {
      const { headers, body } = requests[next++ % requests.length]!;
      const from = performance.now();
      const status = await ask(url, headers, body, agent).catch(() => 0);
      told.times.push(performance.now() - from);
      told.statuses[status] = (told.statuses[status] ?? 0) + 1;
      if (pauseMs) await new Promise((go) => setTimeout(go, pauseMs));
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return told;
}

function ask(url: string, headers: Record<string, string>, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers } },
      (res) => {
        res.on('data', () => {}).on('end', () => resolve(res.statusCode ?? 0));
        res.on('error', reject);
      },
    );
    req.on('error', reject).end(body);
  });
}
