import type { Locator, Page } from '@playwright/test';

/** Where a manager hands their team over for some days. */
export class InterimPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/fr/mon-equipe');
    await this.page.getByRole('link', { name: 'Intérim', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Intérim' }).waitFor();
  }

  async name(person: string, day: string): Promise<void> {
    await this.page.getByLabel('Qui assurera l’intérim').fill(person);
    await this.page.getByRole('radio', { name: new RegExp(person) }).check();
    await this.page.getByLabel('Premier jour').fill(day);
    await this.page.getByLabel('Dernier jour').fill(day);
    await this.page.getByRole('button', { name: 'Confier mon équipe' }).click();
  }

  acknowledgement(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'reçoivent l’avis' });
  }

  async end(person: string): Promise<void> {
    await this.page.getByRole('button', { name: `Mettre fin à l’intérim de ${person}` }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Mettre fin à l’intérim' }).click();
    await this.page.getByRole('status').filter({ hasText: 'L’intérim est terminé' }).waitFor();
  }
}
