import { expect, expectAccessible, test } from '../fixtures.ts';
import { CertificatePage } from '../pages/certificate.page.ts';
import { ValidationPage } from '../pages/validation.page.ts';

test('an employee declares a certificate, their manager reads and confirms it, it counts from when it was obtained, and the employee sees who saw it', async ({ page, signInAs }) => {
  const certificate = new CertificatePage(page);
  const validation = new ValidationPage(page);
  const obtainedOn = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
  await signInAs('Samuel Nguyen');
  await certificate.declare('gerer-information', { name: 'Gestion documentaire', issuer: 'Institut inventé', obtainedOn, link: 'https://attestations.exemple.quebec/gd-7', level: 2, basis: 'Le relevé : plan de classification d’un service, noté.' });
  await expect(validation.waiting()).toContainText('Gestion documentaire');
  await expectAccessible(page);

  await signInAs('Nadia Tremblay');
  await validation.readFrom('Samuel Nguyen', 'Organiser');
  await expect(page.getByRole('link', { name: /attestations\.exemple\.quebec/ })).toBeVisible();
  await expectAccessible(page);
  await certificate.confirm(2, 'Vérifiée sur le site de l’organisme.');
  await expect(page.getByRole('heading', { name: 'Ce qui est décidé' })).toBeVisible();

  await signInAs('Samuel Nguyen');
  await page.goto('/fr/mes-competences/gerer-information');
  await expect(certificate.evidence('Gestion documentaire')).toContainText(obtainedOn.slice(0, 4));
  await expect(await certificate.openViewers()).toContainText('Nadia Tremblay');
});
