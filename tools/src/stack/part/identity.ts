import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { dispatch, openFront } from '../front.ts';
import { identityOf, type Identity } from '../identity.ts';
import { questionIsGenuine } from '../internal-call.ts';
import { databaseUrl, keyOf, listening, origin, partOf, QUESTION } from './environment.ts';

const settings = () => ({
  ASP_DATABASE_URL: databaseUrl,
  ASP_PASS_KEY: keyOf('A keret belépőinek kulcsa (signs passes of keret).'),
  ASP_IDENTITY_KEY: keyOf('Sütik és második tényezők kulcsa (cookies and stored second factors).'),
  ASP_QUESTION_KEY: keyOf('Az átjáró kérdéseinek kulcsa (verifies the gateway’s questions).'),
  ASP_ORIGIN: origin,
  ...listening,
});

export default partOf(settings, async (own, { closers, life }) => {
  const front = await openFront(own.ASP_PORT, own.ASP_HOST, own.ASP_DRAIN_SECONDS);
  await closers.add('identity (HTTP)', front.stop);
  const identity = identityOf({
    origin: own.ASP_ORIGIN,
    databaseUrl: own.ASP_DATABASE_URL,
    passKey: own.ASP_PASS_KEY,
    key: own.ASP_IDENTITY_KEY,
  });
  await identity.start();
  await closers.add('identity', () => identity.stop());
  const answer: RequestListener = (req, res) =>
    void answerQuestion(own.ASP_QUESTION_KEY, ({ claims, spent }) => identity.allapot(claims, spent), req, res).catch(() => res.destroy());
  front.serve(
    dispatch([
      { owns: (path) => path === QUESTION, handle: answer },
      { owns: () => true, handle: (req, res) => void identity.handler(req, res) },
    ]),
  );
  await closers.add('identity (drain)', front.drain);
  life.ready = async () => ({ ready: await identity.ready() });
  return `http://${own.ASP_HOST}:${front.port}/oidc`;
});

type Question = { claims: Parameters<Identity['allapot']>[0]; spent?: Parameters<Identity['allapot']>[1] };

async function answerQuestion(
  secret: string,
  ask: (question: Question) => Promise<unknown>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  let body = '';
  for await (const chunk of req) if ((body += chunk).length > 20_000) return void res.writeHead(413).end();
  if (!questionIsGenuine(secret, req.headers, body)) return void res.writeHead(401).end();
  const state = await ask(JSON.parse(body) as Question);
  res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(state));
}
