import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { AnswerToQuestionQuery, HelpRequestFieldsFragment } from '../generated/graphql.js';
import { QuestionPage } from './question-page.js';
import { ReceivedPage } from './received-page.js';

type Passage = AnswerToQuestionQuery['answerToQuestion']['passages'][number];

const PASSAGE: Passage = { id: 'course/verifier#3', kind: 'lesson', title: 'Relire — À la source', context: 'Vérifier un texte', words: 'On relit à la source.', path: '/formations/verifier/lecon/l1', covers: 0.9 };
const REQUEST: HelpRequestFieldsFragment = { id: 'h1', authorName: 'Mireille Côté', contactName: 'Marc-André Poulin', words: 'Puis-je employer cet outil ?', askedAt: '2026-11-23T14:00:00Z', answer: null, answeredAt: null };
const CONTACTS = [{ id: 'a1', name: 'Marc-André Poulin' }];

async function aPage(component: typeof QuestionPage | typeof ReceivedPage, answers: Record<string, object> = {}) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({
    LanguageModelStanding: { languageModel: { standing: 'notConfigured', refused: false, model: null, host: null } },
    QuestionPage: { questionContacts: CONTACTS, myHelpRequests: [] }, AnswerToQuestion: { answerToQuestion: { passages: [PASSAGE] } },
    AskPerson: { askPerson: { __typename: 'PersonAsked', requests: [REQUEST] } }, ReceivedQuestions: { helpRequestsToMe: [REQUEST] },
    AnswerHelpRequest: { answerHelpRequest: { __typename: 'HelpRequestAnswered', requests: [{ ...REQUEST, answer: 'Oui.', answeredAt: '2026-11-24T14:00:00Z' }] } }, ...answers,
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent<QuestionPage | ReceivedPage>(component);
  const host = page.nativeElement as HTMLElement;
  document.body.append(host);
  await page.whenStable();
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  const submit = async (form: string) => {
    host.querySelector<HTMLFormElement>(form)?.requestSubmit();
    await settle();
  };
  const type = (field: string, words: string) => {
    const element = host.querySelector<HTMLInputElement | HTMLTextAreaElement>(field)!;
    element.value = words;
    element.dispatchEvent(new Event('input'));
  };
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
    await settle();
  };
  const sent = (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => variables);
  return { host, fake, submit, type, press, sent };
}

describe('QuestionPage', () => {
  afterEach(() => document.body.replaceChildren());

  it('quotes passages as they are written, with the way to each', async () => {
    const { host, type, submit, sent } = await aPage(QuestionPage);
    type('#question', '  Comment relire ?  ');
    await submit('form[role=search]');
    expect(sent('AnswerToQuestion')).toEqual([{ question: 'Comment relire ?', language: 'fr' }]);
    expect(host.querySelector('.answer[aria-live] blockquote')?.textContent).toBe('On relit à la source.');
    expect(host.querySelector('.answer a')?.getAttribute('href')).toBe('/formations/verifier/lecon/l1');
    expect(host.querySelector('.answer h2')?.textContent).toContain('Un passage répond');
  });

  it('says « Je ne sais pas », and offers a person by name, with the question already written', async () => {
    const { host, type, submit, press, sent } = await aPage(QuestionPage, { AnswerToQuestion: { answerToQuestion: { passages: [] } } });
    type('#question', 'Puis-je employer cet outil ?');
    await submit('form[role=search]');
    expect(host.querySelector('.answer h2')?.textContent).toContain('Je ne sais pas');
    await press('Parler à une personne');
    expect(host.querySelector<HTMLTextAreaElement>('#words')?.value).toBe('Puis-je employer cet outil ?');
    expect(host.querySelector('#seen')?.textContent).toContain('lira votre nom');
    await submit('pa-ask-person-form form');
    expect(sent('AskPerson')).toEqual([{ input: expect.objectContaining({ contactId: 'a1', words: 'Puis-je employer cet outil ?' }) as object }]);
    expect(host.querySelector('.requests')?.textContent).toContain('En attente d’une réponse');
  });

  it('says what is missing in a request, and keeps it on a dead network', async () => {
    const { host, fake, type, submit, press } = await aPage(QuestionPage, { AskPerson: { askPerson: { __typename: 'RequestSaysNothing', shortest: 10 } } });
    type('#question', 'aide');
    await submit('form[role=search]');
    await press('Parler à une personne');
    await submit('pa-ask-person-form form');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('10 caractères au moins');
    fake.offline = true;
    await submit('pa-ask-person-form form');
    expect(host.querySelector('pa-error-state')?.textContent).toContain('n’est pas encore partie');
    expect(host.querySelector<HTMLTextAreaElement>('#words')?.value).toBe('aide');
  });

  it('says that nobody is named to answer', async () => {
    const { host } = await aPage(QuestionPage, { QuestionPage: { questionContacts: [], myHelpRequests: [] } });
    expect(host.textContent).toContain('Personne n’est désigné');
  });
});

describe('ReceivedPage', () => {
  afterEach(() => document.body.replaceChildren());

  it('answers a question, and says so', async () => {
    const { host, type, submit, sent } = await aPage(ReceivedPage);
    expect(host.textContent).toContain('De Mireille Côté');
    await submit('form');
    expect(sent('AnswerHelpRequest')).toEqual([]);
    type('textarea', 'Oui.');
    await submit('form');
    expect(sent('AnswerHelpRequest')).toEqual([{ input: expect.objectContaining({ id: 'h1', answer: 'Oui.' }) as object }]);
    expect(host.querySelector('blockquote')?.textContent).toBe('Oui.');
    expect(host.querySelector('[role=status]')?.textContent).toContain('Réponse envoyée');
  });
});
