import type { Locator, Page } from '@playwright/test';

/** What an employee shows, and what their manager makes of it. */
export class ValidationPage {
  constructor(private readonly page: Page) {}

  async ask(competency: string, words: string, file: { readonly name: string; readonly content: string }): Promise<void> {
    await this.page.goto(`/fr/mes-competences/${competency}/preuve`);
    await this.page.getByLabel('Dans votre travail, qu’avez-vous fait qui le montre').fill(words);
    await this.page.getByLabel('Joindre un fichier').setInputFiles({ name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.content) });
    await this.page.getByText(file.name).waitFor();
    await this.page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  }

  async begin(competency: string, words: string): Promise<void> {
    await this.page.goto(`/fr/mes-competences/${competency}/preuve`);
    await this.page.getByRole('textbox').fill(words);
  }

  async switchTo(language: 'EN' | 'FR'): Promise<void> {
    await this.page.getByRole('link', { name: language === 'EN' ? /English$/ : /Français$/ }).click();
  }

  typed(): Locator {
    return this.page.getByRole('textbox');
  }

  waiting(): Locator {
    return this.page.getByRole('region', { name: 'Votre demande attend' });
  }

  async readFrom(person: string, competency: string): Promise<void> {
    await this.page.goto('/fr/mon-equipe/validations');
    await this.page.getByRole('link', { name: new RegExp(`(Lire|Reprendre) ${person}, ${competency}`) }).click();
  }

  /** Says that everything up to the level was seen, and nothing above it. */
  async observeUpTo(level: number): Promise<void> {
    for (let at = 1; at <= level + 1; at += 1) {
      const part = this.page.locator('details').filter({ has: this.page.getByText(`Niveau ${at}`, { exact: true }) });
      await part.locator('summary').click();
      for (const indicator of await part.getByRole('group').all()) await indicator.getByRole('radio', { name: at <= level ? 'Observé' : 'Pas observé', exact: true }).check();
    }
  }

  async validate(comment: string): Promise<void> {
    await this.page.getByLabel('Ce que vous dites à la personne').fill(comment);
    await this.page.getByRole('button', { name: /^Valider le niveau/ }).click();
  }

  attached(name: string): Locator {
    return this.page.getByRole('link', { name });
  }
}
