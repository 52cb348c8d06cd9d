import { operationName } from './typed-document.js';

/** What a request says, and how it is sent. */
export interface GraphqlRequest extends RequestInit {
  readonly body: string;
}

/** What came back, read to its end: an answer that nobody reads would keep its connection. */
export interface GraphqlAnswer {
  readonly status: number;
  readonly requestId: string | undefined;
  /** Undefined where what came is not an answer of the API. */
  readonly payload: { readonly data?: unknown; readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] } | undefined;
}

/** The one shape of a request to the API. */
export function requestOf(document: { toString(): string }, variables: unknown): GraphqlRequest {
  return {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      // A header that a form of another site cannot send.
      'x-passerelle-request': '1',
      // The service worker would answer in the place of a network that is not there.
      'ngsw-bypass': 'true',
    },
    body: JSON.stringify({ operationName: operationName(document), query: document.toString(), variables }),
  };
}

/** Sends a request and reads its answer. Rejects where the network does, or where `signal` says so. */
export async function exchange(send: typeof fetch, request: GraphqlRequest, signal?: AbortSignal): Promise<GraphqlAnswer> {
  const response = await send('/graphql', { ...request, ...(signal ? { signal } : {}) });
  const payload = await response.json().catch(() => undefined) as GraphqlAnswer['payload'];
  return { status: response.status, requestId: response.headers.get('x-request-id') ?? undefined, payload };
}
