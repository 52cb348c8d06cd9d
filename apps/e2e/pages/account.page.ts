import type { Page } from '@playwright/test';

/** A colleague's account, from the list of personnel: its roles and its state. */
export class AccountPage {
  constructor(private readonly page: Page) {}

  async openFromPersonnel(search: string, name: string): Promise<void> {
    await this.page.goto('/fr/personnel');
    await this.page.getByRole('searchbox', { name: 'Chercher par nom, matricule ou courriel' }).fill(search);
    await this.page.getByRole('link', { name }).click();
    await this.page.getByText('vient d’être inscrite au journal des accès').waitFor();
    await this.page.getByRole('link', { name: 'Gérer le compte et les rôles' }).click();
    await this.roles().waitFor();
  }

  /** With the keyboard alone, from the search to the choice. */
  async giveRoleOver(role: string, search: string, unit: string): Promise<void> {
    await this.page.getByLabel('Rôle', { exact: true }).selectOption(role);
    await this.page.getByRole('radio', { name: 'Une unité et celles qui sont sous elle' }).check();
    const field = this.page.getByRole('combobox', { name: 'Unité administrative' });
    await field.fill(search);
    await this.page.getByRole('option', { name: unit, selected: true }).waitFor();
    await field.press('Enter');
    await this.page.getByRole('button', { name: 'Donner ce rôle' }).click();
  }

  async takeAway(role: string): Promise<void> {
    await this.page.getByRole('button', { name: `Retirer ${role}` }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Retirer ce rôle' }).click();
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: 'Fermer le compte' }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Fermer ce compte' }).click();
  }

  async reopen(): Promise<void> {
    await this.page.getByRole('button', { name: 'Rouvrir le compte' }).click();
  }

  roles() {
    return this.page.getByRole('list', { name: 'Rôles' });
  }

  state() {
    return this.page.getByRole('region', { name: 'État du compte' });
  }

  roleForm() {
    return this.page.getByRole('form', { name: 'Donner un rôle' });
  }
}
