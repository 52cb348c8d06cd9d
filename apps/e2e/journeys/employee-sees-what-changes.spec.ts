import { expect, expectAccessible, test } from '../fixtures.ts';
import { MyTasksPage } from '../pages/my-tasks.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';

test('an employee signs in, decides about estimation, sees what changes in their tasks and contests a figure', async ({ page }) => {
  const signIn = new SignInPage(page);
  await signIn.enterAs('Mireille Côté');
  await expect(page).toHaveURL(/\/fr\/bienvenue/);
  await expectAccessible(page);
  await signIn.turnEstimationOn();
  await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Mireille' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ce qui change dans mon travail' })).toBeVisible();

  const tasks = new MyTasksPage(page);
  await tasks.open();
  await tasks.contestFirstFigure('Dans notre service, cette tâche demande un appel à la personne.');
  await expect(tasks.contestations()).toContainText('cette tâche demande un appel à la personne');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/mes-taches/);
  await expect(page.getByRole('heading', { level: 1, name: 'My tasks' })).toBeVisible();
});
