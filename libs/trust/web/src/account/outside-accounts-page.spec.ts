import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { type FakeAnswer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { anAccount } from './account.builder.js';
import { OutsideAccountsPage } from './outside-accounts-page.js';

async function aPage(accounts: readonly object[], answers: Readonly<Record<string, FakeAnswer>> = {}) {
  const fake = new FakeGraphql({ OutsideAccountsPage: { outsideAccounts: accounts }, ...answers });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(OutsideAccountsPage);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const submit = async (name: string, email: string) => {
    host.querySelector<HTMLInputElement>('#account-name')!.value = name;
    host.querySelector<HTMLInputElement>('#account-email')!.value = email;
    host.querySelector<HTMLButtonElement>('form button')!.click();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  return { host, fake, submit };
}

describe('OutsideAccountsPage', () => {
  it('lists the accounts that are nobody’s job, their roles and their state, each leading to its page', async () => {
    const { host } = await aPage([anAccount({ id: 'compte-9', displayName: 'Tomás Hernández', employeeId: null, state: 'invited', roles: [{ role: 'unionObserver', unitId: 'u', unitName: 'Présidence' }] })]);
    expect(host.querySelector('a[href="/comptes/compte-9"]')?.textContent).toBe('Tomás Hernández');
    expect(host.querySelector('tbody')?.textContent).toContain('Comité mixte, en lecture seule (Présidence)');
    expect(host.querySelector('tbody')?.textContent).toContain('Invitation envoyée');
  });

  it('says that there is none', async () => {
    expect((await aPage([])).host.textContent).toContain('Aucun compte externe');
  });

  it('says beside each field what is missing, before anything is sent', async () => {
    const { host, fake, submit } = await aPage([]);
    await submit('  ', 'sans arobase');
    expect(host.querySelector('#account-name-refusal')?.textContent).toContain('Écrivez le nom');
    expect(host.querySelector('#account-email-refusal')?.textContent).toContain('Écrivez une adresse complète');
    expect(fake.requests.map(({ operation }) => operation)).toEqual(['OutsideAccountsPage']);
  });

  it('opens one and goes to its page', async () => {
    const { fake, submit } = await aPage([], { OpenOutsideAccount: { openOutsideAccount: { __typename: 'OutsideAccountOpened', account: { id: 'compte-7' } } } });
    await submit(' Jeanne Roy ', 'jeanne.roy@exemple.quebec');
    expect(fake.requests.at(-1)?.variables).toMatchObject({ input: { displayName: 'Jeanne Roy', email: 'jeanne.roy@exemple.quebec', language: 'fr' } });
    expect(TestBed.inject(Router).url).toBe('/comptes/compte-7');
  });

  it('says beside the address that it opens another account', async () => {
    const { host, submit } = await aPage([], { OpenOutsideAccount: { openOutsideAccount: { __typename: 'AddressAlreadyUsed', email: 'jeanne.roy@exemple.quebec' } } });
    await submit('Jeanne Roy', 'jeanne.roy@exemple.quebec');
    expect(host.querySelector('#account-email-refusal')?.textContent).toContain('jeanne.roy@exemple.quebec ouvre déjà un compte');
    expect(host.querySelector('#account-email')?.getAttribute('aria-invalid')).toBe('true');
  });
});
