import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CONTENTS, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { ReviewDayFieldsFragment } from '../generated/graphql.js';
import { aFeedback } from '../practice/session.builder.js';
import { ReviewPage } from './review-page.js';

interface Sent { readonly input: { readonly idempotencyKey: string; readonly itemId: string; readonly round: number; readonly hesitated: boolean; readonly reviewId: string; readonly retention: number; readonly mostADay: number; readonly paused: boolean } }

const text = (words: string) => ({ fr: words, en: `${words} (en)` });
const aCard = (itemId = 'verifier-texte-ia-01', question = 'Que faites-vous d’abord ?') => ({ itemId, version: 1, round: 2, competencyId: 'verifier-texte-ia', competencyTitle: text('Vérifier un texte'), situation: null, parts: [{ id: null, content: { ...CONTENTS.single, question: text(question) } }] });
const aDay = (over: Partial<ReviewDayFieldsFragment> = {}): ReviewDayFieldsFragment => ({ day: '2026-11-23', paused: false, retention: 0.9, mostADay: 10, lowestRetention: 0.7, highestRetention: 0.97, learned: 5, left: 2, done: 0, nextDay: '2026-11-26', card: aCard(), last: null, ...over });
const LAST: NonNullable<ReviewDayFieldsFragment['last']> = { id: 'r1', grade: 'recalled', comesBack: '2026-12-01', feedback: aFeedback({ outcome: 'right', ideas: [], explanation: text('Qui signe relit tout.') }), solution: null };
const AFTER = aDay({ left: 1, done: 1, last: LAST, card: aCard('verifier-texte-ia-02', 'Et ensuite ?') });
const WORKLOAD = Array.from({ length: 30 }, (_, place) => ({ day: `2026-12-${String(place + 1).padStart(2, '0')}`, reviews: 0.5, high: 2 }));

async function aPage(day = aDay()) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({
    ReviewPage: { reviewDay: day }, ReviewWorkload: { reviewWorkload: WORKLOAD }, AnswerReview: { answerReview: { __typename: 'ReviewKept', today: AFTER } },
    UndoReview: { undoReview: { __typename: 'ReviewTakenBack', today: aDay() } }, ChooseReviews: { chooseReviews: { today: aDay({ paused: true, card: null, left: 0 }) } },
  });
  TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual, providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(ReviewPage);
  const host = page.nativeElement as HTMLElement;
  document.body.append(host);
  await page.whenStable();
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  const answer = async (value: string) => {
    host.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
    await page.whenStable();
    host.querySelector<HTMLFormElement>('.work form')?.requestSubmit();
    await settle();
  };
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
    await settle();
  };
  const sent = (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => (variables as Sent).input);
  return { page, host, fake, answer, press, sent, settle };
}

describe('ReviewPage', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => document.body.replaceChildren());

  it('asks what comes back, says when it will come back again, and goes on', async () => {
    const { host, answer, press, sent } = await aPage();
    expect(host.textContent).toContain('Encore 2 aujourd’hui');
    await answer('c2');
    expect(sent('AnswerReview')).toEqual([expect.objectContaining({ itemId: 'verifier-texte-ia-01', round: 2, hesitated: false })]);
    expect(host.querySelector('h1')?.textContent).toBe('C’est juste');
    expect(document.activeElement).toBe(host.querySelector('h1'));
    expect(host.textContent).toContain('Il reviendra le 1er décembre 2026');
    await press('Au suivant');
    expect(host.querySelector('h1')?.textContent).toBe('Et ensuite ?');
  });

  it('says that one hesitated, as another intention', async () => {
    const { host, fake, answer, page, sent } = await aPage();
    fake.offline = true;
    await answer('c2');
    expect(host.querySelector('pa-error-state')?.textContent).toContain('elle ne comptera qu’une fois');
    const before = (JSON.parse(Object.values({ ...sessionStorage })[0] as string) as { key: string }).key;
    fake.offline = false;
    host.querySelector<HTMLInputElement>('.hesitated input')?.click();
    await page.whenStable();
    await answer('c2');
    const [input] = sent('AnswerReview');
    expect(input?.hesitated).toBe(true);
    expect(input?.idempotencyKey).not.toBe(before);
  });

  it('says that an answer was not kept where another came first, and shows nothing that is said of the other', async () => {
    const { host, fake, answer } = await aPage();
    fake.answer('AnswerReview', { answerReview: { __typename: 'ReviewMovedOn', today: AFTER } });
    await answer('c2');
    expect(host.querySelector('.work [role=status]')?.textContent).toContain('n’a pas été retenu');
    expect(host.querySelector('pa-session-feedback')).toBeNull();
    expect(host.querySelector('h1')?.textContent).toBe('Et ensuite ?');
    expect(host.querySelectorAll('.work input:checked')).toHaveLength(0);
  });

  it('takes the last answer back', async () => {
    const { host, answer, press, sent } = await aPage();
    await answer('c2');
    await press('Reprendre cette réponse');
    expect(sent('UndoReview')).toEqual([expect.objectContaining({ reviewId: 'r1' })]);
    expect(host.querySelector('h1')?.textContent).toBe('Que faites-vous d’abord ?');
    expect(host.querySelectorAll('.work input:checked')).toHaveLength(0);
  });

  it('is done for the day, with the next one and the way back', async () => {
    const { host } = await aPage(aDay({ card: null, left: 0, done: 3, last: LAST }));
    expect(host.querySelector('.work h2')?.textContent).toContain('C’est fait pour aujourd’hui');
    expect(host.textContent).toContain('le 26 novembre 2026');
    expect(host.textContent).toContain('Reprendre ma dernière réponse');
  });

  it('leads to practice where nothing was learned yet', async () => {
    const { host } = await aPage(aDay({ card: null, left: 0, learned: 0, nextDay: null }));
    expect(host.querySelector('.work a')?.getAttribute('href')).toBe('/pratique');
    expect(host.querySelector('pa-review-settings')).toBeNull();
  });

  it('says what the coming days would hold, in words and in a table, before anything is chosen', async () => {
    const { host, fake, settle, press, sent } = await aPage();
    expect(host.querySelector('pa-review-settings [role=status]')?.textContent).toMatch(/Environ\s4\srévisions par semaine/);
    expect(host.querySelectorAll('pa-data-table tbody tr').length).toBeGreaterThan(0);
    const range = host.querySelector<HTMLInputElement>('#retention')!;
    range.value = '80';
    range.dispatchEvent(new Event('change'));
    await settle();
    expect(fake.requests.at(-1)).toMatchObject({ operation: 'ReviewWorkload', variables: { retention: 0.8, mostADay: 10 } });
    expect(sent('ChooseReviews')).toEqual([]);
    await press('Enregistrer mes choix');
    expect(sent('ChooseReviews')).toEqual([expect.objectContaining({ retention: 0.8, mostADay: 10, paused: false })]);
  });

  it('stops for a pause, and says that nothing is late', async () => {
    const { host, press, sent } = await aPage();
    await press('Mettre les révisions en pause');
    expect(sent('ChooseReviews')).toEqual([expect.objectContaining({ paused: true })]);
    expect(host.querySelector('.work h2')?.textContent).toContain('en pause');
    await press('Reprendre les révisions');
    expect(sent('ChooseReviews').at(-1)).toMatchObject({ paused: false });
  });
});
