import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CONTENTS, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { DiagnosticFieldsFragment } from '../generated/graphql.js';
import { answerPlace } from './answer-place.js';
import { aConclusion, aDiagnostic, anAsking } from './diagnostic.builder.js';
import { SittingPage } from './sitting-page.js';

interface Sent { readonly input: { readonly idempotencyKey: string; readonly itemId: string; readonly doesNotKnow: boolean; readonly parts: readonly object[] } }

const NEXT = aDiagnostic({ questionsAnswered: 1, asking: anAsking({ itemId: 'verifier-texte-ia-02', place: 2, parts: [{ id: null, content: { ...CONTENTS.single, question: { fr: 'Et ensuite ?', en: 'And then?' } } }] }) });
const OVER = aDiagnostic({ endedAt: '2026-11-23T14:20:00Z', questionsAnswered: 9, asking: null, conclusions: [aConclusion()] });
const answered = (diagnostic: DiagnosticFieldsFragment, __typename = 'DiagnosticItemAnswered') => ({ answerDiagnosticItem: { __typename, diagnostic } });

async function aPage(diagnostic = aDiagnostic(), outcome: object = answered(NEXT)) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ Sitting: { diagnostic }, AnswerDiagnosticItem: outcome, StopDiagnostic: { stopDiagnostic: { diagnostic: OVER } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(SittingPage);
  page.componentRef.setInput('diagnosticId', 'd1');
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
  const sent = () => fake.requests.filter(({ operation }) => operation === 'AnswerDiagnosticItem').map(({ variables }) => (variables as Sent).input);
  return { page, host, fake, choose, send, sent, settle };
}

