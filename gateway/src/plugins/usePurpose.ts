/** Why it is asked: purpose (cél) and case (ügy) from their headers. Whether they suffice is decided field by field. */
import { Refusal } from '../errors.ts';
import type { Exchange } from '../types.ts';

const CEL = /^[A-Z][A-Z_]{1,39}$/;
const UGY = /^[\w./:-]{1,64}$/;

export function usePurpose() {
  return (x: Exchange) => {
    x.cel = checked(x, 'x-asp-cel', CEL);
    x.ugyId = checked(x, 'x-asp-ugy', UGY);
  };
}

function checked({ req }: Exchange, fejlec: string, form: RegExp): string | undefined {
  const value = req.headers[fejlec];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || !form.test(value)) throw new Refusal('HIBAS_FEJLEC', { fejlec });
  return value;
}
