import { expect, test } from '../fixtures.ts';

test('HR goes from the map of families down to the tasks and the people of one', async ({ page, signInAs }) => {
  await signInAs('Rachid Benali');
  await page.goto('/fr/');
  await expect(page.getByRole('heading', { level: 1, name: 'Où le travail se transforme' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Chercher un corps d’emploi' }).fill('bureau');
  await page.getByRole('link', { name: /Agente ou agent de bureau/ }).click();
  const drawer = page.getByRole('region', { name: 'Agente ou agent de bureau' });
  await expect(drawer.getByRole('heading', { name: 'Personnes par région' })).toBeVisible();
  await drawer.getByRole('link', { name: 'Ouvrir la fiche complète' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Agente ou agent de bureau' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Tâches, en % du temps de travail' })).toContainText('Saisir et corriger les données des formulaires');
  await expect(page.getByRole('heading', { name: 'Personnes par région' })).toBeVisible();
  await expect(page.getByText('masqué').first()).toBeVisible();
});
