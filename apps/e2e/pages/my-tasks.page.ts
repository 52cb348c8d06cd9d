import type { Page } from '@playwright/test';

/** The tasks of my job, and their contestation. */
export class MyTasksPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Toutes mes tâches' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Mes tâches' }).waitFor();
  }

  async contestFirstFigure(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: /Je conteste ce chiffre/ }).first().click();
    await this.page.getByLabel('Pourquoi').fill(reason);
    await this.page.getByRole('button', { name: 'Envoyer' }).click();
  }

  contestations() {
    return this.page.getByRole('complementary', { name: 'Mes contestations' });
  }
}
