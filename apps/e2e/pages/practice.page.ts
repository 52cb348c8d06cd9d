import { expect, type Locator, type Page } from '@playwright/test';

import { answerQuestion } from './answer-question.ts';

/** More than any session asks. */
const MOST_EXERCISES = 40;

/** Practice, from what it proposes to what it moved. */
export class PracticePage {
  constructor(private readonly page: Page) {}

  /** From « Mes compétences », as most people come to it. */
  async find(): Promise<void> {
    await this.page.goto('/fr/mes-competences');
    await this.page.getByRole('link', { name: 'M’exercer, à mon rythme' }).click();
    await expect(this.page.getByRole('group', { name: 'Sur quoi voulez-vous vous exercer' })).toBeVisible();
  }

  /** @returns the competency that was proposed first */
  async begin(): Promise<string> {
    const title = (await this.page.locator('.choice.chosen b').textContent()) ?? '';
    await this.page.getByRole('button', { name: 'Commencer' }).click();
    await expect(this.page).toHaveURL(/\/pratique\/./);
    await expect(this.checkButton()).toBeVisible();
    return title;
  }

  question(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  private checkButton(): Locator {
    return this.page.getByRole('button', { name: 'Vérifier ma réponse' });
  }

  async takeHint(rung: string): Promise<void> {
    await this.page.getByRole('button', { name: `Un indice : ${rung}` }).click();
    await expect(this.page.getByText(`Indice : ${rung}`)).toBeVisible();
  }

  async answer({ unknown = false } = {}): Promise<void> {
    await answerQuestion(this.page, { unknown });
  }

  async check(): Promise<void> {
    await this.checkButton().click();
  }

  async sendAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Envoyer de nouveau' }).click();
  }

  /** The answer did not leave, and stays on the page. */
  async expectNotSent(): Promise<void> {
    await expect(this.page.getByRole('alert')).toContainText('Rien n’est perdu');
  }

  /** What to make of the answer is shown. */
  async expectSaid(): Promise<void> {
    await expect(this.goOnButton()).toBeVisible();
    await expect(this.page.getByText('D’où vient la règle :').first()).toBeVisible();
  }

  private goOnButton(): Locator {
    return this.page.getByRole('button', { name: 'Continuer' }).or(this.page.getByRole('button', { name: 'Voir le bilan' }));
  }

  over(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Voilà pour cette séance' });
  }

  async goOn(): Promise<void> {
    await this.goOnButton().click();
    await expect(this.over().or(this.checkButton())).toBeVisible();
  }

  async pause(): Promise<void> {
    await this.page.getByRole('link', { name: 'Faire une pause' }).click();
    await this.page.getByRole('link', { name: 'Reprendre où j’en étais' }).click();
    await expect(this.checkButton()).toBeVisible();
  }

  /** Answers so many more, or until it is over. */
  async practise(most = MOST_EXERCISES): Promise<void> {
    for (let turn = 0; turn < most && !(await this.over().isVisible()); turn += 1) {
      await this.answer({ unknown: turn % 4 === 3 });
      await this.check();
      await this.expectSaid();
      await this.goOn();
    }
  }

  async end(): Promise<void> {
    if (!(await this.over().isVisible())) await this.page.getByRole('button', { name: 'Terminer la séance ici' }).click();
    await expect(this.over()).toBeVisible();
  }

  async expectMoved(title: string): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Ce que cela change à votre niveau estimé' }).getByRole('link', { name: title })).toBeVisible();
  }
}
