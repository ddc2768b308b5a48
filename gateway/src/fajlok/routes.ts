/** `/fajlok/<szakrendszer>/<one-time part>`: bytes go through, streamed, in a call that is signed like those of the graph. */
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../errors.ts';
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
    await target.fajl(call, { ...x, jegy: cim.jegy });
  }
}

function useMethods({ req, res }: Exchange): void {
  if (METHODS.includes(req.method ?? '')) return;
  res.setHeader('allow', METHODS.join(', '));
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
async function overHttp({ url, callKey }: { url: string; callKey: string }, call: Hivas, { req, res, log }: Exchange): Promise<void> {
  const path = (req.url ?? '').split('?', 1)[0]!;
  const signed = signCall(callKey, call, fajlHivas(req.method!, path));
  const onward = request(new URL(path, url), { method: req.method, headers: { ...only(ASKED, req.headers), ...signed } });
  const answer = new Promise<IncomingMessage>((resolve, reject) => onward.once('response', resolve).once('error', reject));
  onward.on('error', () => {}); // the first is seen by the answer
  res.once('close', () => onward.destroy());
  req.pipe(onward); // no pipeline: it would take the caller's connection away with that of the szakrendszer
  try {
    const reply = await answer;
    leaveRest(req, res);
    await giveBack(reply, res);
  } catch (error) {
    log.warn({ hiba: (error as Error).name }, 'file could not be carried');
    if (res.headersSent || res.destroyed) return void res.destroy();
    leaveRest(req, res);
    throw new Refusal('FAJL_NEM_ELERHETO');
  }
}

function leaveRest(req: IncomingMessage, res: ServerResponse): void {
  req.unpipe();
  leaveBody(req, res);
}

async function giveBack(answer: IncomingMessage, res: ServerResponse): Promise<void> {
  res.writeHead(answer.statusCode ?? 502, only(TOLD, answer.headers));
  await pipeline(answer, res);
}
