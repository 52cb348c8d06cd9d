import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Icon, LoadingSkeleton, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { BookmarkToggle } from './bookmark/bookmark-toggle.js';
import { AnnotatedDocument } from './document/annotated-document.js';
import { GapsExercise } from './gaps/gaps-exercise.js';
import { HandInInvitation } from './hand-in/hand-in-invitation.js';
import { MatchingExercise } from './matching/matching-exercise.js';
import { MediaActivity } from './media/media-activity.js';
import { PrivateNote } from './note/private-note.js';
import { OrderingExercise } from './ordering/ordering-exercise.js';
import type { GlossaryWord, KeptNote, PlayerLesson } from './player-lesson.js';
import { PracticeQuestion } from './practice-question.js';
import { SituationExercise } from './situation/situation-exercise.js';
import { LessonText } from './text/lesson-text.js';

/** One lesson: its objective, then its activities in order. */
@Component({
  selector: 'pa-lesson-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnnotatedDocument, BookmarkToggle, GapsExercise, HandInInvitation, Icon, LessonText, LoadingSkeleton, MatchingExercise, MediaActivity, OrderingExercise, PracticeQuestion, PrivateNote, SituationExercise, TextPipe],
  templateUrl: './lesson-view.html',
  styleUrl: './lesson-view.css',
})
export class LessonView {
  protected readonly language = inject(PageLanguage);
  readonly lesson = input.required<PlayerLesson>();
  readonly courseId = input.required<string>();
  readonly enrolmentId = input.required<string>();
  readonly glossary = input.required<readonly GlossaryWord[]>();
  /** What was chosen, by activity that is done. */
  readonly done = input.required<ReadonlyMap<string, readonly string[]>>();
  /** What was written, by activity. */
  readonly notes = input.required<ReadonlyMap<string, KeptNote>>();
  /** Lessons and activities that are marked. */
  readonly bookmarks = input.required<ReadonlySet<string>>();
  readonly bookmarked = output<{ readonly placeId: string; readonly kept: boolean }>();
  readonly answered = output<{ readonly activityId: string; readonly chosen: readonly string[] | null }>();
  readonly written = output<{ readonly activityId: string; readonly words: string }>();

  protected nameOf(place: number): string {
    return $localize`:@@learning.lesson.activity:Activité ${place + 1}:number: sur ${this.lesson().activities.length}:count:`;
  }
}
