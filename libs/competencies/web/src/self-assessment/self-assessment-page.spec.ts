import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { SelfAssessmentPage } from './self-assessment-page.js';

const level = (number: number) => ({
  level: number,
  name: { fr: `Niveau ${number}`, en: `Level ${number}` },
  indicators: ['a', 'b'].map((letter) => ({ id: `${number}${letter}`, text: { fr: `Geste ${number}${letter}`, en: `Behaviour ${number}${letter}` } })),
});
const COMPETENCY = { id: 'verifier', title: { fr: 'Vérifier', en: 'Check' }, description: { fr: 'Un texte', en: 'A text' }, levels: [1, 2, 3].map(level) };
const SUBMITTED = { submitSelfAssessment: { __typename: 'SelfAssessmentSubmitted', standing: { estimate: { mean: 1.4, low: 0.6, high: 2.2, probabilities: [0.1, 0.45, 0.35, 0.08, 0.02, 0], selfAssessedOnly: true }, transformed: { required: 3, status: 'notAssessed', selfAssessed: 'below' } } } };
const OFF = { submitSelfAssessment: { __typename: 'ProfilingIsOff', off: true } };

interface Sent { readonly input: { readonly idempotencyKey: string; readonly answers: readonly { readonly indicatorId: string; readonly answer: string }[] } }

async function aPage(outcome: object = SUBMITTED) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ SelfAssessmentPage: { competency: COMPETENCY }, SubmitSelfAssessment: outcome });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(SelfAssessmentPage);
  page.componentRef.setInput('competencyId', 'verifier');
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const choose = async (indicator: string, answer: 'yes' | 'partly' | 'no') => {
    host.querySelectorAll<HTMLInputElement>(`input[name="${indicator}"]`)[['yes', 'partly', 'no'].indexOf(answer)]?.click();
    await page.whenStable();
  };
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
    await page.whenStable();
  };
  const sent = () => fake.requests.filter(({ operation }) => operation === 'SubmitSelfAssessment').map(({ variables }) => (variables as Sent).input);
  const levels = () => host.querySelectorAll('section h2').length;
  return { fake, host, choose, press, sent, levels };
}

beforeEach(() => sessionStorage.clear());

describe('SelfAssessmentPage', () => {
  it('shows one more level at a time, and offers to stop where one does nothing yet', async () => {
    const { host, choose, press, sent, levels } = await aPage();
    expect(levels()).toBe(1);
    await choose('1a', 'yes');
    await choose('1b', 'partly');
    await choose('2a', 'no');
    await choose('2b', 'no');
    expect(levels()).toBe(2);
    expect(host.textContent).toContain('Les niveaux suivants\u00a0: pas encore');
    await press('Enregistrer');
    expect(sent()[0]?.answers.map(({ answer }) => answer)).toEqual(['yes', 'partly', 'no', 'no', 'no', 'no']);
    expect(host.textContent).toContain('D’après vous, vous seriez au niveau 1 ou 2.');
  });

  it('lets a person read on instead of stopping', async () => {
    const { choose, press, levels } = await aPage();
    await choose('1a', 'no');
    await choose('1b', 'no');
    await press('Lire quand même');
    expect(levels()).toBe(2);
  });

  it('sends nothing while a statement is unanswered, and says how many are', async () => {
    const { host, choose, press, sent } = await aPage();
    await choose('1a', 'yes');
    await press('Enregistrer');
    expect(sent()).toEqual([]);
    expect(host.querySelector('#missing')?.textContent).toContain('Il reste 1 énoncé');
  });

  it('keeps the draft and its key: a reload and a lost network change nothing', async () => {
    const first = await aPage();
    await first.choose('1a', 'no');
    await first.choose('1b', 'no');
    first.fake.offline = true;
    await first.press('Enregistrer');
    const { key } = JSON.parse(sessionStorage.getItem('passerelle.self-assessment.verifier') ?? '{}') as { key?: string };
    expect(key).toBeTruthy();
    const reloaded = await aPage();
    await reloaded.press('Enregistrer');
    expect(reloaded.sent().map(({ idempotencyKey }) => idempotencyKey)).toEqual([key]);
    expect(sessionStorage.length).toBe(0);
  });

  it('finds the answers again after a reload', async () => {
    await (await aPage()).choose('1a', 'partly');
    const { host } = await aPage();
    expect([...host.querySelectorAll<HTMLInputElement>('input[name="1a"]')].map(({ checked }) => checked)).toEqual([false, true, false]);
  });

  it('starts anew from a draft that cannot be read', async () => {
    sessionStorage.setItem('passerelle.self-assessment.verifier', '{"key":1');
    expect((await aPage()).levels()).toBe(1);
  });

  // Once heard « off », the stored answer came back under the same key even after estimation was turned on.
  it('takes another key after « estimation is off », and keeps the answers', async () => {
    const { fake, host, choose, press, sent } = await aPage(OFF);
    await choose('1a', 'no');
    await choose('1b', 'no');
    await press('Enregistrer');
    expect(host.querySelector('[role=alert] a')?.getAttribute('href')).toBe('/mes-renseignements');
    fake.answer('SubmitSelfAssessment', SUBMITTED);
    await press('Enregistrer');
    expect(new Set(sent().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
    expect(host.textContent).toContain('D’après vous');
  });
});
