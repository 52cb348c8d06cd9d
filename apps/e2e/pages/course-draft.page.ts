import { expect, type Locator, type Page } from '@playwright/test';

/** A version of a course that is being written, for those who write it and those who review it. */
export class CourseDraftPage {
  constructor(private readonly page: Page) {}

  /** Begins the next version of a course. */
  async prepareNext(course: string): Promise<void> {
    await this.page.goto('/fr/conception');
    await this.course(course).getByRole('button', { name: /^Préparer la version suivante/ }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: course })).toBeVisible();
  }

  /** Opens the draft of a course that somebody else began. */
  async takeUp(course: string): Promise<void> {
    await this.page.goto('/fr/conception');
    await this.course(course).getByRole('link', { name: /^Continuer la version/ }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name: course })).toBeVisible();
  }

  async openLesson(title: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Parties de la formation' }).getByRole('link', { name: new RegExp(`^${title}`) }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  }

  /** Renames the lesson at hand in French, sees that the English is behind, then in English. */
  async renameLesson(fr: string, en: string): Promise<void> {
    const title = this.page.getByRole('group', { name: 'Titre' }).first();
    await title.getByRole('textbox', { name: /^Français/ }).fill(fr);
    await expect(title.getByText('plus ancien que le français')).toBeVisible();
    await title.getByRole('textbox', { name: /^English/ }).fill(en);
    await expect(title.getByText('plus ancien que le français')).toBeHidden();
  }

  async seeAsStaff(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Voir comme le personnel' }).click();
    return this.page.getByRole('heading', { level: 1 }).last();
  }

  async askReview(word: string): Promise<void> {
    await this.page.getByLabel(/Un mot à la personne qui relira/).fill(word);
    await this.page.getByRole('button', { name: 'Demander une relecture' }).click();
    await expect(this.page.getByText('À relire')).toBeVisible();
  }

  async approve(): Promise<void> {
    await this.page.getByRole('button', { name: 'C’est bon, à publier' }).click();
    await expect(this.page.getByRole('heading', { name: 'Publier', exact: true })).toBeVisible();
  }

  async publish(fr: string, en: string): Promise<void> {
    await this.page.getByLabel('Pourquoi, en français').fill(fr);
    await this.page.getByLabel('Pourquoi, en anglais').fill(en);
    await this.page.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(this.page.getByText(/La version \d+ est publiée/)).toBeVisible();
  }

  /** What the draft changes in one part of the published version. */
  async seeDifferences(part: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Voir les différences' }).click();
    const changed = this.page.getByRole('group').filter({ hasText: part });
    await changed.getByText(part).first().click();
    return changed.locator('ins').first();
  }

  private course(title: string): Locator {
    return this.page.getByRole('article', { name: title });
  }
}
