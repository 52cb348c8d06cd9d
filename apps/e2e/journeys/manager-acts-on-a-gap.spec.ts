import { expect, expectAccessible, test } from '../fixtures.ts';
import { TeamPage } from '../pages/team.page.ts';

const REASON = 'Les lettres du printemps seront préparées avec l’outil : il faudra savoir quoi y vérifier.';

test('a manager acts on a gap and the employee finds it on their path', async ({ page, signInAs }) => {
  const team = new TeamPage(page);
  await signInAs('Nadia Tremblay');
  await team.open();
  await team.prepareCourse();
  await team.ask(['Côté, Mireille'], '2099-01-15', REASON);
  await expect(team.acknowledgement()).toBeVisible();
  await expect(team.requestOf('Côté, Mireille').filter({ hasText: 'À faire' })).toBeVisible();
  await expectAccessible(page);

  await signInAs('Mireille Côté');
  await page.goto('/fr/mon-parcours');
  await expect(page.getByText(REASON)).toBeVisible();
  await expect(page.getByText(/Demandée par Nadia Tremblay/).first()).toBeVisible();
  await page.goto('/fr/accueil');
  await expect(page.getByText(REASON)).toBeVisible();
  await page.goto('/fr/avis');
  await expect(page.getByText('On vous demande de suivre une formation').first()).toBeVisible();
});
