import type { ApolloServerPlugin } from '@apollo/server';

const AS_RESPONSE = 'application/graphql-response+json';
const OF_THE_DOCUMENT = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * To a client that accepts application/json alone, a well-formed request is answered 200 even when its document has a
 * fault: it could not tell a status of ours from one of a proxy's. GraphQL over HTTP, section « application/json ».
 */
export const statusOfJson: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        if (request.http?.headers.get('accept')?.includes(AS_RESPONSE)) return;
        if (response.http.status === 400 && errors?.every(({ extensions }) => OF_THE_DOCUMENT.has(String(extensions['code'])))) response.http.status = 200;
      },
    };
  },
};
