import { expect, expectAccessible, test } from '../fixtures.ts';
import { PathTemplatePage } from '../pages/path-template.page.ts';

const [TITLE, PERSON] = ['Lettres du printemps', 'Côté, Mireille'];
const REASON = 'Les accusés de réception du printemps seront préparés avec l’outil.';
const NOTE = 'Pour savoir quoi ne jamais donner à l’outil.';

test('HR writes a path template, a manager assigns it, and a later version waits for the manager', async ({ page, signInAs }) => {
  const templates = new PathTemplatePage(page);
  await signInAs('Rachid Benali');
  await templates.begin(TITLE);
  await templates.addStep('Protéger les renseignements personnels', 'Recommandée', NOTE);
  await expectAccessible(page);
  await templates.publish('Premier relevé de l’automne.');

  await signInAs('Nadia Tremblay');
  await page.goto('/fr/mon-equipe');
  await page.getByRole('navigation', { name: 'Pages de l’équipe' }).getByRole('link', { name: 'Parcours types' }).click();
  await templates.open(TITLE);
  await templates.assign(PERSON, '2099-03-31', REASON);
  await expectAccessible(page);

  await signInAs('Mireille Côté');
  await page.goto('/fr/mon-parcours');
  await expect(page.getByText(/Du parcours type «\sLettres du printemps\s», version 1, attribué par Nadia Tremblay/)).toBeVisible();
  await expect(page.getByText(REASON).first()).toBeVisible();
  await page.goto('/fr/avis');
  await expect(page.getByText('On ajoute un parcours type à votre parcours').first()).toBeVisible();

  await signInAs('Rachid Benali');
  await templates.open(TITLE);
  await templates.choose('Protéger les renseignements personnels', 'Obligatoire');
  await templates.publish('La directive est en vigueur : l’étape devient obligatoire.');

  await signInAs('Mireille Côté');
  await page.goto('/fr/mon-parcours');
  await expect(page.getByText(/«\sLettres du printemps\s», version 1/)).toBeVisible();

  await signInAs('Nadia Tremblay');
  await templates.openAssignment(PERSON);
  await expect(templates.difference().getByText('Devient obligatoire', { exact: true })).toBeVisible();
  await expect(templates.difference().getByText('La directive est en vigueur')).toBeVisible();
  await expectAccessible(page);
  await templates.apply();

  await signInAs('Mireille Côté');
  await page.goto('/fr/mon-parcours');
  await expect(page.getByText(/«\sLettres du printemps\s», version 2/)).toBeVisible();
});
