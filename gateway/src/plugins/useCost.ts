/** Tells in `extensions.cost` what the operation was priced at and what is left of the minute, so that callers can slow down in time. */
import type { ApolloServerPlugin } from '@apollo/server';
import { costReport } from '../limits/report.ts';
import type { Limits } from '../limits/limits.ts';
import type { OperationContext } from '../types.ts';

export function useCost(limits: Limits): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || contextValue.cost === undefined) return;
        const result = response.body.singleResult;
        result.extensions = { ...result.extensions, cost: costReport(contextValue, limits) };
      },
    }),
  };
}
