/** Our gateway as two processes on one port. */
import cluster from 'node:cluster';
import { once } from 'node:events';
import { asChild } from '../child.ts';
import { remote, startOwn } from '../own.ts';

if (cluster.isPrimary) {
  cluster.setupPrimary({ execArgv: process.execArgv });
  asChild(async (orders) => {
    const ports = await Promise.all(
      [1, 2].map(async () => {
        const worker = cluster.fork();
        await once(worker, 'message');
        worker.send({ orders });
        const [{ port }] = (await once(worker, 'message')) as [{ port: number }];
        return port;
      }),
    );
    return ports[0]!;
  });
} else asChild((orders) => startOwn(orders, remote(orders)));
