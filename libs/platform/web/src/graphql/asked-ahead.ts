import { exchange, type GraphqlAnswer, requestOf } from './request.js';
import type { TypedDocument } from './typed-document.js';

/** Milliseconds after the page began to open until which an answer is still one to its first question. */
const FRESH = 30_000;

declare global {
  /** Answers on their way, by the body of their request: kept here because whoever asks and whoever reads are two bundles. */
  var passerelleAskedAhead: Map<string, Promise<GraphqlAnswer>> | undefined;
}

/** A question that a page asks first, known before its code is there. */
export interface FirstQuestion {
  /** The address after the language, without its parameters. */
  readonly address: RegExp;
  /** @param found what the address was found to hold */
  readonly ask: (found: RegExpExecArray) => void;
}

/** Asks while the code of the page is still on its way; GraphqlClient finds the answer when it asks the same. */
export function askAhead<Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables): void {
  const request = requestOf(document, variables);
  const answer = exchange(fetch, request);
  // Whoever takes the answer says what went wrong.
  answer.catch(() => undefined);
  (globalThis.passerelleAskedAhead ??= new Map()).set(request.body, answer);
}

/** The answer to a question that was asked ahead, once, while it is fresh. */
export function takeAskedAhead(body: string): Promise<GraphqlAnswer> | undefined {
  const asked = globalThis.passerelleAskedAhead;
  if (performance.now() > FRESH) asked?.clear();
  const answer = asked?.get(body);
  asked?.delete(body);
  return answer;
}

/** What was asked before something changed is not read after it. */
export function forgetAskedAhead(): void {
  globalThis.passerelleAskedAhead?.clear();
}
