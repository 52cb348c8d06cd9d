import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { QuizForm } from './quiz-form.js';

const both = (words: string) => ({ fr: words, en: words });
const QUIZ = { id: 'quiz', title: both('Évaluation'), durationMinutes: 10, items: [{ id: 'q1', multiple: false, question: both('Que faire ?'), choices: [{ id: 'a', text: both('Relire') }, { id: 'b', text: both('Envoyer') }] }] };

function open(version: number, submitQuiz: object) {
  const fake = new FakeGraphql({ SubmitQuiz: { submitQuiz } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const form = TestBed.createComponent(QuizForm);
  for (const [name, value] of Object.entries({ courseId: 'proteger', version, quiz: QUIZ, enrolmentId: 'e1', result: null })) form.componentRef.setInput(name, value);
  let outdated = 0;
  form.componentInstance.outdated.subscribe(() => (outdated += 1));
  const host = form.nativeElement as HTMLElement;
  return {
    fake,
    host,
    outdated: () => outdated,
    settle: () => form.whenStable(),
    choose: () => host.querySelector<HTMLInputElement>('input')?.click(),
    chosen: () => host.querySelector<HTMLInputElement>('input')?.checked,
    submit: () => [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Terminer'))?.click(),
  };
}

describe('the final quiz', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => TestBed.resetTestingModule());

  it('says that another version is taken since, counts nothing and asks for the page again', async () => {
    const quiz = open(1, { __typename: 'QuizOfAnotherVersion', version: 2 });
    await quiz.settle();
    quiz.choose();
    await quiz.settle();
    quiz.submit();
    await quiz.settle();
    expect(quiz.fake.requests.map(({ variables }) => variables)).toEqual([{ input: expect.objectContaining({ version: 1, answers: [{ itemId: 'q1', chosen: ['a'] }] }) }]);
    expect(quiz.host.textContent).toContain('Vous suivez maintenant une version plus récente');
    expect([quiz.outdated(), quiz.chosen()]).toEqual([1, false]);
  });

  it('keeps what is being answered for that version alone', async () => {
    const before = open(1, {});
    await before.settle();
    before.choose();
    await before.settle();
    TestBed.resetTestingModule();
    const other = open(2, {});
    await other.settle();
    expect(other.chosen()).toBe(false);
    TestBed.resetTestingModule();
    const same = open(1, {});
    await same.settle();
    expect(same.chosen()).toBe(true);
  });
});
