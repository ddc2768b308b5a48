/** How a szakrendszer is reached. Both ways take the same envelope and give the same answer. */
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { signCall, traceHeaders } from '../kit.ts';
import type { Hivas } from '../kit.ts';
import type { Limits } from '../limits/limits.ts';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTarget } from '../types.ts';

/** One request, in the form that the way to the szakrendszer needs; the other form is never made. */
export interface SubgraphCall {
  request(): SubgraphRequest;
  /** The request as JSON. */
  body(): string;
}
export interface Transport {
  call(call: SubgraphCall, hivas: Hivas): Promise<SubgraphAnswer>;
  close(): Promise<void>;
}

/** The szakrendszer could not be reached or did not answer as one; never carries what it said. */
export class Unreachable extends Error {}

export function transportTo(target: SubgraphTarget, limits: Limits): Transport {
  return 'execute' in target ? inProcess(target.execute, limits) : overHttp(target.url, target.callKey, limits);
}

function inProcess(execute: (request: SubgraphRequest, hivas: Hivas) => Promise<SubgraphAnswer>, limits: Limits): Transport {
  return {
    call: (call, hivas) => withTimeout(execute(call.request(), hivas), limits.subgraphTimeoutMs),
    close: async () => {},
  };
}

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable('timeout')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function overHttp(url: string, callKey: string, limits: Limits): Transport {
  const { origin, pathname } = new URL(url);
  const timeout = limits.subgraphTimeoutMs;
  const pool = new Pool(origin, { connections: 64, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout: 2_000 } });
  return {
    async call(call, hivas) {
      const body = call.body();
      const signed = signCall(callKey, hivas, body);
      const headers = { 'content-type': 'application/json', accept: 'application/json', ...signed, ...traceHeaders() };
      const signal = AbortSignal.timeout(timeout);
      try {
        const answer = await pool.request({ method: 'POST', path: pathname, headers, body, signal });
        return checked(JSON.parse(await textOf(answer, limits.subgraphResponseBytes)));
      } catch (error) {
        throw new Unreachable(error instanceof Error ? error.name : 'error');
      }
    },
    close: () => pool.close(),
  };
}

async function textOf({ body, statusCode }: Dispatcher.ResponseData, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new Unreachable('too large');
    chunks.push(chunk);
  }
  if (statusCode !== 200 && statusCode !== 400) throw new Unreachable(`status ${statusCode}`);
  return Buffer.concat(chunks, size).toString('utf8');
}

function checked(value: unknown): SubgraphAnswer {
  const answer = value as SubgraphAnswer | null;
  const isObject = typeof answer === 'object' && answer !== null && !Array.isArray(answer);
  if (!isObject || (answer.errors !== undefined && !Array.isArray(answer.errors))) throw new Unreachable('not GraphQL');
  if (answer.data === undefined && !answer.errors) throw new Unreachable('not GraphQL');
  return answer;
}
