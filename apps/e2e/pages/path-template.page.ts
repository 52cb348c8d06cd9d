import type { Locator, Page } from '@playwright/test';

type Obligation = 'Obligatoire' | 'Recommandée';

/** Path templates: written, published, assigned; what a later version changes. */
export class PathTemplatePage {
  constructor(private readonly page: Page) {}

  async begin(title: string): Promise<void> {
    await this.page.goto('/fr/parcours-types');
    await this.page.getByRole('button', { name: 'Nouveau parcours type' }).click();
    await this.page.getByRole('heading', { name: 'Les étapes et leur ordre' }).waitFor();
    await this.write(this.page.getByRole('group', { name: 'Titre' }), title, `${title} (in English)`);
  }

  async open(title: string): Promise<void> {
    await this.page.goto('/fr/parcours-types');
    await this.page.getByRole('link', { name: title }).click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async addStep(course: string, obligation: Obligation, note: string): Promise<void> {
    await this.page.getByLabel('Ajouter une formation').selectOption({ label: await this.optionOf(course) });
    await this.choose(course, obligation);
    await this.write(this.step(course).getByRole('group', { name: 'Pourquoi cette étape' }), note, note);
  }

  async choose(course: string, obligation: Obligation): Promise<void> {
    await this.step(course).getByRole('radio', { name: obligation }).check();
  }

  async publish(reason: string): Promise<void> {
    // What is being kept is kept first: only then may it be published.
    await this.page.getByText('À corriger avant de publier').waitFor({ state: 'hidden' });
    await this.page.getByLabel('Pourquoi, en français').fill(reason);
    await this.page.getByLabel('Pourquoi, en anglais').fill(reason);
    await this.page.getByRole('button', { name: 'Publier', exact: true }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Publier' }).click();
    await this.page.getByRole('status').filter({ hasText: 'est publiée' }).waitFor();
  }

  async assign(person: string, dueOn: string, reason: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Attribuer' }).click();
    await this.page.getByRole('radio', { name: person }).check();
    await this.page.getByRole('radio', { name: /^Obligatoire/ }).check();
    await this.page.getByLabel('Échéance').fill(dueOn);
    await this.page.getByLabel('Pourquoi').fill(reason);
    await this.page.getByRole('button', { name: 'Attribuer ce parcours type' }).click();
    await this.page.getByRole('heading', { level: 1, name: person }).waitFor();
  }

  async openAssignment(person: string): Promise<void> {
    await this.page.goto('/fr/parcours-types');
    await this.page.getByRole('link', { name: person }).click();
  }

  difference(): Locator {
    return this.page.getByRole('region', { name: /^Ce que change la version/ });
  }

  async apply(): Promise<void> {
    await this.page.getByRole('button', { name: /^Appliquer la version/ }).click();
    await this.page.getByRole('status').filter({ hasText: 'est appliquée' }).waitFor();
  }

  private step(course: string): Locator {
    return this.page.getByRole('group', { name: course });
  }

  private async optionOf(course: string): Promise<string> {
    return (await this.page.getByRole('option').filter({ hasText: course }).first().textContent())?.trim() ?? course;
  }

  /** Leaving a field keeps what was written. */
  private async write(group: Locator, french: string, english: string): Promise<void> {
    await group.getByLabel('Français').fill(french);
    await group.getByLabel('English').fill(english);
    await group.getByLabel('English').blur();
  }
}
