import type { Locator, Page } from '@playwright/test';

/** A certificate of another body: declared by whoever holds it, read and confirmed by their manager. */
export class CertificatePage {
  constructor(private readonly page: Page) {}

  async declare(competency: string, { name, issuer, obtainedOn, link, level, basis }: { readonly name: string; readonly issuer: string; readonly obtainedOn: string; readonly link: string; readonly level: number; readonly basis: string }): Promise<void> {
    await this.page.goto(`/fr/mes-competences/${competency}`);
    await this.page.getByRole('link', { name: 'Déclarer une attestation externe' }).click();
    await this.page.getByLabel('Nom de l’attestation').fill(name);
    await this.page.getByLabel('Organisme qui l’a délivrée').fill(issuer);
    await this.page.getByLabel('Date d’obtention').fill(obtainedOn);
    await this.page.getByLabel('Adresse de vérification').fill(link);
    await this.page.getByLabel('Niveau qu’elle montre').selectOption(String(level));
    await this.page.getByLabel('Ce qui, dans l’attestation, montre ce niveau').fill(basis);
    await this.page.getByRole('button', { name: 'Envoyer l’attestation' }).click();
  }

  async confirm(level: number, comment: string): Promise<void> {
    for (let at = 1; at <= level; at += 1) {
      const part = this.page.locator('details').filter({ has: this.page.getByText(`Niveau ${at}`, { exact: true }) });
      await part.locator('summary').click();
      for (const indicator of await part.getByRole('group').all()) await indicator.getByRole('radio', { name: 'Établi', exact: true }).check();
    }
    await this.page.getByLabel('Ce que vous dites à la personne').fill(comment);
    await this.page.getByRole('button', { name: `Confirmer le niveau ${level}` }).click();
  }

  /** In the table of what counts in a level. */
  evidence(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  async openViewers(): Promise<Locator> {
    await this.page.getByText('Qui a vu cette compétence').click();
    return this.page.locator('pa-competency-viewers');
  }
}
