import { expect, type Page } from '@playwright/test';

/** What people say of the lessons, for those who design them. */
export class FeedbackPage {
  constructor(private readonly page: Page) {}

  async answer(about: string, words: string): Promise<void> {
    await this.page.goto('/fr/commentaires');
    const feedback = this.page.getByRole('article').filter({ hasText: about });
    await feedback.getByRole('textbox').fill(words);
    await feedback.getByRole('button', { name: 'Répondre', exact: true }).press('Enter');
    await expect(this.page.getByText('C’est réglé.')).toBeVisible();
  }
}
