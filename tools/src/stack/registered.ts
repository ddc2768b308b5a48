import { randomUUID } from 'node:crypto';
import type { SubgraphTarget } from '@asp/gateway';
import { HOMOKOZO, hivas, mintPass, signCall, type Actor, type Managed } from '@asp/kit/call';
import type { TakenOver } from '../registry/take-over.ts';

/** The system reads on behalf of nobody; it may see these three things and nothing else. */
const READER: Actor = {
  id: 'rendszer',
  nev: 'Rendszer',
  fajta: 'RENDSZER',
  szerepkorok: ['RENDSZER'],
  engedelyek: ['keret.onkormanyzat.olvas', 'keret.kliens.olvas', 'keret.muvelet.olvas'],
};
const OWNER = 'keret';
const TOWNS =
  'query ($after: String) { lap: onkormanyzatJegyzek(first: 500, after: $after) { nodes { kshKod } pageInfo { hasNextPage endCursor } } }';
const CLIENTS = '{ kliensek { id nev } }';
const OPERATIONS =
  'query ($after: String) { lap: regisztraltMuveletek(first: 100, after: $after) { nodes { kliensId nev szoveg } pageInfo { hasNextPage endCursor } } }';
/** Municipalities asked at the same time. */
const AT_ONCE = 8;

interface Page<T> {
  lap: { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/**
 * `GET /muveletek` on the management port: what machine clients of all municipalities have registered, for whoever builds the
 * next graph. Every municipality is asked in its own name with a pass of its own, as any caller would; no wall is opened.
 */
export function registeredActs(targets: Record<string, SubgraphTarget>, passKeys: Record<string, string>): NonNullable<Managed['acts']> {
  const target = targets[OWNER];
  if (!target) return {};
  const passKey = passKeys[OWNER] ?? '';
  return {
    'GET /muveletek': async () => ({
      status: 200,
      body: { muveletek: await ofAll((ksh, query, more) => ask(target, passKey, ksh, query, more)) },
    }),
  };
}

type Ask = <T>(ksh: string, query: string, variables?: object) => Promise<T>;

async function ofAll(asked: Ask): Promise<TakenOver[]> {
  const left = (await pages<{ kshKod: string }>(asked, HOMOKOZO.ksh, TOWNS)).map(({ kshKod }) => kshKod);
  const found: TakenOver[] = [];
  const worker = async () => {
    for (let ksh = left.pop(); ksh !== undefined; ksh = left.pop()) found.push(...(await ofOne(asked, ksh)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

async function ofOne(asked: Ask, onkormanyzat: string): Promise<TakenOver[]> {
  const operations = await pages<{ kliensId: string; nev: string; szoveg: string }>(asked, onkormanyzat, OPERATIONS);
  if (operations.length === 0) return [];
  const { kliensek } = await asked<{ kliensek: { id: string; nev: string }[] }>(onkormanyzat, CLIENTS);
  const nameOf = new Map(kliensek.map(({ id, nev }) => [id, nev]));
  return operations.map(({ kliensId, nev, szoveg }) => ({ onkormanyzat, kliens: nameOf.get(kliensId) ?? kliensId, nev, szoveg }));
}

async function pages<T>(asked: Ask, ksh: string, query: string): Promise<T[]> {
  const rows: T[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { lap }: Page<T> = await asked<Page<T>>(ksh, query, { after });
    rows.push(...lap.nodes);
    [after, more] = [lap.pageInfo.endCursor, lap.pageInfo.hasNextPage];
  }
  return rows;
}

async function ask<T>(target: SubgraphTarget, passKey: string, onkormanyzat: string, query: string, variables = {}): Promise<T> {
  const requestId = randomUUID();
  const pass = mintPass(passKey, { subject: onkormanyzat, requestId });
  const call = hivas({ subgraph: OWNER, requestId, onkormanyzat, pass, actor: READER });
  const answer =
    'execute' in target
      ? await target.execute({ query, variables }, call)
      : await overHttp(target, JSON.stringify({ query, variables }), call);
  if (answer.errors?.length || !answer.data) throw new Error(`${OWNER}: ${answer.errors?.[0]?.message}`);
  return answer.data as T;
}

type Answer = Awaited<ReturnType<Extract<SubgraphTarget, { execute: unknown }>['execute']>>;

async function overHttp({ url, callKey }: { url: string; callKey: string }, body: string, call: ReturnType<typeof hivas>): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...signCall(callKey, call, body) };
  const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${OWNER}: ${answer.status}`);
  return (await answer.json()) as Answer;
}
