/** `/fajlok/<szakrendszer>/<one-time part>`: bytes go through, streamed, in a call that is signed like those of the graph. */
import { request, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../errors.ts';
import { handOver, header } from '../front/headers.ts';
import { leaveBody } from '../front/leave.ts';
import { pathOf } from '../front/route.ts';
import type { Route } from '../front/route.ts';
import type { Identify } from '../identity/index.ts';
import { fajlCim, fajlHivas, fajlNev, hivas, mintPass, signCall } from '../kit.ts';
import { useIdentity } from '../plugins/useIdentity.ts';
import type { Exchange, Hivas, SubgraphTarget } from '../types.ts';

export interface FileOptions {
  subgraphs: Record<string, SubgraphTarget>;
  passKeys: Record<string, string>;
}

/** Seconds: the row of an upload is written with the same pass, after its last byte. */
const PASS_TTL = 900;
const METHODS = ['PUT', 'GET', 'HEAD'];

export function fileRoute({ subgraphs, passKeys }: FileOptions, ways: readonly Identify[]): Route {
  return {
    owns: (path) => path.startsWith('/fajlok/'),
    concerns: [useMethods, useIdentity(ways), carry],
  };

  async function carry(x: Exchange): Promise<void> {
    const cim = fajlCim(pathOf(x));
    if (!cim || !Object.hasOwn(subgraphs, cim.szakrendszer)) throw new Refusal('NINCS_ILYEN');
    const target = subgraphs[cim.szakrendszer];
    const passKey = passKeys[cim.szakrendszer];
    if (!target || !passKey) throw new Refusal('NINCS_ILYEN');
    const call = envelope(cim.szakrendszer, passKey, x);
    x.answered = true;
    if ('url' in target) return overHttp(target, call, x);
    if (!target.fajl) throw new Refusal('NINCS_ILYEN');
    handOver(x);
    await target.fajl(call, { req: x.req, res: x.res, jegy: cim.jegy });
  }
}

function useMethods(x: Exchange): void {
  if (METHODS.includes(x.req.method ?? '')) return;
  header(x, 'allow', METHODS.join(', '));
  throw new Refusal('METODUS_TILTOTT', {}, 'Fájlt PUT metódussal lehet feltölteni, GET vagy HEAD metódussal letölteni.');
}

function envelope(subgraph: string, passKey: string, { caller, requestId }: Exchange): Hivas {
  const { onkormanyzat, actor, onkormanyzatok } = caller!;
  const pass = mintPass(passKey, { subject: onkormanyzat, requestId, ttl: PASS_TTL });
  return hivas({ subgraph: fajlNev(subgraph), requestId, onkormanyzat, pass, actor, onkormanyzatok });
}

const ASKED = ['content-length', 'content-type', 'range', 'if-range'];
const TOLD = [
  ...['content-type', 'content-length', 'content-range', 'content-disposition', 'content-security-policy'],
  ...['accept-ranges', 'cache-control', 'etag', 'connection'],
];
const only = (names: readonly string[], headers: IncomingMessage['headers']) =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

/** To a szakrendszer in a process of its own; it may answer while the bytes are still coming. */
async function overHttp({ url, callKey }: { url: string; callKey: string }, call: Hivas, x: Exchange): Promise<void> {
  const { req, res, log } = x;
  const path = (req.url ?? '').split('?', 1)[0]!;
  const signed = signCall(callKey, call, fajlHivas(req.method!, path));
  const onward = request(new URL(path, url), { method: req.method, headers: { ...only(ASKED, req.headers), ...signed } });
  const answer = new Promise<IncomingMessage>((resolve, reject) => onward.once('response', resolve).once('error', reject));
  onward.on('error', () => {}); // the first is seen by the answer
  x.ended.push(() => onward.destroy());
  req.pipe(onward); // no pipeline: it would take the caller's connection away with that of the szakrendszer
  try {
    const reply = await answer;
    leaveRest(x);
    await giveBack(reply, x);
  } catch (error) {
    log.warn({ hiba: (error as Error).name }, 'file could not be carried');
    if (res.headersSent || res.destroyed) return void res.destroy();
    leaveRest(x);
    throw new Refusal('FAJL_NEM_ELERHETO');
  }
}

function leaveRest(x: Exchange): void {
  x.req.unpipe();
  leaveBody(x);
}

async function giveBack(answer: IncomingMessage, x: Exchange): Promise<void> {
  handOver(x);
  x.res.writeHead(answer.statusCode ?? 502, only(TOLD, answer.headers));
  await pipeline(answer, x.res);
}
