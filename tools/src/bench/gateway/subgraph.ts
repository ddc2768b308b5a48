/** Both szakrendszerek, answering from memory: the first answer to a body is computed, the others are the same bytes. */
import { asChild, bodyOf, listen } from './child.ts';
import { graphs } from './graphs.ts';
import type { Asked } from './graphs.ts';

asChild(() => {
  const compute = graphs();
  const answers = new Map<string, Buffer>();
  return listen(async (req, res) => {
    const body = await bodyOf(req);
    const key = `${req.url}${body}`;
    const answer = answers.get(key) ?? Buffer.from(JSON.stringify(await compute(req.url!.slice(1), JSON.parse(body) as Asked)));
    answers.set(key, answer);
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
  });
});
