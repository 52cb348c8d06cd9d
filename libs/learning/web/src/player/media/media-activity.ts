import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { WATCHED_SHARE } from '@passerelle/learning-domain';
import { Icon, PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { LessonActivity } from '../player-lesson.js';
import { LessonText } from '../text/lesson-text.js';

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
  readonly activity = input.required<LessonActivity<'VideoActivity'> | LessonActivity<'AudioActivity'>>();
  readonly isDone = input.required<boolean>();
  /** Watched or listened to until the end, or the person says that they are done with it. */
  readonly finished = output();
  protected readonly name = `pa-media-${++media}`;
  protected readonly length = computed(() => `${Math.floor(this.activity().durationSeconds / 60)}:${String(this.activity().durationSeconds % 60).padStart(2, '0')}`);
  protected readonly captionsName = $localize`:@@learning.media.captions:Sous-titres`;

  /** The end was reached: it counts where what comes before was played, not jumped over. */
  protected end(player: HTMLMediaElement): void {
    const played = Array.from({ length: player.played.length }, (_, place) => player.played.end(place) - player.played.start(place)).reduce((sum, seconds) => sum + seconds, 0);
    if (!this.isDone() && played >= player.duration * WATCHED_SHARE) this.finished.emit();
  }
}
