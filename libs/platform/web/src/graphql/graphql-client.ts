import { computed, DestroyRef, inject, Injectable, InjectionToken, linkedSignal, PendingTasks, resource, type Signal } from '@angular/core';
import { Router } from '@angular/router';

import { forgetAskedAhead, takeAskedAhead } from './asked-ahead.js';
import { GraphqlFailure } from './graphql-failure.js';
import { exchange, type GraphqlAnswer, requestOf } from './request.js';
import type { TypedDocument } from './typed-document.js';

/** Sends one request; replaced in specs. */
export const FETCH = new InjectionToken<typeof fetch>('fetch', { factory: () => (...request) => fetch(...request) });

/** Where a person signs in; the way back goes along in `retour`. */
export const SIGN_IN_PATH = '/connexion';

/** The answer to a query, as signals. The last value stays while a new one is awaited. */
export interface QueryAnswer<Result> {
  readonly value: Signal<Result | undefined>;
  readonly error: Signal<GraphqlFailure | undefined>;
  readonly isLoading: Signal<boolean>;
  /** Asks again with the same variables. */
  reload(): void;
  /** Puts what a mutation answered in place of the value, without asking again. */
  set(value: Result): void;
}

/** Talks to the API with typed documents. */
@Injectable({ providedIn: 'root' })
export class GraphqlClient {
  private readonly fetch = inject(FETCH);
  private readonly router = inject(Router);
  private readonly pending = inject(PendingTasks);

  /** Asks whenever the variables change; waits as long as they are undefined. Called where `inject` may be. */
  query<Result, Variables>(document: TypedDocument<Result, Variables>, variables: () => Variables | undefined): QueryAnswer<Result> {
    const answer = resource({
      params: variables,
      loader: ({ params, abortSignal }) => this.send(document, params, abortSignal),
    });
    const value = linkedSignal<Result | undefined, Result | undefined>({
      source: () => (answer.hasValue() ? answer.value() : undefined),
      computation: (current, previous) => current ?? (answer.isLoading() || answer.error() ? previous?.value : undefined),
    });
    inject(DestroyRef).onDestroy(() => answer.destroy());
    return {
      value: value.asReadonly(),
      error: computed(() => asFailure(answer.error())),
      isLoading: answer.isLoading,
      reload: () => void answer.reload(),
      set: (replacement) => answer.set(replacement),
    };
  }

  /** Carries out one mutation. Rejects with a GraphqlFailure; expected refusals are members of the result. */
  mutate<Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables): Promise<Result> {
    forgetAskedAhead();
    return this.ask(document, variables);
  }

  /** Asks once. For guards and start-up; pages use `query`. */
  async ask<Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables): Promise<Result> {
    const done = this.pending.add();
    try {
      return await this.send(document, variables);
    } finally {
      done();
    }
  }

  private async send<Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result> {
    const { status, requestId, payload } = await this.exchange(document, variables, signal);
    const refused = payload?.errors?.[0];
    if (payload?.data && !refused) return payload.data as Result;
    const failure = refused
      ? GraphqlFailure.ofCode(refused.extensions?.code, requestId)
      : new GraphqlFailure(status === 401 ? 'unauthenticated' : 'unexpected', requestId);
    if (failure.kind === 'unauthenticated') this.goAndSignIn();
    throw failure;
  }

  private async exchange(document: { toString(): string }, variables: unknown, signal?: AbortSignal): Promise<GraphqlAnswer> {
    const request = requestOf(document, variables);
    try {
      return await (takeAskedAhead(request.body) ?? exchange(this.fetch, request, signal));
    } catch (fault) {
      if (signal?.aborted) throw fault;
      throw new GraphqlFailure('network');
    }
  }

  private goAndSignIn(): void {
    const back = this.router.url;
    if (back.startsWith(SIGN_IN_PATH)) return;
    void this.router.navigate([SIGN_IN_PATH], { queryParams: { retour: back, session: 'terminee' } });
  }
}

function asFailure(error: Error | undefined): GraphqlFailure | undefined {
  if (!error) return undefined;
  if (error instanceof GraphqlFailure) return error;
  return GraphqlFailure.of(error.cause);
}
