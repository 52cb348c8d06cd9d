import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { AskValidationPage } from './ask-validation-page.js';
import { DeclareCertificatePage } from './declare-certificate-page.js';
import { ValidationPage } from './validation-page.js';

const level = (number: number) => ({ level: number, name: { fr: `Palier ${number}`, en: `Stage ${number}` }, indicators: ['a', 'b'].map((letter) => ({ id: `${number}${letter}`, text: { fr: `Geste ${number}${letter}`, en: `Behaviour ${number}${letter}` } })) });
const COMPETENCY = { id: 'verifier', title: { fr: 'Vérifier', en: 'Check' }, levels: [1, 2].map(level) };
const REQUEST = { id: 'r1', competency: COMPETENCY, personName: 'Samuel Nguyen', subject: 'work', certificate: null as object | null, words: 'Douze lettres relues, deux dates corrigées.', fileId: null, fileName: null, state: 'waiting', askedAt: '2026-11-20T15:00:00Z', dueAt: '2026-11-30T15:00:00Z', late: false, openedAt: '2026-11-23T15:00:00Z', decidedAt: null, comment: null, level: null, evidenceId: null, revokedAt: null, revokedReason: null, observed: [] };

beforeEach(() => sessionStorage.clear());

async function aPage(type: typeof ValidationPage | typeof AskValidationPage | typeof DeclareCertificatePage, input: [string, string], answers: Record<string, object>) {
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

  it('reads a certificate: no level above the one declared can be confirmed', async () => {
    const certificate = { name: 'Relecture assistée', issuer: 'Institut', obtainedOn: '2025-05-02', expiresOn: null, number: null, link: 'https://attestations.exemple.quebec/1', level: 1 };
    const { page, host, press, write, sent } = await aPage(ValidationPage, ['requestId', 'r1'], { OpenValidation: { openValidation: { request: { ...REQUEST, subject: 'certificate', certificate } } }, DecideValidation: { decideValidation: { __typename: 'ValidationDecided' } } });
    expect(host.textContent).toContain('2 mai 2025');
    expect(host.querySelector('a[href^="https://attestations"]')?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(host.querySelector('input[name="2a"]')).toBeNull();
    for (const name of ['1a', '1b']) host.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)[0]?.click();
    await page.whenStable();
    await write('Vérifiée sur le site de l’organisme.');
    await press('Confirmer le niveau 1');
    expect(sent('DecideValidation')[0]).toMatchObject({ decision: 'validated', answers: [{ indicatorId: '1a' }, { indicatorId: '1b' }] });
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

describe('DeclareCertificatePage', () => {
  const declarePage = (outcome: object, requests: object[] = []) => aPage(DeclareCertificatePage, ['competencyId', 'verifier'], { AskValidationPage: { competency: COMPETENCY, myManager: { firstName: 'Nadia', lastName: 'Tremblay' }, myValidationRequests: requests }, DeclareCertificate: { declareCertificate: outcome } });
  const fill = async ({ page, host, write }: Awaited<ReturnType<typeof declarePage>>, values: readonly string[]) => {
    const inputs = host.querySelectorAll<HTMLInputElement>('input:not([type=file])');
    values.forEach((value, index) => { inputs[index]!.value = value; inputs[index]!.dispatchEvent(new Event('input')); });
    const select = host.querySelector('select')!;
    select.value = '2';
    select.dispatchEvent(new Event('change'));
    await write('Le programme, page 2, porte sur la relecture.');
    await page.whenStable();
  };

  it('says what is missing, then that there must be something to read, before anything is sent', async () => {
    const shown = await declarePage({ __typename: 'ValidationAsked' });
    await shown.press('Envoyer');
    expect(shown.host.querySelector('[role=alert]')?.textContent).toContain('Donnez le nom de l’attestation');
    await fill(shown, ['Relecture assistée', 'Institut', '2025-05-02']);
    await shown.press('Envoyer');
    expect(shown.host.querySelector('[role=alert]')?.textContent).toContain('quelque chose à lire');
    expect(shown.sent('DeclareCertificate')).toEqual([]);
  });

  it('sends what is typed, and keeps it across a reload until it is sent', async () => {
    const first = await declarePage({ __typename: 'ProfilingIsOff' });
    await fill(first, ['Relecture assistée', 'Institut', '2025-05-02', '', '18-204', 'https://attestations.exemple.quebec/1']);
    await first.press('Envoyer');
    expect(first.sent('DeclareCertificate')[0]).toMatchObject({ competencyId: 'verifier', name: 'Relecture assistée', obtainedOn: '2025-05-02', expiresOn: null, number: '18-204', level: 2, fileId: null });
    const second = await declarePage({ __typename: 'CertificateRefused', fault: 'obtainedLater' });
    expect(second.host.querySelector<HTMLInputElement>('input')?.value).toBe('Relecture assistée');
    await second.press('Envoyer');
    expect(second.host.querySelector('[role=alert]')?.textContent).toContain('dans l’avenir');
  });

  it('leaves requests about one’s work to their own page', async () => {
    expect((await declarePage({ __typename: 'ValidationAsked' }, [REQUEST])).host.querySelector('form')).not.toBeNull();
  });
});
