import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { CredentialPage } from './credential-page.js';
import { VerifyPage } from './verify-page.js';

const both = (words: string) => ({ fr: words, en: words });
const CODE = '7K3QX-PZ2MD-9V0RT-HW8NC-1B5FG-E';
const CREDENTIAL = { id: 'k1', code: CODE, holderName: 'Samuel Nguyen', organizationName: both('Agence'), courseTitle: both('Protéger et décider'), courseVersion: 2, durationMinutes: 65, assessed: [both('Protéger les renseignements')], issuedAt: '2026-11-20T15:00:00Z', verifiable: true, revokedAt: null, revocationReason: null };
const HOLDS = { __typename: 'CredentialHolds', holderName: 'Samuel Nguyen', courseTitle: both('Protéger et décider'), organizationName: both('Agence'), issuedAt: '2026-11-20T15:00:00Z' };

async function open(type: typeof CredentialPage | typeof VerifyPage, input: [string, string | undefined], answers: Record<string, object>, permissions: string[] = []) {
  sessionStorage.clear();
  TestBed.resetTestingModule();
  const fake = new FakeGraphql(answers);
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  TestBed.inject(Session).become(aViewer({ permissions }));
  const page = TestBed.createComponent<unknown>(type);
  page.componentRef.setInput(...input);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const press = async (selector: string) => {
    host.querySelector<HTMLElement>(selector)?.click();
    await page.whenStable();
  };
  const write = async (selector: string, words: string) => {
    const field = host.querySelector<HTMLInputElement>(selector)!;
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await page.whenStable();
  };
  return { host, press, write, sent: (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => (variables as { input: object }).input) };
}

describe('CredentialPage', () => {
  const enrolment = (over: object) => ({ CredentialPage: { course: { id: 'c1', title: both('Protéger et décider'), enrolment: { id: 'e1', minutesLeft: 0, completedAt: null, credential: null, ...over } } } });

  it('says who, what, when, for how long and what was assessed', async () => {
    const { host } = await open(CredentialPage, ['courseId', 'c1'], enrolment({ credential: CREDENTIAL }));
    const sheet = host.querySelector('article')?.textContent.replace(/[\u00a0\u202f]/g, ' ');
    for (const words of ['Samuel Nguyen', 'Protéger et décider', 'Agence', '20 novembre 2026', '1 h 05', 'Protéger les renseignements', CODE]) expect(sheet).toContain(words);
  });

  it('lets its holder stop the verification, and says what that does', async () => {
    const { host, press, sent } = await open(CredentialPage, ['courseId', 'c1'], { ...enrolment({ credential: CREDENTIAL }), ChooseCredentialVerification: { chooseCredentialVerification: { credential: { ...CREDENTIAL, verifiable: false } } } });
    await press('[role=switch]');
    expect(sent('ChooseCredentialVerification')).toEqual([expect.objectContaining({ id: 'k1', verifiable: false })]);
    expect(host.querySelector('[role=status]')?.textContent).toContain('Plus personne');
    expect(host.textContent).not.toContain('À vérifier à l’adresse');
  });

  it('can be asked for once everything is done, and not before', async () => {
    const before = await open(CredentialPage, ['courseId', 'c1'], enrolment({ minutesLeft: 10 }));
    expect(before.host.querySelector('.ask')).toBeNull();
    const after = await open(CredentialPage, ['courseId', 'c1'], { ...enrolment({}), IssueCredential: { issueCredential: { __typename: 'CredentialIssued', credential: CREDENTIAL } } });
    await after.press('.ask button');
    expect(after.host.querySelector('article')?.textContent).toContain(CODE);
  });

  it('says that it was revoked, and why', async () => {
    const { host } = await open(CredentialPage, ['courseId', 'c1'], enrolment({ credential: { ...CREDENTIAL, revokedAt: '2026-11-22T15:00:00Z', revocationReason: 'Émise par erreur.' } }));
    expect(host.querySelector('.revoked')?.textContent).toContain('Émise par erreur.');
    expect(host.querySelector('[role=switch]')).toBeNull();
  });
});

describe('VerifyPage', () => {
  const status = (host: HTMLElement) => host.querySelector('[role=status]')?.textContent;

  it.each([[HOLDS, 'est valide'], [{ ...HOLDS, __typename: 'CredentialRevoked', revokedAt: '2026-11-22T15:00:00Z' }, 'a été révoquée'], [{ __typename: 'CredentialUnknown' }, 'Aucune attestation'], [{ __typename: 'VerificationThrottled', retryAfterMinutes: 10 }, 'Trop de vérifications']])('says what holds: %#', async (told, words) => {
    const { host } = await open(VerifyPage, ['code', CODE], { VerifyCredential: { verifyCredential: told } });
    expect(status(host)).toContain(words);
  });

  it('asks nothing before there is a code, and goes where the code is', async () => {
    const { host, write, press } = await open(VerifyPage, ['code', undefined], {});
    expect(status(host)?.trim()).toBe('');
    await write('input', ` ${CODE} `);
    await press('button[type=submit]');
    expect(TestBed.inject(Router).url).toBe(`/verifier/${CODE}`);
  });

  it('lets whoever may revoke do it, with a reason', async () => {
    const answers = { VerifyCredential: { verifyCredential: HOLDS }, RevokeCredential: { revokeCredential: { __typename: 'CredentialWithdrawn' } } };
    expect((await open(VerifyPage, ['code', CODE], answers)).host.querySelector('pa-revoke-form')).toBeNull();
    const { host, write, press, sent } = await open(VerifyPage, ['code', CODE], answers, ['credential:revoke']);
    await press('pa-revoke-form button');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Dites pourquoi');
    await write('textarea', 'Émise pour une autre personne.');
    await press('pa-revoke-form button');
    expect(sent('RevokeCredential')).toEqual([expect.objectContaining({ code: CODE, reason: 'Émise pour une autre personne.' })]);
  });
});
