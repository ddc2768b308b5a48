/** Runs a public operation as nobody: with the permissions of the open contract, for one municipality, through the same executor. */
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Refusal, REFUSALS } from '../errors.ts';
import type { RefusalCode } from '../errors.ts';
import { watched } from '../front/exchange.ts';
import { carryThrough } from '../front/respond.ts';
import type { Concern } from '../front/respond.ts';
import type { Actor, Exchange } from '../types.ts';
import type { PublicOperation } from './operations.ts';
import type { Question } from './parameters.ts';

/** No municipality has this code: what is the same everywhere is asked where there are no rows at all. */
const NOWHERE = '00000';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string; mezo?: string } }[];
}

const INPUT = new Set(['HIBAS_VALTOZO', 'HIBAS_BEMENET']);

export function asker(concerns: readonly Concern[], engedelyek: string[]) {
  const actor: Actor = { id: 'nyilvanos', nev: 'Nyilvános lekérdezés', fajta: 'RENDSZER', szerepkorok: ['NYILVANOS'], engedelyek };

  return async (x: Exchange, operation: PublicOperation, { onkormanyzat, variables }: Question): Promise<Record<string, unknown>> => {
    const caught = catching();
    const own = watched({
      ...x,
      res: caught.res,
      headers: [],
      ended: [],
      caller: { actor, onkormanyzat: onkormanyzat ?? NOWHERE, scopes: [] },
      body: {
        query: operation.text,
        variables: operation.parameterek.some(({ nev }) => nev === 'onkormanyzat') ? { ...variables, onkormanyzat } : variables,
      },
    });
    await carryThrough(concerns, own);
    Object.assign(x, { operation: own.operation, cost: own.cost });
    return dataOf(JSON.parse(await caught.text) as Answer, operation);
  };
}

function dataOf({ data, errors }: Answer, operation: PublicOperation): Record<string, unknown> {
  const [error] = errors ?? [];
  const code = error?.extensions?.code ?? '';
  if (error && INPUT.has(code)) throw new Refusal('HIBAS_PARAMETER', { mezo: error.extensions?.mezo }, error.message);
  if (error || !data)
    throw new Refusal(code === 'TUL_SOK_KERES' || code === 'TULTERHELT' ? (code as RefusalCode) : 'NYILVANTARTAS_NEM_ELERHETO');
  if (operation.letezik && data[operation.letezik] === null) throw new Refusal('NINCS_ILYEN_ONKORMANYZAT');
  return data;
}

/** A response that nobody receives: what the concerns write into it is read here. */
function catching() {
  let done: (text: string) => void;
  const text = new Promise<string>((resolve) => (done = resolve));
  const res = Object.assign(new EventEmitter(), {
    statusCode: 200,
    headersSent: false,
    closed: false,
    writeHead(status: number) {
      res.statusCode = status;
      return res;
    },
    end(body: string | Buffer = '', encoding?: BufferEncoding) {
      res.headersSent = true;
      done(typeof body === 'string' ? Buffer.from(body, encoding).toString() : String(body));
      res.closed = true;
      res.emit('finish');
      res.emit('close');
    },
    destroy: () => res.end(JSON.stringify({ errors: [{ message: REFUSALS.BELSO_HIBA[1] }] })),
  });
  return { res: res as unknown as ServerResponse, text };
}
