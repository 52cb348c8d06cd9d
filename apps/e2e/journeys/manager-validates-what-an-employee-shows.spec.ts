import { expect, expectAccessible, test } from '../fixtures.ts';
import { ValidationPage } from '../pages/validation.page.ts';

test('an employee shows what they do, their manager reads it, validates a level, and the employee sees what it moved', async ({ page, signInAs }) => {
  const validation = new ValidationPage(page);
  await signInAs('Samuel Nguyen');
  await validation.ask('traiter-demande', 'Quatre dossiers que le système mettait de côté : j’ai trouvé la pièce manquante et relancé le traitement.', { name: 'dossiers.txt', content: 'Quatre dossiers, avec les étapes.' });
  await expect(validation.waiting()).toContainText('Quatre dossiers');
  await expectAccessible(page);

  await signInAs('Nadia Tremblay');
  await validation.readFrom('Samuel Nguyen', 'Traiter une demande');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Samuel Nguyen');
  await validation.observeUpTo(2);
  await expectAccessible(page);
  await validation.validate('Vu en comité de suivi : les étapes sont bonnes, les relances aussi.');
  await expect(page.getByRole('heading', { name: 'Ce qui est décidé' })).toBeVisible();

  await signInAs('Samuel Nguyen');
  await page.goto('/fr/mes-competences');
  await expect(page.getByText(/Validation, aujourd’hui|Validation, il y a/).first()).toBeVisible();
});
