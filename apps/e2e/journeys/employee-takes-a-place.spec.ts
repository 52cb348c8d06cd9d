import { expect, expectAccessible, test } from '../fixtures.ts';
import { WorkshopPage } from '../pages/workshop.page.ts';

test('a manager plans a workshop and an employee takes a place, then gives it back', async ({ page, signInAs }) => {
  const workshop = new WorkshopPage(page);
  await signInAs('Nadia Tremblay');
  await workshop.plan({ title: 'Préparer la réunion de janvier', day: '2099-01-14', time: '13:30', competency: 'Vérifier un texte produit avec l’IA', place: 'Salle 3.02' });
  await expect(workshop.heading()).toHaveText('Préparer la réunion de janvier');
  await expectAccessible(page);

  await signInAs('Mireille Côté');
  await workshop.find('Préparer la réunion de janvier');
  await workshop.take();
  await expect(workshop.acknowledgement()).toHaveText('La place est à vous.');
  const appointment = await workshop.appointment();
  expect(appointment).toContain('DTSTART:20990114T183000Z');
  await page.goto('/fr/accueil');
  await expect(workshop.mine('Préparer la réunion de janvier')).toBeVisible();

  await workshop.find('Préparer la réunion de janvier');
  await workshop.giveBack();
  await expect(workshop.standing()).toHaveText('Place rendue');
});
