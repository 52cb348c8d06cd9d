import { expect, type Locator, type Page } from '@playwright/test';

/** A lesson in the player: where one is, what one looks for, writes, marks and says. */
export class LessonPage {
  readonly lessons: Locator;

  constructor(private readonly page: Page) {
    this.lessons = page.getByRole('navigation', { name: 'Leçons' });
  }

  async open(courseId: string, lessonId?: string): Promise<void> {
    await this.page.goto(`/fr/formations/${courseId}/lecon${lessonId ? `/${lessonId}` : ''}`);
    await expect(this.page.locator('pa-lesson-view')).toBeVisible();
  }

  /** Scrolls until an activity stands where one reads, and waits until the place is kept. */
  async readUpTo(place: number): Promise<void> {
    await this.activity(place).evaluate((activity) => scrollTo({ top: scrollY + activity.getBoundingClientRect().top - 60, behavior: 'instant' }));
    await this.page.keyboard.press('Shift');
    await this.page.waitForRequest((request) => request.postData()?.includes('RecordReading') ?? false, { timeout: 45_000 });
  }

  activity(place: number): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^Activité ${place} sur`) });
  }

  async expectAt(place: number): Promise<void> {
    await expect(this.activity(place)).toBeFocused();
    const top = await this.activity(place).evaluate((activity) => activity.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(120);
  }

  /** With the keyboard alone. */
  async search(words: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Chercher' }).press('Enter');
    const field = this.page.getByRole('searchbox', { name: 'Mots à chercher' });
    await expect(field).toBeFocused();
    await this.page.keyboard.type(words);
    await expect(field).toHaveValue(words);
  }

  result(name: RegExp): Locator {
    return this.page.getByRole('dialog').getByRole('button', { name });
  }

  async write(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Mes notes' }).fill(words);
    await expect(this.page.getByRole('complementary', { name: 'Pour vous' }).getByText(/Enregistré à/)).toBeVisible();
  }

  /** Lets the answer to what is written come only when told, as a slow network does: read before what is done meanwhile, told after. */
  async holdAcknowledgement(): Promise<() => Promise<void>> {
    let release = (): void => undefined;
    const told = new Promise<void>((resolve) => { release = resolve; });
    await this.page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('RecordProgress')) return route.fallback();
      const answer = await route.fetch();
      await told;
      return route.fulfill({ response: answer });
    });
    return async () => {
      const acknowledged = this.page.waitForResponse((response) => response.request().postData()?.includes('RecordProgress') ?? false);
      release();
      await acknowledged;
    };
  }

  async answer(place: number): Promise<void> {
    await this.activity(place).getByRole('radio').or(this.activity(place).getByRole('checkbox')).first().check();
    await this.activity(place).getByRole('button', { name: 'Vérifier' }).press('Enter');
  }

  async bookmark(place: number): Promise<void> {
    await this.activity(place).getByRole('button', { name: /^Signet/ }).press('Enter');
    await this.expectBookmarked(place);
  }

  async expectBookmarked(place: number): Promise<void> {
    await expect(this.activity(place).getByRole('button', { name: /^Signet placé/ })).toHaveAttribute('aria-pressed', 'true');
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.locator('pa-sync-status')).toContainText('Enregistré à');
  }

  async say(kind: string, words: string): Promise<void> {
    await this.page.getByText('Dire quelque chose de cette leçon').press('Enter');
    await this.page.getByRole('radio', { name: kind }).check();
    await this.page.getByRole('textbox', { name: 'Vos mots' }).fill(words);
    await this.page.getByRole('button', { name: 'Envoyer' }).press('Enter');
  }

  said(words: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: words });
  }

  /** Enlarges the text as far as it goes. */
  async enlarge(): Promise<void> {
    await this.page.getByRole('button', { name: 'Confort de lecture' }).press('Enter');
    for (let step = 0; step < 10; step++) await this.page.getByRole('button', { name: 'Plus grand' }).press('Enter');
    await expect(this.page.getByText(/200\s%/)).toBeVisible();
  }

  async begin(courseId: string): Promise<void> {
    await this.page.goto(`/fr/formations/${courseId}`);
    await this.page.getByRole('button', { name: 'Commencer' }).click();
    await expect(this.page.locator('pa-lesson-view')).toBeVisible();
  }

  /** Plays the lesson's film with the keyboard; says what of it is there. */
  async playFilm(): Promise<{ readonly seconds: number; readonly cues: number; readonly playing: boolean }> {
    const film = this.page.locator('video');
    await film.focus();
    await film.press('Space');
    await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime), { timeout: 10_000 }).toBeGreaterThan(0.5);
    return film.evaluate((video: HTMLVideoElement) => ({ seconds: Math.round(video.duration), cues: video.textTracks[0]?.cues?.length ?? 0, playing: !video.paused }));
  }

  /** Says that one is done with the film. */
  async finishFilm(): Promise<void> {
    await this.page.getByRole('button', { name: 'J’ai terminé' }).press('Enter');
    await expect(this.page.locator('pa-media-activity').getByRole('status')).toContainText('Vu');
  }

  async openTranscript(): Promise<void> {
    await this.page.getByText('Transcription').press('Enter');
  }
}
