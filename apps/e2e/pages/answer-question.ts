import { expect, type Page } from '@playwright/test';

/** Says something to every part of the question, whatever its form; « Je ne sais pas » where told. */
export async function answerQuestion(page: Page, { unknown = false } = {}): Promise<void> {
  await expect(page.locator('pa-part-field').first()).toBeVisible();
  for (const part of await page.locator('pa-part-field').all()) {
    // Ordering comes with its own code.
    await expect(part.getByRole('radio').or(part.getByRole('combobox')).or(part.getByRole('button', { name: /^Descendre/ })).or(part.getByRole('checkbox', { name: /^(?!Je ne sais pas)/ })).first()).toBeVisible();
    const apart = part.getByRole(unknown ? 'radio' : 'checkbox', { name: 'Je ne sais pas' }).or(part.getByRole('checkbox', { name: 'Je ne sais pas' }));
    if (unknown) await apart.check();
    else if ((await part.getByRole('radio').count()) > 0) await part.getByRole('radio').first().check();
    else if ((await part.getByRole('combobox').count()) > 0) {
      const lists = await part.getByRole('combobox').all();
      for (const [place, list] of lists.entries()) await list.selectOption({ index: place + 1 });
    } else if ((await part.getByRole('button', { name: /^Descendre/ }).count()) > 0) await part.getByRole('button', { name: /^Descendre/ }).first().click();
    else await part.getByRole('checkbox').first().check();
  }
}
