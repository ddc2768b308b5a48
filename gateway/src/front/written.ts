/** An answer as status and body, written once. */
import { give, take } from '../execution/buffers.ts';
import type { Answer, JsonText } from '../execution/execution.ts';
import { costText } from '../limits/report.ts';
import type { Limits } from '../limits/limits.ts';
import type { OperationContext } from '../types.ts';
import { maskedErrors } from './mask.ts';

export interface Written {
  status: number;
  body: Buffer | string;
  /** Of a body that is text: each character is one byte. */
  encoding: 'latin1' | 'utf8';
  /** To be told when the body has gone: its place is used again. */
  gone?: () => void;
}

/** So long an answer leaves as one text together with its head; copying a longer one would cost more than a second piece. */
const SHORT = 16_000;

export function written(answer: Answer, context: OperationContext, limits: Limits): Written {
  const errors = maskedErrors(answer, context);
  const { terv, cost } = context;
  const data = answer.text ?? (answer.data === undefined ? undefined : JSON.stringify(answer.data));
  const before = errors ? `{"errors":${JSON.stringify(errors)}` : '{';
  const name = data === undefined ? '' : `${errors ? ',' : ''}"data":`;
  const comma = errors || data !== undefined ? ',' : '';
  const plan = terv ? `,"terv":${JSON.stringify(terv)}` : '';
  const after = cost === undefined ? '}\n' : `${comma}"extensions":{"cost":${costText(context, limits)}${plan}}}\n`;
  const status = statusOf(answer, data !== undefined);
  if (typeof data === 'object') return { status, ...around(before + name, data, after) };
  return { status, body: Buffer.from(before + name + (data ?? '') + after), encoding: 'utf8' };
}

/** Without data nothing ran, and that is the caller's fault. */
function statusOf({ errors }: Answer, ran: boolean): number {
  if (!errors) return ran ? 200 : 400;
  const told = errors.map(({ extensions }) => (extensions['http'] as { status?: number } | undefined)?.status).find(Boolean);
  return told ?? (ran ? 200 : 400);
}

/** Put together where it is sent from. */
function around(before: string, data: JsonText, after: string): Omit<Written, 'status'> {
  const [head, tail] = [Buffer.byteLength(before), Buffer.byteLength(after)];
  const size = head + data.size + tail;
  const place = take(size);
  place.write(before, 0);
  place.write(after, data.write(place, head));
  if (size > SHORT) return { body: place.subarray(0, size), encoding: 'utf8', gone: () => give(place) };
  const body = place.toString('latin1', 0, size);
  give(place);
  return { body, encoding: 'latin1' };
}
