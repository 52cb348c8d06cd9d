import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { ErrorState, GraphqlClient, LoadingSkeleton } from '@passerelle/platform-web';

import { CourseDraftPreviewDocument } from '../generated/graphql.js';
import { LessonView } from '../player/lesson-view.js';
import type { KeptNote } from '../player/player-lesson.js';

const NOTHING: ReadonlyMap<string, KeptNote> = new Map();
const NONE: ReadonlySet<string> = new Set();

/** A lesson of a draft as a learner reads it, with the very parts of the player; nothing that one answers here is kept. */
@Component({
  selector: 'pa-draft-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, LessonView, LoadingSkeleton],
  template: `
    <p class="pa-notice pa-notice--calm" i18n="@@learning.draft.preview.notice">Aperçu : vous lisez ce qui est enregistré, comme le lira le personnel. Vos réponses ne sont pas gardées.</p>
    @if (page.error(); as failure) { <pa-error-state [failure]="failure" (retry)="page.reload()" /> }
    @if (lesson(); as shown) { <pa-lesson-view [lesson]="shown" [courseId]="courseId()" enrolmentId="apercu" [glossary]="page.value()?.courseDraftPreview?.glossary ?? []" [done]="done()" [notes]="nothing" [bookmarks]="none" (answered)="answer($event.activityId, $event.chosen)" /> }
    @else if (page.value()) { <p class="pa-caption" i18n="@@learning.draft.preview.none">Cette leçon n’est dans aucun module : personne ne la lirait.</p> }
    @else if (!page.error()) { <pa-loading-skeleton [lines]="8" /> }
  `,
  styles: `:host { display: grid; gap: 12px; max-width: 680px; }`,
})
export class DraftPreview {
  readonly draftId = input.required<string>();
  readonly courseId = input.required<string>();
  readonly lessonId = input.required<string>();
  /** When the draft was last kept: it is read again then. */
  readonly savedAt = input<Date>();
  protected readonly page = inject(GraphqlClient).query(CourseDraftPreviewDocument, () => ({ id: this.draftId(), lessonId: this.lessonId() }));
  protected readonly lesson = computed(() => this.page.value()?.courseDraftPreview.modules.flatMap(({ lessons }) => lessons)[0]);
  protected readonly done = signal<ReadonlyMap<string, readonly string[]>>(new Map());
  protected readonly nothing = NOTHING;
  protected readonly none = NONE;

  constructor() {
    let first = true;
    effect(() => {
      this.savedAt();
      if (!first) untracked(() => this.page.reload());
      first = false;
    });
  }

  protected answer(activityId: string, chosen: readonly string[] | null): void {
    this.done.set(new Map([...this.done(), [activityId, chosen ?? []]]));
  }
}
