import { expect, type Locator, type Page } from '@playwright/test';

/** An attestation, for its holder and for whoever verifies it. */
export class CredentialPage {
  constructor(private readonly page: Page) {}

  async open(courseId: string): Promise<void> {
    await this.page.goto(`/fr/formations/${courseId}/attestation`);
    await this.page.getByRole('heading', { level: 1, name: 'Attestation de formation' }).waitFor();
  }

  async code(): Promise<string> {
    const code = /[0-9A-Z]{5}(-[0-9A-Z]{1,5}){5}/.exec(await this.page.getByRole('article').innerText())?.[0];
    if (!code) throw new Error('The attestation shows no code.');
    return code;
  }

  async stopVerification(): Promise<void> {
    await this.page.getByRole('switch').press('Space');
    await expect(this.page.getByText('Plus personne ne peut vérifier')).toBeVisible();
  }

  async verify(code: string): Promise<void> {
    await this.page.goto('/fr/verifier');
    await this.page.getByRole('textbox').fill(code);
    await this.page.keyboard.press('Enter');
  }

  told(): Locator {
    return this.page.getByRole('main').getByRole('status').filter({ hasText: /attestation/i });
  }
}