describe('SittingPage', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => document.body.replaceChildren());

  it('asks one question at a time, and says how far it is in conclusions, never in questions left', async () => {
    const { host } = await aPage();
    expect(host.querySelector('h1')?.textContent).toBe('Que faites-vous d’abord ?');
    expect(host.querySelectorAll('input[type=radio]')).toHaveLength(4);
    expect(host.textContent).toContain('2 compétences à vérifier, rien n’est encore conclu');
    expect(host.querySelector('[aria-current=step]')?.textContent).toContain('Vérifier un texte');
  });

  it('sends nothing before there is an answer, and says why', async () => {
    const { host, send, sent } = await aPage();
    await send();
    expect(sent()).toEqual([]);
    const button = host.querySelector('button[type=submit]')!;
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(host.querySelector(`#${button.getAttribute('aria-describedby')}`)?.textContent).toContain('ne savez pas');
  });

  it('goes to the next question, with the focus on it, and says that the answer is kept', async () => {
    const { host, choose, send, sent } = await aPage();
    await choose('c2');
    await send();
    expect(sent()).toEqual([expect.objectContaining({ itemId: 'verifier-texte-ia-01', version: 1, doesNotKnow: false, parts: [{ partId: null, doesNotKnow: false, chosen: ['c2'] }] })]);
    expect(host.querySelector('h1')?.textContent).toBe('Et ensuite ?');
    expect(document.activeElement).toBe(host.querySelector('h1'));
    expect(host.querySelector('.saved')?.textContent).toContain('Réponse 1 enregistrée');
    expect(host.querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('takes « je ne sais pas » as an answer', async () => {
    const { choose, send, sent } = await aPage();
    await choose('dont-know');
    await send();
    expect(sent()).toEqual([expect.objectContaining({ doesNotKnow: true, parts: [] })]);
  });

  it('keeps the answer on a dead network, says so calmly, and sends it again under the same key by the person’s own act', async () => {
    const { host, fake, choose, send, sent } = await aPage();
    await choose('c3');
    fake.offline = true;
    await send();
    expect(host.querySelector('pa-error-state')?.textContent).toContain('elle ne comptera qu’une fois');
    expect(host.querySelector<HTMLInputElement>('input:checked')?.value).toBe('c3');
    const key = (JSON.parse(sessionStorage.getItem(answerPlace(undefined, 'd1'))!) as { key: string }).key;
    fake.offline = false;
    expect(sent()).toEqual([]);
    await send();
    expect(sent().map(({ idempotencyKey }) => idempotencyKey)).toEqual([key]);
    expect(host.querySelector('pa-error-state')).toBeNull();
    expect(sessionStorage.getItem(answerPlace(undefined, 'd1'))).toBeNull();
  });

  it('finds what was being answered after a reload', async () => {
    const first = await aPage();
    await first.choose('c1');
    const again = await aPage();
    expect(again.host.querySelector<HTMLInputElement>('input:checked')?.value).toBe('c1');
  });

  it('says when another tab has answered before, and goes on', async () => {
    const { host, choose, send } = await aPage(aDiagnostic(), answered(NEXT, 'DiagnosticMovedOn'));
    await choose('c1');
    await send();
    expect(host.querySelector('h1')?.textContent).toBe('Et ensuite ?');
    expect(host.querySelector('.pa-notice[role=status]')?.textContent).toContain('c’est la première qui compte');
  });

  it('keeps the answer where levels are no longer estimated, under another key', async () => {
    const { host, choose, send, sent } = await aPage(aDiagnostic(), { answerDiagnosticItem: { __typename: 'ProfilingIsOff', off: true } });
    await choose('c1');
    await send();
    await send();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('n’est plus activée');
    expect(host.querySelector<HTMLInputElement>('input:checked')?.value).toBe('c1');
    expect(new Set(sent().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });

  it('asks a situation’s questions together, each with its own « je ne sais pas »', async () => {
    const asking = anAsking({ situation: { fr: 'Un dossier arrive.', en: 'A file comes in.' }, parts: [{ id: 'q1', content: CONTENTS.multiple }, { id: 'q2', content: CONTENTS.ordering }, { id: 'q3', content: CONTENTS.matching }] });
    const { host, page, send, sent } = await aPage(aDiagnostic({ asking }));
    expect(host.querySelector('.situation')?.textContent).toContain('Un dossier arrive.');
    expect(host.querySelectorAll('legend')).toHaveLength(3);
    host.querySelector<HTMLInputElement>('input[value=c1]')?.click();
    await page.whenStable();
    host.querySelector<HTMLButtonElement>('[data-item=s1] .down')?.click();
    await page.whenStable();
    [...host.querySelectorAll<HTMLInputElement>('input[value=dont-know]')].at(-1)?.click();
    await page.whenStable();
    await send();
    expect(sent()[0]?.parts).toEqual([{ partId: 'q1', doesNotKnow: false, chosen: ['c1'] }, { partId: 'q2', doesNotKnow: false, chosen: ['s2', 's1', 's3'] }, { partId: 'q3', doesNotKnow: true }]);
  });

  it('locks the answer while it is being sent: what is shown is what was sent', async () => {
    const { host, fake, choose, sent, page, settle } = await aPage();
    await choose('c3');
    fake.offline = true;
    host.querySelector('form')?.requestSubmit();
    page.detectChanges();
    host.querySelector<HTMLInputElement>('input[value=c1]')?.click();
    await settle();
    expect(host.querySelector<HTMLInputElement>('input:checked')?.value).toBe('c3');
    fake.offline = false;
    host.querySelector('form')?.requestSubmit();
    await settle();
    expect(sent()).toEqual([expect.objectContaining({ parts: [{ partId: null, doesNotKnow: false, chosen: ['c3'] }] })]);
  });

  it('says that it did not end, and ends it by its own retry, with no answer sent', async () => {
    const { host, fake, settle, sent, choose } = await aPage();
    await choose('c3');
    fake.offline = true;
    const confirmEnd = async () => {
      await settle();
      [...document.querySelectorAll<HTMLButtonElement>('pa-confirm-dialog-box button')].find((button) => button.textContent?.includes('Terminer le diagnostic'))?.click();
      await settle();
    };
    [...host.querySelectorAll('button')].find((button) => button.textContent?.includes('Terminer le diagnostic ici'))?.click();
    await confirmEnd();
    expect(host.querySelector('pa-error-state')?.textContent).toContain('n’est pas terminé');
    fake.offline = false;
    host.querySelector<HTMLButtonElement>('pa-error-state button')?.click();
    await confirmEnd();
    expect(sent()).toEqual([]);
    expect(host.querySelector('h1')?.textContent).toContain('Merci');
  });

  it('ends where it is once the person has said so twice, and shows what was concluded', async () => {
    const { host, fake, settle } = await aPage();
    const stop = [...host.querySelectorAll('button')].find((button) => button.textContent?.includes('Terminer le diagnostic ici'))!;
    const say = async (words: string) => {
      stop.click();
      await settle();
      [...document.querySelectorAll<HTMLButtonElement>('pa-confirm-dialog-box button')].find((button) => button.textContent?.includes(words))?.click();
      await settle();
    };
    await say('Continuer');
    expect(fake.requests.filter(({ operation }) => operation === 'StopDiagnostic')).toEqual([]);
    await say('Terminer le diagnostic');
    expect(host.querySelector('h1')?.textContent).toContain('Merci');
    expect(document.activeElement).toBe(host.querySelector('h1'));
  });
});
