import { readFile } from 'node:fs/promises';

import type { Locator, Page } from '@playwright/test';

/** Workshops: the list, one of them, and planning. */
export class WorkshopPage {
  constructor(private readonly page: Page) {}

  async plan({ title, day, time, competency, place }: { readonly title: string; readonly day: string; readonly time: string; readonly competency: string; readonly place: string }): Promise<void> {
    await this.page.goto('/fr/ateliers');
    await this.page.getByRole('link', { name: 'Planifier un atelier' }).click();
    await this.page.getByLabel('Titre').fill(title);
    await this.page.getByLabel('Compétence qu’il sert').selectOption(competency);
    await this.page.getByLabel('Jour').fill(day);
    await this.page.getByLabel(/^Heure/).fill(time);
    await this.page.getByLabel('Lieu').fill(place);
    await this.page.getByRole('button', { name: 'Planifier' }).click();
    await this.page.waitForURL(/ateliers\/[0-9a-f-]{36}$/);
  }

  async find(title: string): Promise<void> {
    await this.page.goto('/fr/ateliers');
    await this.page.getByRole('link', { name: title }).click();
    await this.heading().waitFor();
  }

  heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async take(): Promise<void> {
    await this.page.getByRole('button', { name: 'Prendre une place' }).click();
  }

  async giveBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Rendre ma place' }).click();
  }

  acknowledgement(): Locator {
    return this.place().getByRole('status');
  }

  standing(): Locator {
    return this.place().getByText('Place rendue');
  }

  mine(title: string): Locator {
    return this.page.getByRole('region', { name: 'Mes ateliers' }).getByRole('link', { name: title });
  }

  /** The appointment that is handed to the person's calendar. */
  async appointment(): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByRole('button', { name: /agenda/ }).click()]);
    return readFile(await download.path(), 'utf8');
  }

  private place(): Locator {
    return this.page.getByRole('region', { name: 'Votre place' });
  }
}
