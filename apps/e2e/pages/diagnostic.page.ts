import { expect, type Locator, type Page } from '@playwright/test';

import { answerQuestion } from './answer-question.ts';

/** More than any diagnostic asks. */
const MOST_QUESTIONS = 80;

/** The diagnostic, from what it proposes to what it concluded. */
export class DiagnosticPage {
  constructor(private readonly page: Page) {}

  /** From « Mes compétences », as most people come to it. */
  async find(): Promise<void> {
    await this.page.goto('/fr/mes-competences');
    await this.page.getByRole('link', { name: 'Vérifier où j’en suis' }).click();
    await expect(this.page.getByRole('group', { name: 'Ce que vous pouvez vérifier maintenant' })).toBeVisible();
  }

  /** Keeps so many of the competencies that are proposed. */
  async keepFirst(count: number): Promise<readonly string[]> {
    const boxes = this.page.getByRole('checkbox', { checked: true });
    while ((await boxes.count()) > count) await boxes.last().uncheck();
    const kept = this.page.locator('.choice.chosen b');
    await expect(kept).toHaveCount(count);
    return Promise.all((await kept.all()).map(async (title) => (await title.textContent()) ?? ''));
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'Commencer' }).click();
    await expect(this.page).toHaveURL(/\/diagnostic\/./);
    await expect(this.question()).toBeVisible();
  }

  question(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async answer({ unknown = false } = {}): Promise<void> {
    await answerQuestion(this.page, { unknown });
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Valider et continuer' }).click();
  }

  async sendAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Envoyer de nouveau' }).click();
  }

  /** The answer did not leave, and stays on the page. */
  async expectNotSent(): Promise<void> {
    await expect(this.page.getByRole('alert')).toContainText('Rien n’est perdu');
  }

  async expectKept(answers: number): Promise<void> {
    await expect(this.page.getByText(`Réponse ${answers} enregistrée`)).toBeVisible();
  }

  async pause(): Promise<void> {
    await this.page.getByRole('link', { name: 'Faire une pause' }).click();
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('link', { name: 'Reprendre où j’en étais' }).click();
    await expect(this.page.getByRole('button', { name: 'Valider et continuer' })).toBeVisible();
  }

  /** Answers until it is over, from so many answers on. */
  async answerToTheEnd(given: number): Promise<void> {
    const over = this.page.getByRole('heading', { level: 1, name: 'Voici ce que nous avons compris' });
    for (let answers = given + 1; answers < MOST_QUESTIONS && !(await over.isVisible()); answers += 1) {
      await this.answer({ unknown: answers % 3 === 2 });
      await this.send();
      await expect(over.or(this.page.getByText(`Réponse ${answers} enregistrée`))).toBeVisible();
    }
    await expect(over).toBeVisible();
  }

  conclusion(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 3, name: title }) });
  }
}
