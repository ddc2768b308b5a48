/** An answer as status and body, written once. */
import type { Answer } from '../execution/execution.ts';
import { costText } from '../limits/report.ts';
import type { Limits } from '../limits/limits.ts';
import type { OperationContext } from '../types.ts';
import { maskedErrors } from './mask.ts';

export function written(answer: Answer, context: OperationContext, limits: Limits): { status: number; body: Buffer } {
  const errors = maskedErrors(answer, context);
  const { terv, cost } = context;
  const data = answer.text ?? (answer.data === undefined ? undefined : JSON.stringify(answer.data));
  const before = errors ? `{"errors":${JSON.stringify(errors)}` : '{';
  const name = data === undefined ? '' : `${errors ? ',' : ''}"data":`;
  const comma = errors || data !== undefined ? ',' : '';
  const plan = terv ? `,"terv":${JSON.stringify(terv)}` : '';
  const after = cost === undefined ? '}\n' : `${comma}"extensions":{"cost":${costText(context, limits)}${plan}}}\n`;
  const body =
    data instanceof Buffer
      ? Buffer.concat([Buffer.from(before + name), data, Buffer.from(after)])
      : Buffer.from(before + name + (data ?? '') + after);
  return { status: statusOf(answer, data !== undefined), body };
}

/** Without data nothing ran, and that is the caller's fault. */
function statusOf({ errors }: Answer, ran: boolean): number {
  const told = errors?.map(({ extensions }) => (extensions['http'] as { status?: number } | undefined)?.status).find(Boolean);
  return told ?? (ran ? 200 : 400);
}
