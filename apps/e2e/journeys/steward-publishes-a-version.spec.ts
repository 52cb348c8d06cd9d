import { expect, test } from '../fixtures.ts';

test('a steward sees what a draft changes, publishes it with its reason, and finds it in the history', async ({ page, signInAs }) => {
  await signInAs('Élise Fournier');
  await page.goto('/fr/corps-emploi/agent-aide-socioeco');
  await page.getByRole('link', { name: /Reprendre le brouillon de la version 2/ }).click();
  await expect(page.getByRole('heading', { name: 'Ce que cette version change' })).toBeVisible();
  await page.getByLabel('Pourquoi, en français').fill('Relevé de l’automne dans trois secteurs.');
  await page.getByLabel('Pourquoi, en anglais').fill('Autumn survey of three sectors.');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publier' }).click();
  await expect(page).toHaveURL(/corps-emploi\/agent-aide-socioeco$/);
  await expect(page.getByText('Relevé de l’automne dans trois secteurs.')).toBeVisible();
});
