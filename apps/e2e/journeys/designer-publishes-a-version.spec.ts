import { expect, expectAccessible, test } from '../fixtures.ts';
import { CourseDraftPage } from '../pages/course-draft.page.ts';

const COURSE = 'Protéger les renseignements personnels et décider avec l’aide de l’IA';

test('a designer changes a lesson in both languages, another one reviews and publishes it, and a newcomer begins the new version', async ({ page, signInAs, signInAsNewcomer }) => {
  const draft = new CourseDraftPage(page);
  await signInAs('Marc-André Poulin');
  await draft.prepareNext(COURSE);
  await draft.openLesson('Reconnaître un renseignement personnel');
  await draft.renameLesson('Reconnaître une personne sous les mots', 'Recognize a person behind the words');
  await expectAccessible(page);
  await expect(await draft.seeAsStaff()).toContainText('Reconnaître une personne sous les mots');
  await draft.askReview('Surtout le nouveau titre.');

  await signInAs('Fatoumata Diallo');
  await draft.takeUp(COURSE);
  await expect(page.getByText('Surtout le nouveau titre.')).toBeVisible();
  await expect(await draft.seeDifferences('Reconnaître une personne sous les mots')).toContainText('une personne sous les mots');
  await expectAccessible(page);
  await draft.approve();
  await draft.publish('Le titre dit mieux ce que la leçon apprend.', 'The title says better what the lesson teaches.');

  await signInAsNewcomer('juriste');
  await page.goto('/fr/formations/proteger-et-decider');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reconnaître une personne sous les mots' })).toBeVisible();
});
