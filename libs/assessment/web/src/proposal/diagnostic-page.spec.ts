import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { DiagnosticPage } from './diagnostic-page.js';

const text = (words: string) => ({ fr: words, en: words });
const testable = (id: string, over: object = {}) => ({ competency: { id, title: text(`Compétence ${id}`) }, required: 3, reason: 'notAssessed', suggested: true, changingTime: 28, minutes: 5, againFrom: null, changingTasks: [{ id: 't', label: text('Rédiger les lettres') }], ...over });
const past = (over: object = {}) => ({ id: 'd1', begunAt: '2026-11-20T14:00:00Z', endedAt: '2026-11-20T14:20:00Z', decisionsMade: 1, decisions: 1, aims: [{ competencyId: 'a', title: text('Compétence a'), state: 'clear' }], conclusions: [{ competencyId: 'a', verdict: 'met' }], ...over });

interface World { readonly competencies?: readonly object[]; readonly withoutQuestions?: readonly object[]; readonly openId?: string | null; readonly myDiagnostics?: readonly object[]; readonly profiling?: string; readonly outcome?: object; readonly claimed?: readonly string[] }

async function aPage({ competencies = [testable('a'), testable('b')], withoutQuestions = [], openId = null, myDiagnostics = [], profiling = 'on', outcome = { __typename: 'DiagnosticBegun', diagnostic: { id: 'd9' } }, claimed }: World = {}) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ DiagnosticPage: { viewer: { accountId: 'm', profiling }, diagnosticProposal: { openId, minutes: 10, most: 3, competencies, withoutQuestions }, myDiagnostics }, BeginDiagnostic: { beginDiagnostic: outcome } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(DiagnosticPage);
  if (claimed) page.componentRef.setInput('competence', claimed);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  const begin = async () => {
    host.querySelector('form')?.requestSubmit();
    await settle();
  };
  const boxes = () => [...host.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const sent = () => fake.requests.filter(({ operation }) => operation === 'BeginDiagnostic').map(({ variables }) => (variables as { input: { competencyIds: string[] } }).input.competencyIds);
  const isTestOut = () => fake.requests.filter(({ operation }) => operation === 'BeginDiagnostic').map(({ variables }) => (variables as { input: { testOut: boolean } }).input.testOut);
  return { page, host, begin, boxes, sent, settle, isTestOut };
}

describe('DiagnosticPage', () => {
  it('proposes competencies with why, for which tasks and how long, and begins on what is chosen', async () => {
    const { host, begin, boxes, sent, page } = await aPage();
    expect(host.querySelector('.choice')?.textContent).toContain('Rien ne l’établit encore.');
    expect(host.querySelector('.choice')?.textContent).toContain('Rédiger les lettres');
    expect(host.textContent).toContain('Environ 10\u00a0min');
    boxes()[0]?.click();
    await page.whenStable();
    await begin();
    expect(sent()).toEqual([['b']]);
    expect(TestBed.inject(Router).url).toBe('/diagnostic/d9');
  });

  it('takes three at most: another one is chosen in the place of one of them', async () => {
    const { host, boxes } = await aPage({ competencies: [...['a', 'b', 'c'].map((id) => testable(id)), testable('d', { suggested: false, reason: 'assessed' })] });
    expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([[true, false], [true, false], [true, false], [false, true]]);
    expect(host.querySelector('details')?.textContent).toContain('Décochez-en une autre');
  });

  it('asks a few questions on what one says one knows already, and on nothing else', async () => {
    const { host, begin, boxes, sent, isTestOut } = await aPage({ competencies: [testable('a'), testable('b', { suggested: false, reason: 'uncertain' }), testable('c', { suggested: false, againFrom: '2026-12-04' })], claimed: ['b', 'c'] });
    expect(host.querySelector('h1')?.textContent).toContain('Je connais déjà');
    expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([[true, false], [false, true]]);
    await begin();
    expect(sent()).toEqual([['b']]);
    expect(isTestOut()).toEqual([true]);
  });

  it('says what else there is to do where a step has no questions', async () => {
    const { host } = await aPage({ claimed: ['z'] });
    expect(host.querySelector('form')).toBeNull();
    expect(host.querySelector('pa-empty-state')?.textContent).toContain('demander une validation');
  });

  it('does not begin on nothing, and says why', async () => {
    const { host, begin, sent } = await aPage({ competencies: [testable('a', { suggested: false, againFrom: '2026-12-04' })] });
    await begin();
    expect(sent()).toEqual([]);
    expect(host.textContent).toContain('de nouveau possible à partir du 4 décembre 2026');
    expect(host.textContent).toContain('Choisissez au moins une compétence.');
  });

  it('leads back to the diagnostic under way instead of beginning another', async () => {
    const { host } = await aPage({ openId: 'd2', myDiagnostics: [past({ id: 'd2', endedAt: null, decisionsMade: 0, conclusions: null })] });
    expect(host.querySelector('form')).toBeNull();
    expect(host.querySelector('.under-way a')?.getAttribute('href')).toBe('/diagnostic/d2');
  });

  it('says what is needed where levels are not estimated', async () => {
    const { host, begin, sent } = await aPage({ profiling: 'off' });
    expect(host.querySelector('.pa-notice')?.textContent).toContain('n’est pas activée');
    expect(host.querySelector('button[type=submit]')?.getAttribute('aria-disabled')).toBe('true');
    await begin();
    expect(sent()).toEqual([]);
  });

  it('says when nothing can be checked yet, and what has no questions', async () => {
    const { host } = await aPage({ competencies: [], withoutQuestions: [{ id: 'z', title: text('Classer') }] });
    expect(host.querySelector('pa-empty-state')?.textContent).toContain('Aucune compétence à vérifier');
    expect(host.querySelector('a[href="/mes-competences/z"]')?.textContent).toBe('Classer');
  });

  it('lists the diagnostics before, with what each concluded', async () => {
    const { host } = await aPage({ myDiagnostics: [past()] });
    expect(host.querySelector('.past a')?.getAttribute('href')).toBe('/diagnostic/d1');
    expect(host.querySelector('.past')?.textContent).toContain('atteint');
  });

  it('says that the proposal has changed when the server refuses it', async () => {
    const { host, begin } = await aPage({ outcome: { __typename: 'CompetencyTestedLately', competencyId: 'a', from: '2026-12-04' } });
    await begin();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Rien n’a commencé');
  });
});
