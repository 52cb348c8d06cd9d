import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '@passerelle/kernel';
import { CurrentViewer, InvalidInput, Requires, type Viewer } from '@passerelle/platform-api';
import { Accounts } from '@passerelle/trust-api';

import { AnswerHelpRequest } from './answer-help-request.js';
import { AnswerQuestion } from './answer-question.js';
import { AskPerson } from './ask-person.js';
import { type HelpRequest, HelpRequests } from './help-requests.js';
import { AnswerHelpRequestInput, AnswerHelpRequestResult, AskPersonInput, AskPersonResult, HelpRequestType, QuestionAnswerType, QuestionContactType } from './question.type.js';

/** Characters of a question. */
const LONGEST = 300;

@Resolver(() => QuestionAnswerType)
export class QuestionResolver {
  constructor(
    private readonly answer: AnswerQuestion,
    private readonly requests: HelpRequests,
    private readonly ask: AskPerson,
    private readonly settle: AnswerHelpRequest,
    private readonly accounts: Accounts,
  ) {}

  @Query(() => QuestionAnswerType, { description: 'Passages of lessons, glossaries and job families that answer a question, in its language. The question is kept nowhere.' })
  @Requires('question:ask')
  answerToQuestion(@CurrentViewer() viewer: Viewer, @Args('question') question: string, @Args('language') language: string) {
    if (question.length > LONGEST || (language !== 'fr' && language !== 'en')) throw new InvalidInput('A question has at most 300 characters, in French or in English.');
    return this.answer.run(viewer, question, language satisfies Language);
  }

  @Query(() => [QuestionContactType], { description: 'Who answers questions here.' })
  @Requires('question:ask')
  questionContacts(@CurrentViewer() viewer: Viewer) {
    return this.contacts(viewer);
  }

  @Query(() => [HelpRequestType], { description: 'What the viewer asked of a person, the latest first.' })
  @Requires('question:ask')
  async myHelpRequests(@CurrentViewer() viewer: Viewer) {
    return this.named(viewer, await this.requests.mine(viewer));
  }

  @Query(() => [HelpRequestType], { description: 'What the viewer was asked, by name; what waits first.' })
  @Requires('question:answer')
  async helpRequestsToMe(@CurrentViewer() viewer: Viewer) {
    return this.named(viewer, await this.requests.toMe(viewer));
  }

  @Mutation(() => AskPersonResult, { description: 'Asks a question of a person by name, who reads who asks.' })
  @Requires('question:ask')
  async askPerson(@CurrentViewer() viewer: Viewer, @Args('input') input: AskPersonInput) {
    const outcome = await this.ask.run(viewer, input);
    switch (outcome.kind) {
      case 'PersonAsked': return { ...outcome, requests: await this.named(viewer, await this.requests.mine(viewer)) };
      case 'ContactNotFound': return { ...outcome, contacts: await this.contacts(viewer) };
      case 'RequestSaysNothing': return outcome;
    }
  }

  @Mutation(() => AnswerHelpRequestResult, { description: 'Answers a question that the viewer was asked, once.' })
  @Requires('question:answer')
  async answerHelpRequest(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerHelpRequestInput) {
    const outcome = await this.settle.run(viewer, input);
    return { ...outcome, requests: await this.named(viewer, await this.requests.toMe(viewer)) };
  }

  /** Nobody asks themselves. */
  private async contacts(viewer: Viewer): Promise<readonly QuestionContactType[]> {
    return (await this.accounts.holders(viewer, 'question:answer')).filter(({ id }) => id !== viewer.accountId).map(({ id, displayName }) => ({ id, name: displayName }));
  }

  private async named(viewer: Viewer, requests: readonly HelpRequest[]): Promise<readonly HelpRequestType[]> {
    const names = await this.accounts.names(viewer, [...new Set(requests.flatMap(({ authorId, contactId }) => [authorId, contactId]))]);
    return requests.map((request) => ({ ...request, authorName: names.get(request.authorId) ?? '', contactName: names.get(request.contactId) ?? '' }));
  }
}
