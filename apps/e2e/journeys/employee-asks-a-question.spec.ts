import { expect, expectAccessible, test } from '../fixtures.ts';
import { QuestionPage } from '../pages/question.page.ts';

test('an employee asks a question, reads what is published, is told when nothing answers, and gets the answer of a person', async ({ page, signInAs }) => {
  const question = new QuestionPage(page);
  await signInAs('Mireille Côté');
  await question.find();
  await question.ask('Comment verifier une source ?');
  await expect(question.passages().first()).toBeVisible();
  await expectAccessible(page);

  await question.ask('Combien de jours de vacances ai-je cette année ?');
  await expect(question.unknown()).toBeVisible();
  await question.speakToSomebody();
  await expect(question.mine()).toContainText('En attente d’une réponse');
  await expectAccessible(page);

  await signInAs('Marc-André Poulin');
  await question.openReceived();
  await question.answerFirst('La convention collective le dit, à son article sur les vacances.');
  await expectAccessible(page);

  await signInAs('Mireille Côté');
  await page.goto('/fr/questions');
  await expect(question.mine()).toContainText('La convention collective le dit');
});
