import { expect, type Page } from '@playwright/test';

/** The player of a course, as whoever takes it uses it. */
export class PlayerPage {
  constructor(private readonly page: Page) {}

  async begin(courseId: string): Promise<void> {
    await this.page.goto(`/fr/formations/${courseId}`);
    await this.page.getByRole('button', { name: 'Commencer' }).or(this.page.getByRole('link', { name: 'Continuer' })).first().click();
    await expect(this.page).toHaveURL(/\/lecon/);
  }

  async openFirstLesson(): Promise<void> {
    const first = this.page.getByRole('navigation', { name: 'Leçons' }).getByRole('link').first();
    await first.click();
    await expect(first).toHaveAttribute('aria-current', 'page');
  }

  async openQuiz(courseId: string): Promise<void> {
    await this.page.goto(`/fr/formations/${courseId}/lecon/evaluation`);
    await expect(this.quizQuestions().first()).toBeVisible();
  }

  /** Answers the first practice question of the lesson once more, with another of its choices. */
  async answerPracticeQuestion(time: number): Promise<void> {
    const question = this.page.locator('pa-practice-question').first();
    await question.getByRole('radio').nth(time % 2).check();
    await question.getByRole('button', { name: 'Vérifier' }).click();
  }

  /** Records that this device keeps until they are acknowledged. */
  keptOnDevice(): Promise<number> {
    return this.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('passerelle.progress.')).length);
  }

  /** The pages of the product, and the course that was begun, are on the device. */
  async expectKeptOnDevice(): Promise<void> {
    await this.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state === 'activated') return;
      await new Promise((resolve) => active?.addEventListener('statechange', () => active.state === 'activated' && resolve(undefined)));
    });
    await expect.poll(() => this.page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('.course.')))).toBe(true);
    // The service worker keeps file after file: it has them all once nothing is added any more.
    let before = -1;
    await expect.poll(async () => {
      const kept = await this.filesOnDevice();
      const settled = kept > 20 && kept === before;
      before = kept;
      return settled;
    }, { timeout: 60_000, intervals: [3_000] }).toBe(true);
  }

  private filesOnDevice(): Promise<number> {
    return this.page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.includes(':assets:'));
      const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
      return kept.reduce((sum, count) => sum + count, 0);
    });
  }

  /** On a busy machine several tries may find nobody, and each waits longer than the last. */
  async expectEverythingAcknowledged(): Promise<void> {
    await expect.poll(() => this.keptOnDevice(), { timeout: 120_000, intervals: [50, 100, 200] }).toBe(0);
  }

  async answerQuizQuestions(from: number, to?: number): Promise<void> {
    const questions = this.quizQuestions();
    const last = to ?? (await questions.count());
    for (let place = from; place < last; place += 1) await questions.nth(place).locator('input').first().check();
  }

  async sendQuiz(): Promise<void> {
    await this.page.getByRole('button', { name: 'Terminer l’évaluation' }).click();
  }

  quizAnswersChosen(): Promise<number> {
    return this.page.locator('pa-quiz-form fieldset').filter({ has: this.page.locator('input:checked') }).count();
  }

  async expectQuizNotSent(): Promise<void> {
    await expect(this.page.locator('pa-quiz-form').getByText('Le réseau ne répond pas')).toBeVisible();
  }

  async expectQuizResult(): Promise<void> {
    await expect(this.page.locator('pa-quiz-form').getByText(/bonnes réponses sur/)).toBeVisible();
  }

  private quizQuestions() {
    return this.page.locator('pa-quiz-form fieldset');
  }
}
