import type { ApolloServerPlugin } from '@apollo/server';

import type { Transactions } from '../database/transactions.js';
import type { GraphqlContext } from '../viewer/current-viewer.js';

/** Keeps answers out of every cache; ends the read-only transaction of an operation once its answer is complete; says how many statements it took, where that may be known. */
export function endOfOperation(transactions: Transactions, { tellsStatements }: { readonly tellsStatements: boolean }): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { viewer }, response }) {
          response.http.headers.set('cache-control', 'no-store');
          if (!viewer) return;
          await transactions.close(viewer);
          if (tellsStatements) response.http.headers.set('server-timing', `statements;desc="${transactions.statementCount(viewer)}"`);
        },
      };
    },
  };
}
