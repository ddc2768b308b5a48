/** Reports in `extensions.cost` what the operation was estimated to cost, so that callers can stay below the limit. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from '../types.ts';

export function useCost(maximum: number): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || contextValue.cost === undefined) return;
        const result = response.body.singleResult;
        result.extensions = { ...result.extensions, cost: { requested: contextValue.cost, maximum } };
      },
    }),
  };
}
