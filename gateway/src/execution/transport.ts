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
  const { origin, pathname: path } = new URL(url);
  const { subgraphTimeoutMs: timeout, subgraphResponseBytes: most } = limits;
  const pool = new Pool(origin, { connections: 64, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout: 2_000 } });
  return {
    async call(call, hivas) {
      const body = call.body();
      const signed = signCall(callKey, hivas, body);
      const headers = { 'content-type': 'application/json', accept: 'application/json', ...signed, ...traceHeaders() };
      try {
        const text = await new Promise<string>((resolve, reject) => {
          pool.dispatch({ method: 'POST', path, headers, body }, new Reception({ timeout, most, resolve, reject }));
        });
        return checked(JSON.parse(text));
      } catch (error) {
        throw new Unreachable(error instanceof Error ? error.name : 'error');
      }
    },
    close: () => pool.close(),
  };
}

interface Terms {
  /** For the whole answer, milliseconds. */
  timeout: number;
  /** Bytes. */
  most: number;
  resolve(text: string): void;
  reject(error: Error): void;
}

/** Receives one answer, without a stream in between. */
class Reception implements Dispatcher.DispatchHandler {
  readonly #terms: Terms;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #controller?: Dispatcher.DispatchController;
  #gaveUp?: Unreachable;

  constructor(terms: Terms) {
    this.#terms = terms;
    this.#timer = setTimeout(() => this.#giveUp('timeout'), terms.timeout);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#gaveUp) controller.abort(this.#gaveUp); // it has waited for a connection for too long
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number): void {
    if (status !== 200 && status !== 400) this.#giveUp(`status ${status}`);
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#terms.most) this.#giveUp('too large');
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer);
    const [only] = this.#chunks;
    const whole = this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks, this.#size);
    this.#terms.resolve(whole.toString('utf8'));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#timer);
    this.#terms.reject(error);
  }

  #giveUp(why: string): void {
    clearTimeout(this.#timer);
    this.#gaveUp = new Unreachable(why);
    this.#terms.reject(this.#gaveUp);
    this.#controller?.abort(this.#gaveUp);
  }
}

function checked(value: unknown): SubgraphAnswer {
  const answer = value as SubgraphAnswer | null;
  const isObject = typeof answer === 'object' && answer !== null && !Array.isArray(answer);
  if (!isObject || (answer.errors !== undefined && !Array.isArray(answer.errors))) throw new Unreachable('not GraphQL');
  if (answer.data === undefined && !answer.errors) throw new Unreachable('not GraphQL');
  return answer;
}
