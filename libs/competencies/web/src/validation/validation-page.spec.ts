import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { AskValidationPage } from './ask-validation-page.js';
import { ValidationPage } from './validation-page.js';

const level = (number: number) => ({ level: number, name: { fr: `Palier ${number}`, en: `Stage ${number}` }, indicators: ['a', 'b'].map((letter) => ({ id: `${number}${letter}`, text: { fr: `Geste ${number}${letter}`, en: `Behaviour ${number}${letter}` } })) });
const COMPETENCY = { id: 'verifier', title: { fr: 'Vérifier', en: 'Check' }, levels: [1, 2].map(level) };
const REQUEST = { id: 'r1', competency: COMPETENCY, personName: 'Samuel Nguyen', words: 'Douze lettres relues, deux dates corrigées.', fileId: null, fileName: null, state: 'waiting', askedAt: '2026-11-20T15:00:00Z', dueAt: '2026-11-30T15:00:00Z', late: false, openedAt: '2026-11-23T15:00:00Z', decidedAt: null, comment: null, level: null, evidenceId: null, revokedAt: null, revokedReason: null, observed: [] };

beforeEach(() => sessionStorage.clear());

async function aPage(type: typeof ValidationPage | typeof AskValidationPage, input: [string, string], answers: Record<string, object>) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql(answers);
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent<unknown>(type);
  page.componentRef.setInput(...input);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
    await page.whenStable();
  };
  const write = async (words: string) => {
    const area = host.querySelector('textarea')!;
    area.value = words;
    area.dispatchEvent(new Event('input'));
    await page.whenStable();
  };
  const sent = (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => (variables as { input: Record<string, unknown> }).input);
  return { page, host, press, write, sent };
}

describe('ValidationPage', () => {
  const decidedPage = () => aPage(ValidationPage, ['requestId', 'r1'], { OpenValidation: { openValidation: { request: REQUEST } }, DecideValidation: { decideValidation: { __typename: 'ValidationDecided' } } });

  it('opens the request by itself, and fills nothing in beforehand', async () => {
    const { host, sent } = await decidedPage();
    expect(sent('OpenValidation')).toEqual([{ idempotencyKey: expect.any(String), id: 'r1' }]);
    expect(host.textContent).toContain('Douze lettres relues');
    expect(host.querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('says what is missing before it decides', async () => {
    const { host, press, sent } = await decidedPage();
    await press('Valider');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('ce que vous avez observé');
    await press('Rendre');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('quelques mots');
    expect(sent('DecideValidation')).toEqual([]);
  });

  it('announces the level that the answers show, and sends those answers alone', async () => {
    const { page, host, press, write, sent } = await decidedPage();
    for (const name of ['1a', '1b']) host.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)[0]?.click();
    host.querySelectorAll<HTMLInputElement>('input[name="2a"]')[2]?.click();
    await page.whenStable();
    expect(host.textContent).toContain('Vos réponses montrent le niveau 1.');
    await write('Relecture attentive, avec les sources.');
    await press('Valider le niveau 1');
    expect(sent('DecideValidation')[0]).toMatchObject({ id: 'r1', decision: 'validated', comment: 'Relecture attentive, avec les sources.', answers: [{ indicatorId: '1a', answer: 'yes' }, { indicatorId: '1b', answer: 'yes' }, { indicatorId: '2a', answer: 'no' }] });
  });
});

describe('AskValidationPage', () => {
  const askPage = (outcome: object, requests: object[] = []) => aPage(AskValidationPage, ['competencyId', 'verifier'], { AskValidationPage: { competency: COMPETENCY, myManager: { firstName: 'Nadia', lastName: 'Tremblay' }, myValidationRequests: requests }, AskValidation: { askValidation: outcome } });

  it('says who will read, and sends the words', async () => {
    const { host, press, write, sent } = await askPage({ __typename: 'ValidationAsked', request: REQUEST });
    expect(host.textContent).toContain('Nadia Tremblay lira ce que vous envoyez');
    await write('Douze lettres relues, deux dates corrigées.');
    await press('Envoyer');
    expect(sent('AskValidation')[0]).toMatchObject({ competencyId: 'verifier', words: 'Douze lettres relues, deux dates corrigées.', fileId: null });
  });

  it('keeps the words, across a reload too, when the estimation is off', async () => {
    const first = await askPage({ __typename: 'ProfilingIsOff' });
    await first.write('Douze lettres relues, deux dates corrigées.');
    await first.press('Envoyer');
    expect(first.host.querySelector('[role=alert]')?.textContent).toContain('n’est pas activée');
    const second = await askPage({ __typename: 'ProfilingIsOff' });
    expect(second.host.querySelector('textarea')?.value).toBe('Douze lettres relues, deux dates corrigées.');
  });

  it('shows the request that waits instead of the form', async () => {
    const { host } = await askPage({ __typename: 'ValidationAsked' }, [REQUEST]);
    expect(host.querySelector('form')).toBeNull();
    expect(host.textContent).toContain('Votre demande attend');
  });
});
