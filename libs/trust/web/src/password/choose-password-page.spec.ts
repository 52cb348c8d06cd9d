import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { ChoosePasswordPage } from './choose-password-page.js';

async function chosen(outcome: object, password = 'une phrase assez longue') {
  const fake = new FakeGraphql({ ChoosePassword: { choosePassword: outcome } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const page = TestBed.createComponent(ChoosePasswordPage);
  page.componentRef.setInput('jeton', 'jeton-du-courriel');
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const field = host.querySelector<HTMLInputElement>('#password');
  if (field) field.value = password;
  field?.dispatchEvent(new Event('input'));
  await page.whenStable();
  const hint = host.querySelector('#hint')?.textContent ?? '';
  host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
  await page.whenStable();
  return { fake, host, hint };
}

describe('ChoosePasswordPage', () => {
  it('sends the secret of the link and confirms', async () => {
    const { fake, host } = await chosen({ __typename: 'PasswordChosen', email: 'mireille.cote@exemple.quebec' });
    expect(fake.requests[0]?.variables).toMatchObject({ input: { token: 'jeton-du-courriel', password: 'une phrase assez longue' } });
    expect(host.querySelector('[role=status]')?.textContent).toContain('mireille.cote@exemple.quebec');
  });

  it('says how much is missing while it is typed', async () => {
    const { hint } = await chosen({ __typename: 'PasswordRefused', passwordReason: 'tooShort' }, 'onze lettre');
    expect(hint).toContain('Il en manque 1.');
  });

  it.each([['tooCommon', 'premiers que l’on essaie'], ['containsEmail', 'Votre adresse']])('says why %s is refused and keeps the form', async (passwordReason, words) => {
    const { host } = await chosen({ __typename: 'PasswordRefused', passwordReason });
    expect(host.querySelector('#refusal')?.textContent).toContain(words);
    expect(host.querySelector('form')).not.toBeNull();
  });

  it.each([['expired', 'a expiré'], ['used', 'déjà servi'], ['unknown', 'n’existe pas']])('offers another link when this one is %s', async (tokenReason, words) => {
    const { host } = await chosen({ __typename: 'TokenRefused', tokenReason });
    expect(host.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(host.querySelector('a')?.textContent).toContain('Demander un autre lien');
  });
});
