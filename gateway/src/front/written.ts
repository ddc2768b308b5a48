/** An answer as status and body, written once. */
import type { Answer } from '../execution/execution.ts';
import { binary } from '../execution/bytes/scan.ts';
import { costText } from '../limits/report.ts';
import type { Limits } from '../limits/limits.ts';
import type { OperationContext } from '../types.ts';
import { maskedErrors } from './mask.ts';

export function written(answer: Answer, context: OperationContext, limits: Limits): { status: number; body: Buffer } {
  const errors = maskedErrors(answer, context);
  const { terv, cost } = context;
  const data = answer.text ?? (answer.data === undefined ? undefined : JSON.stringify(answer.data));
  const encoded = answer.binary ? binary : (text: string) => text;
  let text = '';
  if (errors) text = `,"errors":${encoded(JSON.stringify(errors))}`;
  if (data !== undefined) text += `,"data":${data}`;
  if (cost !== undefined)
    text += `,"extensions":{"cost":${costText(context, limits)}${terv ? `,"terv":${encoded(JSON.stringify(terv))}` : ''}}`;
  return { status: statusOf(answer, data), body: Buffer.from(`{${text.slice(1)}}\n`, answer.binary ? 'latin1' : 'utf8') };
}

/** Without data nothing ran, and that is the caller's fault. */
function statusOf({ errors }: Answer, data: string | undefined): number {
  const told = errors?.map(({ extensions }) => (extensions['http'] as { status?: number } | undefined)?.status).find(Boolean);
  return told ?? (data === undefined ? 400 : 200);
}
