import { expect, type Locator, type Page } from '@playwright/test';

/** The bank of questions, for those who write it and those who review it. */
export class ItemBankPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/fr/banque-de-questions');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Banque de questions' })).toBeVisible();
  }

  /** Begins the next version of a question, which keeps its key and its misconceptions. */
  async prepareNext(itemId: string): Promise<void> {
    await this.page.goto(`/fr/banque-de-questions/${itemId}`);
    await this.page.getByRole('button', { name: 'Préparer la version suivante' }).click();
    await expect(this.page.getByText(/^Brouillon de la version/)).toBeVisible();
  }

  async write(part: string, fr: string, en: string): Promise<void> {
    const group = this.page.getByRole('group', { name: part }).first();
    await group.getByRole('textbox', { name: /^Français/ }).fill(fr);
    await group.getByRole('textbox', { name: /^English/ }).fill(en);
    await group.getByRole('textbox', { name: /^English/ }).blur();
    await expect(this.page.getByText(/^Enregistré à/)).toBeVisible();
  }

  /** What the linter says stands in the way. */
  remarks(): Locator {
    return this.page.getByRole('region', { name: 'À vérifier' });
  }

  async seeAsStaff(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Voir comme le personnel' }).click();
    return this.page.getByRole('region', { name: 'Ce que voit la personne qui répond' });
  }

  async askReview(word: string): Promise<void> {
    await this.page.getByLabel(/Un mot à la personne qui relira/).fill(word);
    await this.page.getByRole('button', { name: 'Demander une relecture' }).click();
    await expect(this.page.getByText('Une autre personne doit le relire.', { exact: false })).toBeVisible();
  }

  /** Opens the draft that waits for a reader. */
  async takeUp(words: string): Promise<void> {
    await this.open();
    await this.page.getByRole('link', { name: words }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name: words })).toBeVisible();
  }

  async accept(): Promise<void> {
    await this.page.getByRole('button', { name: 'Accepter et mettre à l’essai' }).click();
    await expect(this.page.getByText('Cette question est acceptée', { exact: false })).toBeVisible();
  }

  async seeInBank(): Promise<void> {
    await this.page.getByRole('link', { name: 'La voir dans la banque' }).click();
    await expect(this.page.getByText('À l’essai', { exact: true }).first()).toBeVisible();
  }
}
