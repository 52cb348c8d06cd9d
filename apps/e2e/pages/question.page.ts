import { expect, type Locator, type Page } from '@playwright/test';

/** A question, what is published about it, and a person to ask. */
export class QuestionPage {
  constructor(private readonly page: Page) {}

  /** From « Formations », as most people come to it. */
  async find(): Promise<void> {
    await this.page.goto('/fr/formations');
    await this.page.getByRole('link', { name: 'Poser une question' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Poser une question' })).toBeVisible();
  }

  async ask(question: string): Promise<void> {
    await this.page.getByLabel('Votre question').fill(question);
    await this.page.getByRole('button', { name: 'Chercher une réponse' }).click();
  }

  passages(): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('blockquote') });
  }

  unknown(): Locator {
    return this.page.getByRole('heading', { level: 2, name: 'Je ne sais pas' });
  }

  /** To the person who is proposed, with the question as it was searched for. */
  async speakToSomebody(): Promise<void> {
    await this.page.getByRole('button', { name: 'Parler à une personne' }).click();
    await this.page.getByRole('button', { name: 'Envoyer ma question' }).click();
  }

  mine(): Locator {
    return this.page.getByRole('region', { name: 'Mes questions à une personne' });
  }

  /** As whoever is asked. */
  async openReceived(): Promise<void> {
    await this.page.goto('/fr/questions/recues');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Questions reçues' })).toBeVisible();
  }

  async answerFirst(words: string): Promise<void> {
    await this.page.getByLabel('Votre réponse').first().fill(words);
    await this.page.getByRole('button', { name: 'Répondre' }).first().click();
    await expect(this.page.getByRole('blockquote').filter({ hasText: words })).toBeVisible();
  }
}
