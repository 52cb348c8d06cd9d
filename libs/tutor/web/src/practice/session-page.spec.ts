import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CONTENTS, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { PracticeFieldsFragment } from '../generated/graphql.js';
import { aFeedback, anExercise, aResult, aSession } from './session.builder.js';
import { SessionPage } from './session-page.js';

interface Sent { readonly input: { readonly idempotencyKey: string; readonly itemId: string; readonly rung: string; readonly doesNotKnow: boolean; readonly parts: readonly object[] } }

const WRONG = aSession({ done: 1, exercise: null, feedback: aFeedback() });
const NEXT = aSession({ done: 1, exercise: anExercise({ itemId: 'verifier-texte-ia-02', place: 2, reason: 'sibling', parts: [{ id: null, content: { ...CONTENTS.single, question: { fr: 'Et ensuite ?', en: 'And then?' } } }] }) });
const OVER = aSession({ done: 5, endedAt: '2026-11-23T14:20:00Z', exercise: null, feedback: aFeedback({ outcome: 'right', ideas: [], explanation: { fr: 'Qui signe relit tout.', en: 'Whoever signs rereads it all.' } }), result: aResult() });
const answered = (session: PracticeFieldsFragment, __typename = 'ExerciseAnswered') => ({ answerExercise: { __typename, session } });
const hinted = aSession({ exercise: anExercise({ hints: [{ rung: 'orient', texts: [{ fr: 'Relire à la source', en: 'Read the source again' }], step: null }], nextRung: 'remind' }) });

async function aPage(session = aSession(), outcome: object = answered(WRONG)) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ PracticeSession: { practiceSession: session }, AnswerExercise: outcome, TakePracticeHint: { takePracticeHint: { __typename: 'PracticeHintTaken', session: hinted } }, ContinuePractice: { continuePractice: { session: NEXT } }, StopPractice: { stopPractice: { session: OVER } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(SessionPage);
  page.componentRef.setInput('sessionId', 's1');
  const host = page.nativeElement as HTMLElement;
  document.body.append(host);
  await page.whenStable();
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  const choose = async (value: string) => {
    host.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
    await page.whenStable();
  };
  const send = async () => {
    host.querySelector('form')?.requestSubmit();
    await settle();
  };
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
    await settle();
  };
  const sent = (operation = 'AnswerExercise') => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => (variables as Sent).input);
  return { page, host, fake, choose, send, press, sent };
}

