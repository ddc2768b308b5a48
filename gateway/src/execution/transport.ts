/** How a szakrendszer is reached. Both ways take the same envelope and give the same answer. */
import { signCall, traceHeaders } from '../kit.ts';
import type { Hivas } from '../kit.ts';
import { httpClient } from './http/client.ts';
import type { GiveUp } from './http/client.ts';
import type { Room } from './http/reply.ts';
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
/** Over HTTP, where the answer stays as it came. */
export interface Sending {
  body: Buffer;
  repeatable: boolean;
  /** Where the answer goes; a buffer of its own, when nothing is said. */
  room?: Room;
  /** Each sending has an envelope of its own. */
  hivas(): Hivas;
  /** How it ends: with the one or the other, once. */
  answered(body: Buffer): void;
  failed(error: Error): void;
}
export type Transport = InProcess | OverHttp;
export interface InProcess {
  call(request: SubgraphRequest, hivas: Hivas): Promise<SubgraphAnswer>;
  close(): Promise<void>;
}
export interface OverHttp {
  send(sending: Sending): GiveUp;
  close(): Promise<void>;
}

/** The szakrendszer could not be reached or did not answer as one; never carries what it said. */
export class Unreachable extends Error {}

export function transportTo(target: SubgraphTarget, limits: Limits): Transport {
  return 'execute' in target ? inProcess(target.execute, limits) : overHttp(target.url, target.callKey, limits);
}

function inProcess(execute: InProcess['call'], limits: Limits): InProcess {
  return {
    call: (request, hivas) => withTimeout(execute(request, hivas), limits.subgraphTimeoutMs),
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

function overHttp(url: string, callKey: string, limits: Limits): OverHttp {
  const { origin, host, pathname: path } = new URL(url);
  const client = httpClient(origin, { timeoutMs: limits.subgraphTimeoutMs, most: limits.subgraphResponseBytes });
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\n`;
  return {
    send: ({ body, repeatable, room, hivas, answered, failed }) =>
      client.call({
        repeatable,
        room,
        request() {
          const own = hivas();
          const text = fieldsText(signCall(callKey, own, body)) + fieldsText(traceHeaders());
          return { head: `${head}${text}content-length: ${body.length}\r\n\r\n`, body, name: own.nonce };
        },
        answered: (reply) =>
          reply.status === 200 || reply.status === 400 ? answered(reply.body) : failed(new Unreachable(`status ${reply.status}`)),
        failed: ({ message }) => failed(new Unreachable(message)),
      }),
    close: () => client.close(),
  };
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
