import type { Locator, Page } from '@playwright/test';

/** The manager's team: gaps, proposals, courses asked. */
export class TeamPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/fr/mon-equipe');
    await this.gaps().getByRole('heading', { level: 3 }).first().waitFor();
  }

  gaps(): Locator {
    return this.page.getByRole('region', { name: 'Écarts qui comptent le plus' });
  }

  /** Prepares the first proposal that is a course; answers its title. */
  async prepareCourse(): Promise<void> {
    await this.gaps().getByRole('link', { name: /^Préparer la demande/ }).first().click();
    await this.page.getByRole('heading', { name: 'Demander une formation' }).waitFor();
  }

  async ask(people: readonly string[], dueOn: string, reason: string): Promise<void> {
    for (const person of people) await this.page.getByRole('checkbox', { name: person }).check();
    await this.page.getByRole('radio', { name: 'Obligatoire' }).check();
    await this.page.getByLabel('Échéance').fill(dueOn);
    await this.page.getByLabel('Pourquoi').fill(reason);
    await this.page.getByRole('button', { name: 'Demander cette formation' }).click();
  }

  acknowledgement(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Demande envoyée' });
  }

  requestOf(person: string): Locator {
    return this.page.getByRole('row').filter({ hasText: person });
  }
}
