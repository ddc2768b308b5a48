/** An answer as status and body, written once. */
import type { Answer } from '../execution/execution.ts';
import { costReport } from '../limits/report.ts';
import type { Limits } from '../limits/limits.ts';
import type { OperationContext } from '../types.ts';
import { maskedErrors } from './mask.ts';

export function written(answer: Answer, context: OperationContext, limits: Limits): { status: number; body: Buffer } {
  const errors = maskedErrors(answer, context);
  const data = answer.text ?? (answer.data === undefined ? undefined : JSON.stringify(answer.data));
  const { terv } = context;
  const cost = context.cost === undefined ? undefined : JSON.stringify({ cost: costReport(context, limits), ...(terv && { terv }) });
  const members = [member('errors', errors && JSON.stringify(errors)), member('data', data), member('extensions', cost)];
  return { status: statusOf(answer, data), body: Buffer.from(`{${members.filter(Boolean).join(',')}}\n`) };
}

const member = (name: string, text: string | undefined) => (text === undefined ? '' : `"${name}":${text}`);

/** Without data nothing ran, and that is the caller's fault. */
function statusOf({ errors }: Answer, data: string | undefined): number {
  const told = errors?.map(({ extensions }) => (extensions['http'] as { status?: number } | undefined)?.status).find(Boolean);
  return told ?? (data === undefined ? 400 : 200);
}
