import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, graphql } from 'graphql';
import { type Kornyezet, kulonleges, mezoErtek, tilt } from './adat.ts';

/**
 * A stand-in for the whole server: the built screens under the same Content-Security-Policy, an identity server that
 * logs in whoever comes, and a graph that answers with sample data. For development and for tests of the screens only.
 */
const gyoker = fileURLToPath(new URL('../../dist/', import.meta.url));
const sema = process.env.ASP_SCHEMA ?? fileURLToPath(new URL('../../../schema/api.graphql', import.meta.url));
export const CSP =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self' blob:; frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'";
const TELEPULESEK = [
  { kshKod: '17020', nev: 'Bajánsenye' },
  { kshKod: '02185', nev: 'Csopak' },
  { kshKod: '07214', nev: 'Őriszentpéter' },
  { kshKod: '02440', nev: 'Szatta' },
];
const ENGEDELYEK: Record<string, string[]> = JSON.parse(
  JSON.stringify(
    Object.fromEntries(
      Object.entries(
        JSON.parse(readFileSync(fileURLToPath(new URL('../../../schema/szerepkorok.json', import.meta.url)), 'utf8')) as Record<
          string,
          { engedelyek: string[] }
        >,
      ).map(([kod, { engedelyek }]) => [kod, engedelyek]),
    ),
  ),
) as Record<string, string[]>;
const MIME: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

for (const ut of ['Ingatlan.adotargyak', 'Ingatlan.adoegyenleg', 'Query.adozok', 'Query.adozo']) tilt(ut);
const kizar = new Set(['9999']);
kulonleges('Query.ingatlan', (_s, args) => (kizar.has(String(args.hrsz)) ? null : undefined));

export interface Proba {
  web: string;
  /** Forget every session, as if the login had run out. */
  lejarat(): void;
  /** Who logs in next. */
  belepo(szerepkorok: string[]): void;
  operaciok: { nev: string; cel?: string; onkormanyzat: string; valtozok: unknown }[];
  stop(): Promise<void>;
}

const b64 = (v: object) => Buffer.from(JSON.stringify(v)).toString('base64url');

