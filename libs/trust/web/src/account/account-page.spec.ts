import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Confirmation, ConfirmDialog, Session } from '@passerelle/platform-web';
import { aViewer, type FakeAnswer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { anAccount } from './account.builder.js';
import { AccountPage } from './account-page.js';
import type { Account } from './account-words.js';

const UNIT = { id: 'unite-1', code: '2004', name: 'Direction des prestations', ancestors: [{ id: 'unite-0', name: 'Présidence' }] };
const PLANNER = { role: 'hrPlanner', unitId: 'unite-1', unitName: 'Direction des prestations' } as const;

async function aPage(account: Account | null, answers: Readonly<Record<string, FakeAnswer>> = {}) {
  const fake = new FakeGraphql({ AccountPage: { account }, UnitSuggestions: { units: { totalCount: 1, edges: [{ node: UNIT }] } }, ...answers });
  const asked: Confirmation[] = [];
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([]), { provide: ConfirmDialog, useValue: { ask: async (question: Confirmation) => (asked.push(question), true) } }] });
  TestBed.inject(Session).become(aViewer({ accountId: 'compte-admin', permissions: ['account:administer', 'personnel:read'] }));
  const page = TestBed.createComponent(AccountPage);
  page.componentRef.setInput('accountId', 'compte-1');
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const sent = (operation: string) => fake.requests.find((request) => request.operation === operation)?.variables;
  return { page, host, asked, sent, press: (name: string) => press(page, name) };
}

async function settled(page: ComponentFixture<unknown>, milliseconds = 0): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await page.whenStable();
}

async function press(page: ComponentFixture<unknown>, name: string): Promise<void> {
  const host = page.nativeElement as HTMLElement;
  [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name))!.click();
  await settled(page);
}

function fill(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
}

