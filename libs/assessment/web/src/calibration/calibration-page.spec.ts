import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { CalibrationPage } from './calibration-page.js';

const text = (words: string) => ({ fr: words, en: words });
const PROPOSAL = { difficulty: 3.1, difficultyError: 0.1, discrimination: 1.4, discriminationError: 0.12, curveDistance: 0.01, warnings: [] as string[] };
const row = (itemId: string, over: object = {}) => ({ itemId, version: 1, words: text(`Question ${itemId}`), status: 'pilot', movedOn: false, responses: 320, shareRight: 0.62, agreement: 0.3, misleading: [], inForce: { difficulty: 2.5, difficultyError: 0.5, discrimination: 1.2, discriminationError: 0.24, guessing: 0.25, estimated: false }, proposal: PROPOSAL, ...over });
const report = (items: readonly object[], over: object = {}) => ({ id: 'r1', state: 'done', askedByName: 'Camille Roy', askedAt: '2026-11-20T14:00:00Z', endedAt: '2026-11-20T14:00:05Z', items, ...over });

async function aPage(calibration: object | null, accepted: object = { __typename: 'CalibrationAccepted', itemIds: ['a'] }, fewSince = false) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({
    CalibrationPage: { calibration, itemBank: { competencies: [{ competencyId: 'verifier', title: text('Vérifier un texte') }] } },
    AskCalibration: { askCalibration: { fewSince, calibration: { id: 'r2', state: 'waiting' } } },
    AcceptCalibration: { acceptCalibration: accepted },
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  TestBed.inject(Session).become(aViewer({ permissions: ['item:write', 'item:publish'] }));
  const page = TestBed.createComponent(CalibrationPage);
  page.componentRef.setInput('competencyId', 'verifier');
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const click = async (words: string) => {
    [...host.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent.includes(words))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  const sent = (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => (variables as { input: Record<string, unknown> }).input);
  return { host, click, sent };
}

describe('CalibrationPage', () => {
  it('shows parameters now and proposed with their errors, what misleads, and nothing of few people', async () => {
    const { host } = await aPage(report([row('a', { agreement: -0.2, misleading: [{ text: text('Le plus long'), people: 40 }] }), row('b', { responses: null, shareRight: null, agreement: null, proposal: null })]));
    expect(host.textContent).toContain('3,1');
    expect(host.textContent).toContain('«\u00a0Le plus long\u00a0» attire celles qui savent le plus (40)');
    expect(host.querySelectorAll('tbody pa-suppressed')).toHaveLength(1);
    expect(host.querySelectorAll('tbody input[type=checkbox]')).toHaveLength(1);
  });

  it('accepts what is chosen, for a reason', async () => {
    const { host, click, sent } = await aPage(report([row('a'), row('b', { proposal: { ...PROPOSAL, warnings: ['OffTheScale'] } }), row('c')]));
    await click('Accepter les paramètres choisis');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Choisissez d’abord');
    await click('Choisir toutes celles qui peuvent l’être (2)');
    await click('Accepter les paramètres choisis');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('pourquoi');
    host.querySelector<HTMLTextAreaElement>('form textarea')!.value = 'Assez de réponses cet automne.';
    await click('Accepter les paramètres choisis');
    expect(sent('AcceptCalibration')).toEqual([expect.objectContaining({ calibrationId: 'r1', itemIds: ['a', 'c'], reason: 'Assez de réponses cet automne.' })]);
    expect(host.querySelector('[role=status]')?.textContent).toContain('prochains diagnostics');
  });

  it('says that nothing was accepted when a question has changed', async () => {
    const { host, click } = await aPage(report([row('a')]), { __typename: 'ProposalsNotAcceptable', items: [{ itemId: 'a', why: 'ItemChanged' }] });
    await click('Choisir toutes');
    host.querySelector<HTMLTextAreaElement>('form textarea')!.value = 'Assez de réponses cet automne.';
    await click('Accepter les paramètres choisis');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('rien n’a été accepté');
  });

  it('says that the last report stands when fewer than five more people have answered', async () => {
    const { host, click } = await aPage(report([row('a')]), undefined, true);
    await click('Demander un nouveau rapport');
    expect(host.querySelector('[role=status]')?.textContent).toContain('Moins de cinq personnes de plus');
  });

  it('asks for a report, says that it is being computed, and that there is none', async () => {
    const { host, click, sent } = await aPage(null);
    expect(host.querySelector('pa-empty-state')?.textContent).toContain('Aucun rapport');
    await click('Demander un nouveau rapport');
    expect(sent('AskCalibration')).toEqual([expect.objectContaining({ competencyId: 'verifier' })]);
    expect((await aPage(report([], { state: 'waiting', endedAt: null }))).host.textContent).toContain('Le rapport se calcule');
    expect((await aPage(report([], { state: 'failed' }))).host.querySelector('[role=alert]')?.textContent).toContain('n’a pas pu');
  });
});
