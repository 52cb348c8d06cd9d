import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

const EXPECTED = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);

/** A client gets a typed code and a sentence; the log gets the cause. The message of a bug never leaves the server. */
export function formatError(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
    if (EXPECTED.has(code)) return { ...formatted, extensions: { code } };
    const cause = unwrapResolverError(error);
    logger.error({ path: formatted.path, cause: cause instanceof Error ? { name: cause.name, stack: cause.stack } : String(cause) }, 'operation failed');
    return { message: 'Something went wrong on our side. Nothing was written.', path: formatted.path, locations: formatted.locations, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
}
