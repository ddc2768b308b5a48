/** The processes that are compared, and what a request costs them. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Orders } from './child.ts';

export interface Rival {
  name: string;
  url: string;
  /** Processor time so far, milliseconds. */
  cpu(): Promise<number>;
  stop(): void;
}

/** A child of ours: TypeScript run as it is. */
export async function startChild(name: string, file: string, path: string, orders: Orders): Promise<Rival> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--import', '@swc-node/register/esm-register'],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await said(child, 'ready');
  child.send({ orders });
  const port = (await said(child, 'port')) as number;
  return {
    name,
    url: `http://127.0.0.1:${port}${path}`,
    async cpu() {
      child.send({ cpu: true });
      const { user, system } = (await said(child, 'cpu')) as NodeJS.CpuUsage;
      return (user + system) / 1000;
    },
    stop: () => void child.kill(),
  };
}

function said(child: ChildProcess, what: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const hear = (message: Record<string, unknown>) => {
      if (!(what in message) && !('error' in message)) return;
      leave();
      if (what in message) resolve(message[what]);
      else reject(new Error(String(message['error'])));
    };
    const ended = (code: number | null) => (leave(), reject(new Error(`the process ended: ${code}`)));
    const leave = () => void child.off('message', hear).off('exit', ended);
    child.on('message', hear).on('exit', ended);
  });
}
