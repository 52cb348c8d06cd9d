import { expect, expectAccessible, test } from '../fixtures.ts';
import { AccountPage } from '../pages/account.page.ts';

test('an administrator gives a colleague a role over a unit, sees it, takes it away, closes the account and reopens it', async ({ page, signInAs }) => {
  await signInAs('Ginette Trépanier');
  const account = new AccountPage(page);
  await account.openFromPersonnel('mireille cote', 'Côté, Mireille');
  await expect(page.getByRole('heading', { level: 1, name: 'Mireille Côté' })).toBeVisible();

  await account.giveRoleOver('Planification RH', 'securite', 'Sécurité de l’information');
  await expect(account.roles()).toContainText('Sécurité de l’information et les unités sous elle');
  await expect(account.roleForm()).toContainText('Rôle donné');
  await expectAccessible(page);
  await account.takeAway('Planification RH');
  await expect(account.roles()).not.toContainText('Planification RH');

  await account.close();
  await expect(account.state()).toContainText('Le compte est fermé et ses sessions ont pris fin.');
  await expect(account.roleForm()).toBeHidden();
  await account.reopen();
  await expect(account.state()).toContainText('Le compte est rouvert');
  await expect(account.roles()).toContainText('Membre du personnel');
});