export async function probakornyezet(port = 0): Promise<Proba> {
  const schema = buildSchema(readFileSync(sema, 'utf8'), { assumeValidSDL: true });
  let munkamenetek = new Set<string>();
  let jegyek = new Set<string>();
  let szerepkorok = ['ADO_VEZETO', 'IVK_KEZELO', 'KERET_ADMIN'];
  const operaciok: Proba['operaciok'] = [];
  let sorszam = 0;

  const test = async (req: IncomingMessage) => {
    const reszek: Buffer[] = [];
    for await (const resz of req) reszek.push(resz as Buffer);
    return Buffer.concat(reszek).toString();
  };
  const kuld = (res: ServerResponse, kod: number, adat: unknown) => {
    res.writeHead(kod, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    res.end(JSON.stringify(adat));
  };

  async function identitas(req: IncomingMessage, res: ServerResponse, url: URL) {
    const issuer = `http://${req.headers.host}/oidc`;
    if (url.pathname.endsWith('openid-configuration')) {
      return kuld(res, 200, {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        end_session_endpoint: `${issuer}/kilepes`,
        jwks_uri: `${issuer}/jwks`,
      });
    }
    if (url.pathname === '/oidc/auth') {
      const sid = /asp=(\w+)/.exec(req.headers.cookie ?? '')?.[1];
      const vissza = new URL(url.searchParams.get('redirect_uri') ?? '/');
      vissza.searchParams.set('state', url.searchParams.get('state') ?? '');
      if (sid && munkamenetek.has(sid)) vissza.searchParams.set('code', sid);
      else if (url.searchParams.get('prompt') === 'none') vissza.searchParams.set('error', 'login_required');
      else {
        const uj = `s${++sorszam}`;
        munkamenetek.add(uj);
        vissza.searchParams.set('code', uj);
        res.setHeader('set-cookie', `asp=${uj}; Path=/; HttpOnly; SameSite=Lax`);
      }
      res.writeHead(303, { location: vissza.href });
      return res.end();
    }
    if (url.pathname === '/oidc/token') {
      const form = new URLSearchParams(await test(req));
      const frissito = form.get('refresh_token');
      if (frissito && !jegyek.has(frissito)) return kuld(res, 400, { error: 'invalid_grant' });
      const ksh = /(\d{5})$/.exec(form.get('resource') ?? '')?.[1] ?? '02185';
      const most = Math.floor(Date.now() / 1000);
      const jwt = (t: object) => `${b64({ alg: 'none' })}.${b64({ iss: issuer, sub: 'u-1', iat: most, exp: most + 600, ...t })}.x`;
      const uj = `r${++sorszam}`;
      jegyek.add(uj);
      return kuld(res, 200, {
        access_token: jwt({ aud: `urn:asp:onkormanyzat:${ksh}`, szerepkorok }),
        refresh_token: uj,
        id_token: jwt({ aud: 'asp-web', name: 'Kovács Anna', onkormanyzatok: TELEPULESEK }),
        token_type: 'Bearer',
        expires_in: 600,
        scope: 'openid',
      });
    }
    if (url.pathname === '/oidc/kilepes') {
      munkamenetek = new Set();
      jegyek = new Set();
      res.writeHead(303, { location: '/' });
      return res.end();
    }
    return kuld(res, 404, {});
  }

  async function graf(req: IncomingMessage, res: ServerResponse) {
    const jwt = (req.headers.authorization ?? '').split('.')[1];
    if (!jwt || jegyek.size === 0)
      return kuld(res, 401, { errors: [{ message: 'Be kell lépni.', extensions: { code: 'UNAUTHENTICATED' } }] });
    const claims = JSON.parse(Buffer.from(jwt, 'base64url').toString()) as { aud: string; szerepkorok: string[] };
    const { query, variables, operationName } = JSON.parse(await test(req)) as {
      query: string;
      variables: Record<string, unknown>;
      operationName: string;
    };
    const ctx: Kornyezet = {
      onkormanyzat: claims.aud.slice(-5),
      szerepkor: claims.szerepkorok[0] ?? '',
      szerepkorok: claims.szerepkorok,
      engedelyek: claims.szerepkorok.flatMap((k) => ENGEDELYEK[k] ?? []),
      cel: req.headers['x-asp-cel'] as string | undefined,
      telepulesek: TELEPULESEK,
      nev: 'Kovács Anna',
    };
    operaciok.push({ nev: operationName, cel: ctx.cel, onkormanyzat: ctx.onkormanyzat, valtozok: variables });
    return kuld(
      res,
      200,
      await graphql({
        schema,
        source: query,
        variableValues: variables,
        operationName,
        contextValue: ctx,
        fieldResolver: mezoErtek as never,
        typeResolver: (_v, _c, info, t) => info.schema.getPossibleTypes(t)[0]?.name,
      }),
    );
  }

  function statikus(res: ServerResponse, ut: string) {
    const kert = join(gyoker, normalize(ut));
    const file = kert.startsWith(gyoker) && existsSync(kert) && statSync(kert).isFile() ? kert : join(gyoker, 'index.html');
    res.writeHead(200, {
      'content-type': MIME[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
    });
    createReadStream(file).pipe(res);
  }

  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', `http://${req.headers.host}`);
    const valasz = url.pathname.startsWith('/oidc/')
      ? identitas(req, res, url)
      : url.pathname === '/graphql'
        ? graf(req, res)
        : Promise.resolve(statikus(res, url.pathname));
    valasz.catch((error: unknown) => kuld(res, 500, { errors: [{ message: String(error) }] }));
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    web: `http://localhost:${(server.address() as AddressInfo).port}`,
    lejarat() {
      munkamenetek = new Set();
      jegyek = new Set();
    },
    belepo(uj) {
      szerepkorok = uj;
    },
    operaciok,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
