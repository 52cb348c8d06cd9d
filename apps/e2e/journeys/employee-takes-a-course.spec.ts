import { expect, expectAccessible, test } from '../fixtures.ts';

test('an employee begins a course, loses the network, comes back the next day and finds their progress', async ({ page, context, signInAs }) => {
  // Of the small body: nobody else takes a course there.
  await signInAs('Marc-André Cloutier');
  await page.goto('/fr/formations/comprendre-ia-au-travail');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page).toHaveURL(/\/lecon$/);
  const lessons = page.getByRole('navigation', { name: 'Leçons' });
  await expect(lessons.getByRole('link').first()).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);

  // The network is lost while the person works: nothing they did is.
  await context.setOffline(true);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Vérifier' }).first().click();
  await expect(page.getByText(/Hors ligne/).first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/Enregistré à \d/)).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Leçon suivante' }).click();
  await expect(page.getByText(/Enregistré à \d/)).toBeVisible();
  await expect(lessons.getByText(', terminée').or(lessons.locator('[data-state="begun"]')).first()).toBeAttached();

  await page.goto('/fr/accueil');
  await expect(page.getByText('Reprendre là où vous étiez')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Continuer' })).toBeVisible();
});
