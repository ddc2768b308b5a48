/** The same work as in one process, but the gateway reaches the szakrendszerek over HTTP; one process all the same, so that all is counted. */
import { asChild, bodyOf, listen } from '../child.ts';
import { graphs } from '../graphs.ts';
import type { Asked } from '../graphs.ts';
import { remote, startOwn } from '../own.ts';
import { SERVICES } from '../world.ts';

asChild(async (orders) => {
  const compute = graphs();
  const port = await listen(async (req, res) => {
    const text = JSON.stringify(await compute(req.url!.slice(1), JSON.parse(await bodyOf(req)) as Asked));
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  });
  const urls = Object.fromEntries(Object.keys(SERVICES).map((name) => [name, `http://127.0.0.1:${port}/${name}`]));
  return startOwn(orders, remote({ ...orders, urls }));
});
