import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { FeedbackPage } from './feedback-page.js';

const both = (words: string) => ({ fr: words, en: words });
const said = (over: object) => ({ id: 'f1', courseId: 'c1', courseTitle: both('Comprendre'), version: 1, lessonId: 'l1', lessonTitle: both('Deux familles'), feedback: 'unclear', words: 'Le deuxième exemple me perd.', sentAt: '2026-11-20T15:00:00Z', state: 'waiting', answer: null, settledAt: null, ...over });

async function open(feedback: object[]) {
  sessionStorage.clear();
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ FeedbackPage: { lessonFeedback: feedback }, SettleLessonFeedback: { settleLessonFeedback: { __typename: 'LessonFeedbackSettled', settled: { id: 'f1' } } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const page = TestBed.createComponent(FeedbackPage);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click();
    await page.whenStable();
  };
  return { page, host, press, settled: () => fake.requests.filter(({ operation }) => operation === 'SettleLessonFeedback').map(({ variables }) => (variables as { input: object }).input) };
}

describe('FeedbackPage', () => {
  it('gathers what waits by lesson, and what was settled after', async () => {
    const { host } = await open([said({}), said({ id: 'f2', feedback: 'clear', words: '' }), said({ id: 'f3', lessonId: 'l2', lessonTitle: both('Vérifier'), state: 'answered', answer: 'C’est récrit.', settledAt: '2026-11-21T15:00:00Z' })]);
    expect([...host.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['Deux familles']);
    expect(host.querySelectorAll('pa-settle-form')).toHaveLength(2);
    expect(host.textContent).toContain('C’est récrit.');
  });

  it('answers with words, never with nothing', async () => {
    const { page, host, press, settled } = await open([said({})]);
    await press('Répondre');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('fermez sans répondre');
    const field = host.querySelector('textarea')!;
    field.value = 'Merci, c’est récrit.';
    field.dispatchEvent(new Event('input'));
    await page.whenStable();
    await press('Répondre');
    expect(settled()).toEqual([expect.objectContaining({ id: 'f1', answer: 'Merci, c’est récrit.' })]);
    expect(host.querySelector('.said')?.textContent).toBe('C’est réglé.');
  });

  it('closes what asks for no answer', async () => {
    const { press, settled } = await open([said({ feedback: 'clear', words: '' })]);
    await press('Fermer sans répondre');
    expect(settled()).toEqual([expect.objectContaining({ id: 'f1', answer: null })]);
  });

  it('says so when nothing waits', async () => expect((await open([])).host.textContent).toContain('Rien n’attend de réponse'));
});
