import { expect, expectAccessible, test } from '../fixtures.ts';
import { ItemBankPage } from '../pages/item-bank.page.ts';

const WORDS = 'Avant d’envoyer ce résumé, que faites-vous d’abord\u202f?';

test('a designer mends a question in both languages, another one reviews and accepts it, and the bank tries it out', async ({ page, signInAs }) => {
  const bank = new ItemBankPage(page);
  await signInAs('Marc-André Poulin');
  await bank.open();
  await bank.prepareNext('verifier-texte-ia-01');
  await bank.write('Source', '', '');
  await expect(bank.remarks()).toContainText('Un texte manque');
  await bank.write('Source', 'Guide de l’organisme', 'The organization’s guide');
  await bank.write('Énoncé de la question', WORDS, 'Before you send this summary, what do you do first?');
  await expect(bank.remarks()).not.toContainText('Empêche la publication');
  await expectAccessible(page);
  await expect(await bank.seeAsStaff()).toContainText(WORDS);
  await bank.askReview('Surtout l’énoncé.');

  await signInAs('Fatoumata Diallo');
  await bank.takeUp(WORDS);
  await expect(page.getByText('Surtout l’énoncé.')).toBeVisible();
  await expectAccessible(page);
  await bank.accept();
  await bank.seeInBank();
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible();
});
