import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { WATCHED_SHARE } from '@passerelle/learning-domain';
import { Icon, PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { LessonActivity } from '../player-lesson.js';
import { LessonText } from '../text/lesson-text.js';
import { KeptMedia } from './kept-media.js';

let media = 0;

/** A film with its captions, or a recording, the browser's own controls, and the transcript beside it. */
@Component({
  selector: 'pa-media-activity',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LessonText, TextPipe],
  templateUrl: './media-activity.html',
  styleUrl: './media-activity.css',
})
export class MediaActivity {
  protected readonly language = inject(PageLanguage);
  private readonly kept = inject(KeptMedia);
  private readonly inMemory: string[] = [];
  readonly activity = input.required<LessonActivity<'VideoActivity'> | LessonActivity<'AudioActivity'>>();
  readonly isDone = input.required<boolean>();
  /** Watched or listened to until the end, or the person says that they are done with it. */
  readonly finished = output();
  protected readonly name = `pa-media-${++media}`;
  protected readonly length = computed(() => `${Math.floor(this.activity().durationSeconds / 60)}:${String(this.activity().durationSeconds % 60).padStart(2, '0')}`);
  protected readonly captionsName = $localize`:@@learning.media.captions:Sous-titres`;

  /** From the network, or what the device keeps once the network has failed. */
  protected readonly address = linkedSignal(() => this.language.of(this.activity().address));
  protected readonly captions = linkedSignal(() => captionsOf(this.activity(), this.language));
  protected readonly absent = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.inMemory.forEach((address) => URL.revokeObjectURL(address)));
  }

  /** Goes on with what the device keeps, from the second where the network failed. */
  protected async recover(player: HTMLMediaElement): Promise<void> {
    if (this.inMemory.length > 0) return;
    const [at, captions] = [player.currentTime, this.captions()];
    const found = await this.kept.find(this.address());
    this.absent.set(!found);
    if (!found) return;
    const words = captions && (await this.kept.find(captions));
    this.inMemory.push(found, ...(words ? [words] : []));
    if (words) this.captions.set(words);
    player.addEventListener('loadedmetadata', () => (player.currentTime = at), { once: true });
    this.address.set(found);
  }

  /** The end was reached: it counts where what comes before was played, not jumped over. */
  protected end(player: HTMLMediaElement): void {
    const played = Array.from({ length: player.played.length }, (_, place) => player.played.end(place) - player.played.start(place)).reduce((sum, seconds) => sum + seconds, 0);
    if (!this.isDone() && played >= player.duration * WATCHED_SHARE) this.finished.emit();
  }
}

function captionsOf(activity: LessonActivity<'VideoActivity'> | LessonActivity<'AudioActivity'>, language: PageLanguage): string | null {
  return activity.__typename === 'VideoActivity' ? language.of(activity.captions) : null;
}
