import { expect, test } from '../fixtures.ts';
import { ValidationPage } from '../pages/validation.page.ts';

test('an employee changes language in the middle of a text: the page and the words stay', async ({ page, signInAs }) => {
  const validation = new ValidationPage(page);
  await signInAs('Samuel Nguyen');
  await validation.begin('adaptabilite', 'Trois façons de faire changées ce mois-ci.');
  await validation.switchTo('EN');
  await expect(page).toHaveURL(/\/en\/mes-competences\/adaptabilite\/preuve$/);
  await expect(validation.typed()).toHaveValue('Trois façons de faire changées ce mois-ci.');
});
