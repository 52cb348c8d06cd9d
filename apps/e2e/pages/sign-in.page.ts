import type { Page } from '@playwright/test';

/** Sign-in, and the choice that follows the first one. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  async enterAs(name: string): Promise<void> {
    await this.page.goto('/fr/connexion');
    await this.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  }

  async turnEstimationOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Activer l’estimation de mes niveaux' }).click();
  }
}
