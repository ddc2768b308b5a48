/** How a szakrendszer is reached. Both ways take the same envelope and give the same answer. */
import { signCall, traceHeaders } from '../kit.ts';
import type { Hivas } from '../kit.ts';
import { CallFailed, httpClient } from './http/client.ts';
import type { Limits } from '../limits/limits.ts';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTarget } from '../types.ts';

/** One request, in the form that the way to the szakrendszer needs; the other form is never made. */
export interface SubgraphCall {
  request(): SubgraphRequest;
  /** The request as JSON. */
  body(): Buffer;
  /** Asking twice is no harm: a query. */
  repeatable: boolean;
}
export interface Transport {
  /** Over HTTP: the answer as it came. */
  send?(call: Omit<SubgraphCall, 'request'>, hivas: () => Hivas): Promise<Buffer>;
  /** Each sending has an envelope of its own. */
  call(call: SubgraphCall, hivas: () => Hivas): Promise<SubgraphAnswer>;
  close(): Promise<void>;
}

/** The szakrendszer could not be reached or did not answer as one; never carries what it said. */
export class Unreachable extends Error {}

export function transportTo(target: SubgraphTarget, limits: Limits): Transport {
  return 'execute' in target ? inProcess(target.execute, limits) : overHttp(target.url, target.callKey, limits);
}

function inProcess(execute: (request: SubgraphRequest, hivas: Hivas) => Promise<SubgraphAnswer>, limits: Limits): Transport {
  return {
    call: (call, hivas) => withTimeout(execute(call.request(), hivas()), limits.subgraphTimeoutMs),
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
  const { origin, host, pathname: path } = new URL(url);
  const client = httpClient(origin, { timeoutMs: limits.subgraphTimeoutMs, most: limits.subgraphResponseBytes });
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\n`;
  const send: Transport['send'] = async ({ body: written, repeatable }, hivas) => {
    const body = written();
    const request = () => {
      const own = hivas();
      const text = fieldsText(signCall(callKey, own, body)) + fieldsText(traceHeaders());
      const bytes = Buffer.concat([Buffer.from(`${head}${text}content-length: ${body.length}\r\n\r\n`, 'latin1'), body]);
      return { bytes, name: own.nonce };
    };
    try {
      const reply = await client.call({ request, repeatable });
      if (reply.status === 200 || reply.status === 400) return reply.body;
      throw new CallFailed(`status ${reply.status}`);
    } catch (error) {
      throw new Unreachable(error instanceof CallFailed ? error.message : 'error');
    }
  };
  return { send, call: async (call, hivas) => answerIn(await send(call, hivas)), close: () => client.close() };
}

function fieldsText(fields: Record<string, string>): string {
  let text = '';
  for (const name in fields) text += `${name}: ${fields[name]}\r\n`;
  return text;
}

/** Throws where it is none. */
export function answerIn(body: Buffer): SubgraphAnswer {
  const answer = parsed(body) as SubgraphAnswer | null;
  const isObject = typeof answer === 'object' && answer !== null && !Array.isArray(answer);
  if (!isObject || (answer.errors !== undefined && !Array.isArray(answer.errors))) throw new Unreachable('not GraphQL');
  if (answer.data === undefined && !answer.errors) throw new Unreachable('not GraphQL');
  return answer;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Unreachable('no JSON');
  }
}
