import { expect, test } from '../fixtures.ts';
import { PlayerPage } from '../pages/player.page.ts';

const COURSE = 'comprendre-ia-au-travail';
const KILLS = 100;
/** Answers given before each kill, one after the other: some acknowledged, some on their way, some not yet sent. */
const ANSWERS_A_KILL = 3;

const RECORDED = `
  select count(*)::int as records, count(distinct r.id)::int as ids from learning.progress_record r
  join learning.enrolment e on e.organization_id = r.organization_id and e.id = r.enrolment_id
  join trust.account a on a.organization_id = e.organization_id and a.employee_id = e.employee_id
  where a.display_name = $1 and e.course_id = $2`;
const ATTEMPTS = `
  select q.answers, q.total from learning.quiz_attempt q
  join learning.enrolment e on e.organization_id = q.organization_id and e.id = q.enrolment_id
  join trust.account a on a.organization_id = e.organization_id and a.employee_id = e.employee_id
  where a.display_name = $1 and e.course_id = $2`;

test('an employee on a bus loses the network in the middle of the final quiz, then the page: the answers wait for them and count once', async ({ page, context, server, signInAs }) => {
  await signInAs('Nadia Tremblay');
  const player = new PlayerPage(page);
  await player.begin(COURSE);
  await player.openQuiz(COURSE);
  await player.answerQuizQuestions(0, 3);
  await context.setOffline(true);
  await player.answerQuizQuestions(3);
  const answered = await player.quizAnswersChosen();
  await player.sendQuiz();
  await player.expectQuizNotSent();

  await context.setOffline(false);
  const later = await context.newPage();
  await page.close();
  const again = new PlayerPage(later);
  await again.openQuiz(COURSE);
  expect(await again.quizAnswersChosen()).toBe(answered);
  await again.sendQuiz();
  await again.expectQuizResult();
  const attempts = await server.ask<{ total: number; answers: object }>(ATTEMPTS, ['Nadia Tremblay', COURSE]);
  expect(attempts).toHaveLength(1);
  expect(Object.keys(attempts[0]?.answers ?? {})).toHaveLength(answered);
});

test(`an employee answers while the service is killed ${KILLS} times: no answer is lost, none counts twice`, async ({ page, server, signInAs }) => {
  test.setTimeout(1_200_000);
  await signInAs('Samuel Nguyen');
  const player = new PlayerPage(page);
  await player.begin(COURSE);
  await player.openFirstLesson();
  const before = (await server.ask<{ records: number }>(RECORDED, ['Samuel Nguyen', COURSE]))[0]?.records ?? 0;
  let answers = 0;
  let waiting = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await server.standBy();
    for (let one = 0; one < ANSWERS_A_KILL; one += 1) await player.answerPracticeQuestion((answers += 1));
    // From at once to a few tens of milliseconds later: before, while and after the write is committed.
    await page.waitForTimeout(kill % 25);
    await server.kill();
    waiting += await player.keptOnDevice();
    await Promise.all([player.expectEverythingAcknowledged(), server.standBy()]);
  }
  const [counted] = await server.ask<{ records: number; ids: number }>(RECORDED, ['Samuel Nguyen', COURSE]);
  console.log(`${KILLS} kills: ${answers} answers given, ${waiting} not yet acknowledged when the service was killed, ${(counted?.records ?? 0) - before} recorded`);
  expect(counted?.records).toBe(before + answers);
  expect(counted?.ids).toBe(counted?.records);
  expect(waiting).toBeGreaterThan(0);
});

test('an employee opens the product again without a network and goes on with the course they had begun', async ({ page, context, signInAs }) => {
  await signInAs('Nadia Tremblay');
  const player = new PlayerPage(page);
  await player.begin(COURSE);
  await player.openFirstLesson();
  await player.expectKeptOnDevice();
  await context.setOffline(true);
  const later = await context.newPage();
  await page.close();
  await later.goto('/fr/accueil');
  await later.getByRole('region', { name: 'Sur cet appareil' }).getByRole('link').first().click();
  const again = new PlayerPage(later);
  await again.openFirstLesson();
  await again.answerPracticeQuestion(1);
  expect(await again.keptOnDevice()).toBe(1);
  await context.setOffline(false);
  await again.expectEverythingAcknowledged();
});
