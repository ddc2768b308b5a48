/** Tells the trace what the request was, once that is known. No variables, no people. */
import { note } from '../kit.ts';
import type { Exchange } from '../types.ts';

export function useTrace() {
  return ({ operation, caller, requestId, cost }: Exchange) =>
    note(() => ({
      'graphql.operation.type': operation?.node.operation ?? '',
      'graphql.operation.name': operation?.node.name?.value.slice(0, 64) ?? '',
      'asp.keres': requestId,
      'asp.onkormanyzat': caller?.onkormanyzat ?? '',
      'asp.koltseg': cost ?? 0,
    }));
}