describe('AccountPage', () => {
  it('says whose account it is, where it is in words, and how far each role goes', async () => {
    const { host } = await aPage(anAccount({ roles: [...anAccount().roles, PLANNER, { role: 'privacyOfficer', unitId: null, unitName: null }] }));
    expect(host.querySelector('h1')?.textContent).toBe('Mireille Côté');
    expect(host.textContent).toContain('la personne se connecte quand elle veut');
    expect([...host.querySelectorAll('.role .pa-caption')].map(({ textContent }) => textContent)).toEqual(['Ses propres renseignements', 'Direction des prestations et les unités sous elle', 'Toute l’organisation']);
    expect(host.querySelector('a[href="/personnel/personne-1"]')).not.toBeNull();
  });

  it('gives a role over a unit that the keyboard chose', async () => {
    const { page, host, sent, press } = await aPage(anAccount(), { GrantRole: { grantRole: { __typename: 'RoleGranted', account: anAccount({ roles: [PLANNER] }) } } });
    fill(host.querySelector<HTMLSelectElement>('#role')!, 'hrPlanner');
    await settled(page);
    host.querySelectorAll<HTMLInputElement>('[name=reach]')[1]!.dispatchEvent(new Event('change'));
    await settled(page);
    await press('Donner ce rôle');
    expect(host.textContent).toContain('Choisissez une unité dans la liste.');
    const field = host.querySelector<HTMLInputElement>('[role=combobox]')!;
    fill(field, 'prestations');
    await settled(page, 300);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(host.querySelector(`#${field.getAttribute('aria-activedescendant')}`)?.textContent).toContain('Présidence');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await settled(page);
    expect(field.value).toBe('Direction des prestations');
    await press('Donner ce rôle');
    expect(sent('GrantRole')).toMatchObject({ input: { accountId: 'compte-1', role: 'hrPlanner', unitId: 'unite-1' } });
    expect(host.textContent).toContain('Rôle donné');
    expect(host.textContent).toContain('Direction des prestations et les unités sous elle');
  });

  it('asks for a role before it gives one, and says that an account was closed meanwhile', async () => {
    const { page, host, sent, press } = await aPage(anAccount(), { GrantRole: { grantRole: { __typename: 'AccountIsClosed', account: anAccount() } } });
    await press('Donner ce rôle');
    expect(host.textContent).toContain('Choisissez un rôle.');
    expect(sent('GrantRole')).toBeUndefined();
    fill(host.querySelector<HTMLSelectElement>('#role')!, 'privacyOfficer');
    await settled(page);
    await press('Donner ce rôle');
    expect(host.querySelector('pa-role-form')?.textContent).toContain('Ce compte est fermé');
  });

  it('takes a role away once it is confirmed, and says beside the role why the last administration stays', async () => {
    const administrator = { role: 'administrator', unitId: null, unitName: null } as const;
    const { host, asked, press } = await aPage(anAccount({ roles: [administrator] }), { RevokeRole: { revokeRole: { __typename: 'LastAdministrator', account: anAccount({ roles: [administrator] }) } } });
    await press('Retirer');
    expect(asked[0]?.text).toContain('Rien de ce qui a été fait avec ce rôle n’est supprimé');
    expect(host.querySelector('li [role=alert]')?.textContent).toContain('Personne d’autre n’administre toute l’organisation');
  });

  it('warns that an import gives back a role that comes with a job, and keeps the focus once it is gone', async () => {
    const { host, asked, press } = await aPage(anAccount(), { RevokeRole: { revokeRole: { __typename: 'RoleRevoked', account: anAccount({ roles: [] }) } } });
    document.body.append(host);
    await press('Retirer');
    expect(asked[0]?.text).toContain('une importation le redonnera');
    expect(host.textContent).toContain('Aucun rôle : ce compte n’ouvre que'.replace(' :', '\u00a0:'));
    expect(document.activeElement?.textContent).toBe('Rôles');
  });

  it('closes an account after it said what stops and what stays, and opens it again', async () => {
    const { host, asked, press } = await aPage(anAccount(), {
      CloseAccount: { closeAccount: { __typename: 'AccountClosed', account: anAccount({ state: 'closed' }) } },
      ReopenAccount: { reopenAccount: { account: anAccount() } },
    });
    await press('Fermer le compte');
    expect(asked[0]?.text).toContain('les sessions ouvertes prennent fin');
    expect(asked[0]?.text).toContain('Rien n’est supprimé');
    expect(host.querySelector('pa-role-form')).toBeNull();
    await press('Rouvrir le compte');
    expect(host.textContent).toContain('Le compte est rouvert');
    expect(host.querySelector('pa-role-form')).not.toBeNull();
  });

  it('says why the last administrator’s account stays open', async () => {
    const { host, press } = await aPage(anAccount(), { CloseAccount: { closeAccount: { __typename: 'LastAdministrator', account: anAccount() } } });
    await press('Fermer le compte');
    expect(host.querySelector('pa-account-state [role=alert]')?.textContent).toContain('C’est le seul compte ouvert qui administre');
  });

  it('warns whoever closes their own account', async () => {
    const { asked, press } = await aPage(anAccount({ id: 'compte-admin' }), { CloseAccount: { closeAccount: { __typename: 'LastAdministrator', account: anAccount() } } });
    await press('Fermer le compte');
    expect(asked[0]?.text).toContain('Votre session prend fin tout de suite');
  });

  it('invites, and shows once the link that no letter carried', async () => {
    const { host, press } = await aPage(anAccount({ state: 'notInvited' }), { InviteToAccount: { inviteAccount: { sent: false, link: 'https://exemple.quebec/fr/motdepasse?jeton=abc', account: anAccount({ state: 'invited' }) } } });
    await press('Inviter');
    expect(host.querySelector('code')?.textContent).toContain('jeton=abc');
    expect(host.textContent).toContain('Inviter de nouveau');
  });

  it('offers no role of a job to an account that is nobody’s', async () => {
    const { host } = await aPage(anAccount({ employeeId: null, roles: [] }));
    expect([...host.querySelectorAll('#role option')].map(({ textContent }) => textContent)).not.toContain('Gestionnaire');
    expect(host.querySelector('a[href="/comptes"]')).not.toBeNull();
  });

  it('says that an account does not exist', async () => {
    const { host } = await aPage(null);
    expect(host.querySelector('[role=alert]')?.textContent).toContain('n’existe pas');
  });
});