describe('SessionPage', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => document.body.replaceChildren());

  it('shows one exercise, and why this one', async () => {
    const { host } = await aPage();
    expect(host.querySelector('h1')?.textContent).toBe('Que faites-vous d’abord ?');
    expect(host.textContent).toContain('environ 7 chances sur 10 de réussir');
    expect(host.textContent).toContain('Exercice 1');
  });

  it('says what to make of an answer, with the focus on it, then goes on', async () => {
    const { host, choose, send, press, sent } = await aPage();
    await choose('c1');
    await send();
    expect(sent()).toEqual([expect.objectContaining({ itemId: 'verifier-texte-ia-01', parts: [{ partId: null, doesNotKnow: false, chosen: ['c1'] }] })]);
    expect(document.activeElement).toBe(host.querySelector('h1'));
    expect(host.querySelector('h1')?.textContent).toBe('Pas tout à fait');
    expect(host.querySelector('.said[role=status]')?.textContent).toContain('Une erreur peut être n’importe où.');
    await press('Continuer');
    expect(host.querySelector('h1')?.textContent).toBe('Et ensuite ?');
    expect(host.querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('gives a hint when asked, names the next one, and keeps what was chosen', async () => {
    const { host, choose, press, sent } = await aPage();
    await choose('c2');
    await press('Un indice');
    expect(sent('TakePracticeHint')).toEqual([expect.objectContaining({ itemId: 'verifier-texte-ia-01', rung: 'orient' })]);
    expect(host.querySelector('.hints[aria-live]')?.textContent).toContain('Relire à la source');
    expect([...host.querySelectorAll('button')].some((button) => button.textContent?.includes('où se trouve la règle'))).toBe(true);
    expect(host.querySelector<HTMLInputElement>('input:checked')?.value).toBe('c2');
  });

  it('sends nothing before there is an answer, and says why', async () => {
    const { host, send, sent } = await aPage();
    await send();
    expect(sent()).toEqual([]);
    expect(host.querySelector('#missing')?.textContent).toContain('ne savez pas');
  });

  it('keeps the answer on a dead network, says so, and sends it again under the same key', async () => {
    const { host, fake, choose, send, sent } = await aPage();
    await choose('c3');
    fake.offline = true;
    await send();
    expect(host.querySelector('pa-error-state')?.textContent).toContain('elle ne comptera qu’une fois');
    expect(host.querySelector<HTMLInputElement>('input:checked')?.value).toBe('c3');
    const { key } = JSON.parse(Object.values({ ...sessionStorage })[0] as string) as { key: string };
    fake.offline = false;
    await send();
    expect(sent().map(({ idempotencyKey }) => idempotencyKey)).toEqual([key]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('goes on by its own retry when the network was away, and once only', async () => {
    const { host, fake, press, sent } = await aPage(WRONG);
    fake.offline = true;
    await press('Continuer');
    expect(host.querySelector('pa-error-state')?.textContent).toContain('n’a pas pu se faire');
    fake.offline = false;
    await press('Réessayer');
    expect(sent('ContinuePractice')).toHaveLength(1);
    expect(host.querySelector('h1')?.textContent).toBe('Et ensuite ?');
  });

  it('works the first one through after two failures', async () => {
    const example = { situation: null, questions: [{ question: { fr: 'Que faites-vous d’abord ?', en: '' }, solution: [{ text: { fr: 'Je relis à la source', en: '' }, with: null }] }], explanation: { fr: 'Qui signe relit tout.', en: '' }, source: { fr: 'Guide', en: '' } };
    const { host } = await aPage({ ...WRONG, example });
    expect(host.querySelector('pa-worked-example')?.textContent).toContain('Je relis à la source');
    expect(host.querySelector('pa-worked-example')?.textContent).toContain('Qui signe relit tout.');
  });

  it('is read to the end before the end: what is said of the last answer, then what the session moved', async () => {
    const { host, choose, send, press } = await aPage(aSession(), answered(OVER));
    await choose('c1');
    await send();
    expect(host.querySelector('h1')?.textContent).toBe('C’est juste');
    await press('Voir le bilan');
    expect(host.querySelector('h1')?.textContent).toContain('Voilà pour cette séance');
    expect(document.activeElement).toBe(host.querySelector('h1'));
    expect(host.textContent).toContain('haussent votre niveau estimé de 0,3');
    expect(host.textContent?.replaceAll(/\s+/g, ' ')).toContain('5 exercices faits, dont 4 réussis, 1 avec des indices.');
  });

  it('says that a first idea is one', async () => {
    const [move] = aResult().moves;
    const { host } = await aPage({ ...OVER, result: aResult({ moves: [{ ...move!, alone: true }] }) });
    expect(host.textContent).toContain('une première idée de votre niveau');
  });

  it('shows what a session that is over came to, and that few answers move nothing', async () => {
    const { host } = await aPage({ ...OVER, result: aResult({ ending: 'stopped', moves: [] }) });
    expect(host.querySelector('h1')?.textContent).toContain('Voilà pour cette séance');
    expect(host.textContent).toContain('il faut trois premières réponses');
  });

  it('says when another tab has answered before', async () => {
    const { host, choose, send } = await aPage(aSession(), answered(NEXT, 'PracticeMovedOn'));
    await choose('c1');
    await send();
    expect(host.querySelector('.pa-notice[role=status]')?.textContent).toContain('c’est la première qui compte');
    expect(host.querySelector('h1')?.textContent).toBe('Et ensuite ?');
  });

  it('keeps the answer where levels are no longer estimated, under another key', async () => {
    const { host, choose, send, sent } = await aPage(aSession(), { answerExercise: { __typename: 'ProfilingIsOff', off: true } });
    await choose('c1');
    await send();
    await send();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('n’est plus activée');
    expect(new Set(sent().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });

  it('ends where it is', async () => {
    const { host, press } = await aPage();
    await press('Terminer la séance ici');
    expect(host.querySelector('h1')?.textContent).toContain('Voilà pour cette séance');
  });
});
