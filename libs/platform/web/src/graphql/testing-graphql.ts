import type { Provider } from '@angular/core';

import { FETCH } from './graphql-client.js';

/** What an operation answers: its data, or a function of its variables; `{ code }` is an error with that code. */
export type FakeAnswer = object | ((variables: never) => object);

export interface FakeRequest { readonly operation: string; readonly variables: unknown }

/** Answers by operation name, and keeps what was asked. */
export class FakeGraphql {
  readonly requests: FakeRequest[] = [];
  /** True: every request fails as a dead network does. */
  offline = false;

  constructor(private answers: Readonly<Record<string, FakeAnswer>>) {}

  answer(operation: string, answer: FakeAnswer): void {
    this.answers = { ...this.answers, [operation]: answer };
  }

  readonly fetch: typeof fetch = async (_url, init) => {
    if (this.offline) throw new TypeError('Failed to fetch');
    const { operationName, variables } = JSON.parse(String(init?.body)) as { operationName: string; variables: never };
    this.requests.push({ operation: operationName, variables });
    const answer = this.answers[operationName];
    if (!answer) throw new Error(`No fake answer for ${operationName}`);
    const data = typeof answer === 'function' ? answer(variables) : answer;
    const payload = 'code' in data ? { data: null, errors: [{ message: '', extensions: { code: data.code } }] } : { data };
    return { status: 200, headers: new Map([['x-request-id', 'demande-1']]), json: async () => payload } as unknown as Response;
  };
}

export function provideFakeGraphql(fake: FakeGraphql): Provider {
  return { provide: FETCH, useValue: fake.fetch };
}
