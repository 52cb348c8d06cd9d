import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/kernel';
import { Clock, newId, Transactions, type Viewer } from '@passerelle/platform-api';
import { citedAnswer, type CitedSentence, findPerson, holdsContact, modelPrompt, type ModelStanding, screenQuestion, type ScreenRefusal, wordsToScreen } from '@passerelle/tutor-domain';
import { PeopleMentioned } from '@passerelle/workforce-api';

import { type AnsweredQuestion, AnswerQuestion } from '../answer-question.js';
import { LANGUAGE_MODEL, type LanguageModel, type ModelReply } from './language-model.js';
import { ModelCalls, type ModelOutcome } from './model-calls.js';
import { ReadModelStanding } from './read-model-standing.js';

/** Why nothing was written: nothing left the house, but where the model failed or cited nothing. */
export type WhyNotComposed = Exclude<ModelStanding, 'on'> | ScreenRefusal | 'nothingFound' | 'alreadyAsked' | 'nothingCited' | 'timedOut' | 'failed';
export const WHY_NOT_COMPOSED = ['notConfigured', 'offForOrganization', 'offForUnit', 'refused', 'address', 'number', 'person', 'nothingFound', 'alreadyAsked', 'nothingCited', 'timedOut', 'failed'] as const satisfies readonly WhyNotComposed[];

type Passages = AnsweredQuestion['passages'];
export type ComposedAnswer =
  | { readonly kind: 'AnswerComposed'; readonly model: string; readonly sentences: readonly { readonly words: string; readonly passageIds: readonly string[] }[]; readonly passages: Passages }
  | { readonly kind: 'AnswerNotComposed'; readonly why: WhyNotComposed; readonly passages: Passages };

/**
 * Has the model write an answer from the passages that were found. The question is screened first, and the passages; no transaction is open
 * while the model is waited for; the call is written before it is made, so that none goes unsaid; a repeated key asks
 * nothing again. The question, the passages and the answer are kept nowhere.
 */
@Injectable()
export class ComposeAnswer {
  constructor(
    @Inject(LANGUAGE_MODEL) private readonly model: LanguageModel | null,
    private readonly transactions: Transactions,
    private readonly answer: AnswerQuestion,
    private readonly standing: ReadModelStanding,
    private readonly people: PeopleMentioned,
    private readonly calls: ModelCalls,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, question, language }: { readonly idempotencyKey: string; readonly question: string; readonly language: Language }): Promise<ComposedAnswer> {
    const { passages } = await this.answer.run(viewer, question, language);
    const refusal = await this.refusalOf(viewer, question, language);
    const sent = refusal ? [] : await this.aboutNobody(viewer, passages, language);
    const why = refusal ?? (sent.length === 0 ? 'nothingFound' : null);
    if (why || !this.model) return { kind: 'AnswerNotComposed', why: why ?? 'notConfigured', passages };
    const id = await this.begin(viewer, idempotencyKey, this.model.name);
    if (!id) return { kind: 'AnswerNotComposed', why: 'alreadyAsked', passages };
    const began = performance.now();
    const reply = await this.model.ask(modelPrompt(question, sent, language));
    const sentences = reply.kind === 'written' ? citedAnswer(reply.words, sent.length) : [];
    const outcome = outcomeOf(reply, sentences);
    const tokens = reply.kind === 'written' ? reply : { promptTokens: null, answerTokens: null };
    await this.transactions.writeFor(viewer.organizationId, (statements) => this.calls.end(statements, viewer.organizationId, { id, outcome, promptTokens: tokens.promptTokens, answerTokens: tokens.answerTokens, latencyMs: Math.round(performance.now() - began) }));
    if (outcome !== 'answered') return { kind: 'AnswerNotComposed', why: outcome, passages };
    const cited = sentences.map(({ words, passages: places }) => ({ words, passageIds: places.flatMap((place) => sent[place]?.id ?? []) }));
    return { kind: 'AnswerComposed', model: this.model.name, sentences: cited, passages };
  }

  private async refusalOf(viewer: Viewer, question: string, language: Language): Promise<WhyNotComposed | null> {
    const { standing } = await this.standing.run(viewer);
    if (standing !== 'on') return standing;
    return screenQuestion(question, await this.people.among(viewer, wordsToScreen(question)), language);
  }

  /** Of passages, those whose heading and words hold no contact and nobody of the organization; people are looked up once for all. */
  private async aboutNobody(viewer: Viewer, passages: Passages, language: Language): Promise<Passages> {
    const told = passages.map((passage) => ({ passage, text: `${passage.title}\n${passage.words}` })).filter(({ text }) => !holdsContact(text));
    const known = await this.people.among(viewer, wordsToScreen(told.map(({ text }) => text).join('\n')));
    return told.filter(({ text }) => !findPerson(text, known, language)).map(({ passage }) => passage);
  }

  /** @returns null where the same key had the same question asked before */
  private async begin(viewer: Viewer, idempotencyKey: string, model: string): Promise<string | null> {
    const id = newId();
    const kept = await this.transactions.write(viewer, { name: 'composeAnswer', idempotencyKey }, async () => {
      await this.calls.begin(viewer, { id, at: this.clock.now(), model });
      return { id };
    });
    return kept.id === id ? id : null;
  }
}

function outcomeOf(reply: ModelReply, sentences: readonly CitedSentence[]): Exclude<ModelOutcome, 'asked'> {
  if (reply.kind !== 'written') return reply.kind;
  return sentences.length > 0 ? 'answered' : 'nothingCited';
}
