import { expect, expectAccessible, test } from '../fixtures.ts';
import { PracticePage } from '../pages/practice.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';

const ANSWERED = `
  select count(*)::int as answers, count(distinct item_id)::int as items from tutor.practice_record r
  join tutor.practice_session s on s.organization_id = r.organization_id and s.id = r.session_id where s.id = $1 and r.kind = 'answered'`;

test('an employee practises a competency, takes a hint, loses the network and the page on the way, and finds what the session says among their evidence', async ({ page, context, server, signInAsNewcomer }) => {
  test.setTimeout(180_000);
  const practice = new PracticePage(page);
  await signInAsNewcomer('agent-bureau');
  await page.goto('/fr/bienvenue');
  await new SignInPage(page).turnEstimationOn();
  await practice.find();
  await expectAccessible(page);
  const title = await practice.begin();
  await expectAccessible(page);

  await practice.takeHint('où regarder');
  await practice.answer();
  await context.setOffline(true);
  await practice.check();
  await practice.expectNotSent();
  await expectAccessible(page);
  await context.setOffline(false);
  await practice.sendAgain();
  await practice.expectSaid();
  await expectAccessible(page);
  await practice.goOn();

  const asked = (await practice.question().textContent()) ?? '';
  await page.reload();
  await expect(practice.question()).toHaveText(asked);
  await practice.pause();
  await expect(practice.question()).toHaveText(asked);

  await practice.practise(7);
  await practice.end();
  await expectAccessible(page);
  const [counted] = await server.ask<{ answers: number; items: number }>(ANSWERED, [page.url().split('/').at(-1)]);
  expect(counted?.answers).toBeGreaterThanOrEqual(4);
  expect(counted?.items).toBe(counted?.answers);

  await practice.expectMoved(title);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('row').filter({ hasText: 'premières réponses' })).toBeVisible();
});
