import type { ModelPrompt } from '@passerelle/tutor-domain';

/** What a model answered, or that it did not: nothing is thrown, since an answer is never needed. */
export type ModelReply =
  | { readonly kind: 'written'; readonly words: string; readonly promptTokens: number | null; readonly answerTokens: number | null }
  | { readonly kind: 'timedOut' | 'failed' };

/** A language model that may write an answer from passages. Other ways to reach one stand behind this. */
export interface LanguageModel {
  readonly name: string;
  /** Where questions go, as people are told. */
  readonly host: string;
  ask(prompt: ModelPrompt): Promise<ModelReply>;
}

/** Injection token of the model; null where the operator set none. */
export const LANGUAGE_MODEL = Symbol('language model');
