/** An answer as status and body, written once. */
import type { Answer } from '../execution/execution.ts';
import { costText } from '../limits/report.ts';
import type { Limits } from '../limits/limits.ts';
import type { OperationContext } from '../types.ts';
import { maskedErrors } from './mask.ts';

export interface Written {
  status: number;
  body: Buffer | string;
  /** Of a body that is text: each character is one byte. */
  encoding?: 'latin1';
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
  if (!(data instanceof Buffer)) return { status, body: Buffer.from(before + name + (data ?? '') + after) };
  const plain = !errors && !terv && data.length < SHORT; // all but the data is ASCII
  if (plain) return { status, body: before + name + data.toString('latin1') + after, encoding: 'latin1' };
  return { status, body: Buffer.concat([Buffer.from(before + name), data, Buffer.from(after)]) };
}

/** Without data nothing ran, and that is the caller's fault. */
function statusOf({ errors }: Answer, ran: boolean): number {
  if (!errors) return ran ? 200 : 400;
  const told = errors.map(({ extensions }) => (extensions['http'] as { status?: number } | undefined)?.status).find(Boolean);
  return told ?? (ran ? 200 : 400);
}
