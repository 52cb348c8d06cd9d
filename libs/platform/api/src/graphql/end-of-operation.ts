import type { ApolloServerPlugin } from '@apollo/server';

import type { Transactions } from '../database/transactions.js';
import type { GraphqlContext } from '../viewer/current-viewer.js';

/** Ends the read-only transaction of an operation once its answer is complete. */
export function endOfOperation(transactions: Transactions, onEnd?: (operation: string, statements: number) => void): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { viewer }, operationName }) {
          if (!viewer) return;
          await transactions.close(viewer);
          onEnd?.(operationName ?? 'anonymous', transactions.statementCount(viewer));
        },
      };
    },
  };
}
