import { expect, expectAccessible, test } from '../fixtures.ts';
import { DiagnosticPage } from '../pages/diagnostic.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';

const ANSWERED = `
  select count(*)::int as answers, count(distinct item_id)::int as items from assessment.sitting_record r
  join assessment.sitting s on s.organization_id = r.organization_id and s.id = r.sitting_id where s.id = $1 and r.kind = 'answered'`;

test('an employee takes a diagnostic, loses the page and the network on the way, goes on where they were, and finds what it says among their evidence', async ({ page, context, server, signInAsNewcomer }) => {
  test.setTimeout(180_000);
  const diagnostic = new DiagnosticPage(page);
  await signInAsNewcomer('agent-bureau');
  await page.goto('/fr/bienvenue');
  await new SignInPage(page).turnEstimationOn();
  await diagnostic.find();
  await expectAccessible(page);
  const [first = '', second = ''] = await diagnostic.keepFirst(2);
  await diagnostic.begin();
  await expectAccessible(page);

  await diagnostic.answer();
  await diagnostic.send();
  await diagnostic.expectKept(1);
  const asked = (await diagnostic.question().textContent()) ?? '';
  await page.reload();
  await expect(diagnostic.question()).toHaveText(asked);

  await diagnostic.answer();
  await context.setOffline(true);
  await diagnostic.send();
  await diagnostic.expectNotSent();
  await expectAccessible(page);
  await context.setOffline(false);
  await diagnostic.sendAgain();
  await diagnostic.expectKept(2);

  await diagnostic.pause();
  await diagnostic.goOn();
  await diagnostic.answerToTheEnd(2);
  await expect(diagnostic.conclusion(first)).toContainText(/Ajouté à vos preuves|trop peu de réponses/);
  await expect(diagnostic.conclusion(second)).toBeVisible();
  await expectAccessible(page);
  const [counted] = await server.ask<{ answers: number; items: number }>(ANSWERED, [page.url().split('/').at(-1)]);
  expect(counted?.answers).toBeGreaterThanOrEqual(10);
  expect(counted?.items).toBe(counted?.answers);

  await diagnostic.conclusion(first).getByRole('link', { name: first }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Diagnostic' })).toContainText('demandé');
  await page.goto('/fr/mes-competences?vue=table');
  await expect(page.getByRole('row').filter({ hasText: first })).toContainText('Diagnostic');
});
