import { expect, expectAccessible, test } from '../fixtures.ts';
import { InterimPage } from '../pages/interim.page.ts';

/** The day it is in Québec, as 2026-11-24. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(new Date());

test('a manager hands the team over for the day, the stand-in sees the colleagues and not themselves, and it ends at once', async ({ page, signInAs }) => {
  const interim = new InterimPage(page);
  await signInAs('Nadia Tremblay');
  await interim.open();
  await interim.name('Nguyen, Samuel', today());
  await expect(interim.acknowledgement()).toBeVisible();
  await expectAccessible(page);

  await signInAs('Samuel Nguyen');
  await page.goto('/fr/mon-equipe');
  await expect(page.getByText('Vous assurez l’intérim de Nadia Tremblay')).toBeVisible();
  await expect(page.getByRole('grid').getByRole('rowheader', { name: 'Côté, Mireille' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Nguyen, Samuel' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Intérim', exact: true })).toHaveCount(0);

  await signInAs('Mireille Côté');
  await page.goto('/fr/mes-renseignements');
  await expect(page.getByRole('region', { name: 'Qui peut voir ce que vous partagez' })).toContainText('Samuel Nguyen');

  await signInAs('Nadia Tremblay');
  await interim.open();
  await interim.end('Samuel Nguyen');
  await signInAs('Samuel Nguyen');
  await page.goto('/fr/mon-equipe');
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page est réservée' })).toBeVisible();
});
