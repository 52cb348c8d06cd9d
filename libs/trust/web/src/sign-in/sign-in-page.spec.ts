import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { SignInPage } from './sign-in-page.js';

const MIREILLE = {
  accountId: 'mireille', displayName: 'Mireille Côté', role: 'employee',
  hint: { fr: 'Continuer une formation.', en: 'Go on with a course.' }, organizationName: { fr: 'Ministère', en: 'Ministry' },
};

async function aPage(answers: Record<string, object>, inputs: Record<string, string> = {}) {
  const fake = new FakeGraphql({ DemonstrationPeople: { demonstrationPeople: [] }, ...answers });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(SignInPage);
  for (const [name, value] of Object.entries(inputs)) page.componentRef.setInput(name, value);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const type = (id: string, value: string) => {
    const field = host.querySelector<HTMLInputElement>(`#${id}`);
    if (field) field.value = value;
    field?.dispatchEvent(new Event('input'));
  };
  const settle = async () => {
    await page.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  const submit = async (password = 'une phrase à moi') => {
    type('email', 'mireille.cote@exemple.quebec');
    type('password', password);
    host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  return { fake, host, submit, settle, alert: () => host.querySelector('[role=alert]')?.textContent?.trim() };
}

const signedInAs = (profiling: 'notAsked' | 'on') => ({ SignIn: { signIn: { __typename: 'SignedIn', viewer: aViewer({ profiling }) } } });

describe('SignInPage', () => {
  it('goes back to where the person was going', async () => {
    const { submit } = await aPage(signedInAs('on'), { retour: '/formations/3' });
    await submit();
    expect(TestBed.inject(Session).viewer()?.displayName).toBe('Mireille Côté');
    expect(TestBed.inject(Router).url).toBe('/formations/3');
  });

  it('explains the estimation first to whoever has not been asked', async () => {
    const { submit } = await aPage(signedInAs('notAsked'), { retour: '/formations/3' });
    await submit();
    expect(TestBed.inject(Router).url).toBe('/bienvenue?retour=%2Fformations%2F3');
  });

  it('does not follow a way back that leaves the product', async () => {
    const { submit } = await aPage(signedInAs('on'), { retour: '//exemple.com' });
    await submit();
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('says a refusal without telling which of the two is wrong, and warns before the wait', async () => {
    const { submit, alert, host } = await aPage({ SignIn: { signIn: { __typename: 'SignInRefused', attemptsLeft: 2 } } });
    await submit();
    expect(alert()).toContain('ne vont pas ensemble');
    expect(alert()).toContain('avant une attente\u00a0: 2');
    expect(host.querySelector('#password')?.getAttribute('aria-describedby')).toBe('refusal');
  });

  it('says how long to wait', async () => {
    const { submit, alert } = await aPage({ SignIn: { signIn: { __typename: 'SignInThrottled', retryAfterSeconds: 60 } } });
    await submit();
    expect(alert()).toContain('60 secondes');
  });

  it('sends nothing that is incomplete', async () => {
    const { fake, submit, alert } = await aPage({});
    await submit('');
    expect(alert()).toContain('Écrivez votre adresse');
    expect(fake.requests.map(({ operation }) => operation)).toEqual(['DemonstrationPeople']);
  });

  it('comes in as a person of the demonstration', async () => {
    const { fake, host, settle } = await aPage({
      DemonstrationPeople: { demonstrationPeople: [MIREILLE] },
      SignInAsDemonstrationPerson: { signInAsDemonstrationPerson: { __typename: 'SignedIn', viewer: aViewer({ profiling: 'on' }) } },
    });
    const card = host.querySelector<HTMLElement>('.person');
    expect(card?.textContent).toContain('Continuer une formation.');
    card?.click();
    await settle();
    expect(fake.requests.at(-1)?.variables).toMatchObject({ input: { accountId: 'mireille' } });
  });
});
