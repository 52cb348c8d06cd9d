import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DurationPipe, ErrorState, GraphqlClient, Icon, LoadingSkeleton, Network, SyncStatus, TextPipe } from '@passerelle/platform-web';

import { PlayerDocument } from '../generated/graphql.js';
import { QuizForm } from '../quiz/quiz-form.js';
import { LessonView } from './lesson-view.js';
import { ProgressOutbox } from './progress-outbox.js';

/** The quiz stands at the end of the outline like one more lesson. */
const QUIZ = 'evaluation';

/** A course, lesson after lesson; what is done is kept as one goes. */
@Component({
  selector: 'pa-player-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DurationPipe, ErrorState, Icon, LessonView, LoadingSkeleton, QuizForm, RouterLink, SyncStatus, TextPipe],
  templateUrl: './player-page.html',
  styleUrl: './player-page.css',
})
export class PlayerPage {
  private readonly router = inject(Router);
  protected readonly outbox = inject(ProgressOutbox);
  protected readonly online = inject(Network).isOnline;
  readonly courseId = input.required<string>();
  /** Absent: where one left. */
  readonly lessonId = input<string>();
  protected readonly page = inject(GraphqlClient).query(PlayerDocument, () => ({ id: this.courseId() }));
  protected readonly course = computed(() => this.page.value()?.course);
  protected readonly lessons = computed(() => this.course()?.modules.flatMap(({ lessons }) => lessons) ?? []);
  protected readonly enrolment = linkedSignal(() => {
    const read = this.course()?.enrolment;
    const acknowledged = this.outbox.acknowledged();
    return acknowledged && acknowledged.id === read?.id ? acknowledged : read;
  });
  protected readonly here = linkedSignal<string | undefined, string | undefined>({
    source: () => this.lessonId() ?? (this.course() ? (this.course()?.enrolment?.resume?.lessonId ?? (this.course()?.enrolment?.completedAt ? this.lessons()[0]?.id : QUIZ)) : undefined),
    // The lesson one is in stays, while acknowledgements move the place to resume at.
    computation: (wanted, previous) => (this.lessonId() ? wanted : (previous?.value ?? wanted)),
  });
  protected readonly lesson = computed(() => this.lessons().find(({ id }) => id === this.here()));
  protected readonly index = computed(() => this.lessons().findIndex(({ id }) => id === this.here()));
  protected readonly atQuiz = computed(() => this.here() === QUIZ);
  protected readonly done = computed(() => new Map((this.enrolment()?.answers ?? []).map(({ activityId, chosen }) => [activityId, chosen ?? []])));
  protected readonly sync = computed(() => (this.outbox.refused() ? 'refused' : this.outbox.kept() > 0 ? (this.online() ? 'sending' : 'offline') : 'saved'));
  protected readonly quizId = QUIZ;

  protected stateOf(lessonId: string): 'done' | 'begun' | 'toDo' {
    return this.enrolment()?.lessons.find((lesson) => lesson.lessonId === lessonId)?.state ?? 'toDo';
  }

  protected record(activityId: string, chosen: readonly string[] | null): void {
    const enrolment = this.enrolment();
    if (enrolment) this.outbox.add(enrolment.id, activityId, chosen);
  }

  /** Reading is done when one goes on: the texts and images of the lesson are recorded then. */
  protected async finish(): Promise<void> {
    const lesson = this.lesson();
    for (const activity of lesson?.activities ?? []) {
      if (activity.__typename !== 'ChoiceActivity' && !this.done().has(activity.id)) this.record(activity.id, null);
    }
    const next = this.lessons()[this.index() + 1]?.id ?? QUIZ;
    await this.router.navigate(['/formations', this.courseId(), 'lecon', next]);
  }
}
