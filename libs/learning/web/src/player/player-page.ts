import { ChangeDetectionStrategy, Component, computed, DestroyRef, DOCUMENT, effect, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DurationPipe, ErrorState, GraphqlClient, Icon, LoadingSkeleton, Network, SidePanel, SyncStatus, TextPipe } from '@passerelle/platform-web';

import { PlayerDocument, type PlayerEnrolmentFragment } from '../generated/graphql.js';
import { QuizForm } from '../quiz/quiz-form.js';
import { GlossaryPanel } from './glossary/glossary-panel.js';
import { KeptCourses } from './kept-courses.js';
import { LessonView } from './lesson-view.js';
import type { KeptNote } from './player-lesson.js';
import { ProgressOutbox } from './progress-outbox.js';

/** The quiz stands at the end of the outline like one more lesson. */
const QUIZ = 'evaluation';

/** Activities that are done by going on; the others, by answering. */
const READ: ReadonlySet<string> = new Set(['TextActivity', 'ImageActivity', 'DocumentActivity', 'NoteActivity', 'HandInActivity']);

interface Said {
  readonly read: PlayerEnrolmentFragment | null | undefined;
  readonly acknowledged: PlayerEnrolmentFragment | undefined;
}

interface Answer {
  readonly activityId: string;
  readonly chosen?: readonly string[] | null;
}

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
  private readonly panel = inject(SidePanel);
  protected readonly outbox = inject(ProgressOutbox);
  protected readonly online = inject(Network).isOnline;
  readonly courseId = input.required<string>();
  /** Absent: where one left. */
  readonly lessonId = input<string>();
  protected readonly page = inject(GraphqlClient).query(PlayerDocument, () => ({ id: this.courseId() }));
  private readonly keptCourses = inject(KeptCourses);
  /** Without a network, the course as this device kept it. */
  private readonly withoutNetwork = computed(() => this.page.error()?.kind === 'network');
  protected readonly course = computed(() => this.page.value()?.course ?? (this.withoutNetwork() ? this.keptCourses.find(this.courseId()) : undefined));
  protected readonly failure = computed(() => (this.withoutNetwork() && this.course() ? undefined : this.page.error()));
  protected readonly lessons = computed(() => this.course()?.modules.flatMap(({ lessons }) => lessons) ?? []);
  /** What was said last: by an acknowledgement, to this tab or to another, or by the page read again. */
  protected readonly enrolment = linkedSignal<Said, PlayerEnrolmentFragment | null | undefined>({
    source: () => ({ read: this.course()?.enrolment, acknowledged: this.outbox.acknowledged() }),
    computation: ({ read, acknowledged }, previous) => {
      const isNew = acknowledged !== previous?.source.acknowledged || read === previous?.source.read;
      return isNew && acknowledged?.id === read?.id ? acknowledged : read;
    },
  });
  protected readonly here = linkedSignal<string | undefined, string | undefined>({
    source: () => this.lessonId() ?? (this.course() ? (this.course()?.enrolment?.resume?.lessonId ?? (this.course()?.enrolment?.completedAt ? this.lessons()[0]?.id : QUIZ)) : undefined),
    // The lesson one is in stays, while acknowledgements move the place to resume at.
    computation: (wanted, previous) => (this.lessonId() ? wanted : (previous?.value ?? wanted)),
  });
  protected readonly lesson = computed(() => this.lessons().find(({ id }) => id === this.here()));
  protected readonly index = computed(() => this.lessons().findIndex(({ id }) => id === this.here()));
  protected readonly atQuiz = computed(() => this.here() === QUIZ);
  private readonly waiting = computed(() => this.outbox.records().filter(({ enrolmentId }) => enrolmentId === this.enrolment()?.id));
  /** What was chosen, by activity. An answer that has not changed stays the same object: nothing that is being chosen is reset. */
  protected readonly done = linkedSignal<readonly Answer[], ReadonlyMap<string, readonly string[]>>({
    source: () => [...(this.enrolment()?.answers ?? []), ...this.waiting().filter(({ note }) => typeof note !== 'string')],
    computation: (answers, previous) => new Map(answers.map(({ activityId, chosen }) => [activityId, sameOr(previous?.value.get(activityId), chosen ?? [])])),
  });
  protected readonly notes = computed(() => {
    const acknowledged = (this.enrolment()?.notes ?? []).map(({ activityId, words, writtenAt }) => [activityId, { words, writtenAt, waiting: false }] as const);
    const waiting = this.waiting().flatMap(({ activityId, note, doneAt }) => (typeof note === 'string' ? [[activityId, { words: note, writtenAt: doneAt ?? '', waiting: true }] as const] : []));
    return new Map<string, KeptNote>([...acknowledged, ...waiting]);
  });
  protected readonly sync = computed(() => (this.outbox.refused() ? 'refused' : this.outbox.kept() > 0 ? (this.online() ? 'sending' : 'offline') : 'saved'));
  protected readonly quizId = QUIZ;

  constructor() {
    effect(() => {
      const [course, enrolment] = [this.page.value()?.course, this.enrolment()];
      if (course && enrolment) this.keptCourses.keep({ ...course, enrolment });
    });
    const page = inject(DOCUMENT);
    // Whoever comes back to this tab finds what they did since on another device.
    const coming = () => page.visibilityState === 'visible' && this.page.reload();
    page.addEventListener('visibilitychange', coming);
    inject(DestroyRef).onDestroy(() => page.removeEventListener('visibilitychange', coming));
  }

  protected stateOf(lessonId: string): 'done' | 'begun' | 'toDo' {
    return this.enrolment()?.lessons.find((lesson) => lesson.lessonId === lessonId)?.state ?? 'toDo';
  }

  protected record(activityId: string, chosen: readonly string[] | null): void {
    const enrolment = this.enrolment();
    if (enrolment) this.outbox.add(enrolment.id, activityId, chosen);
  }

  protected write(activityId: string, words: string): void {
    const enrolment = this.enrolment();
    if (enrolment) this.outbox.write(enrolment.id, activityId, words);
  }

  protected openGlossary(): void {
    this.panel.open(GlossaryPanel, this.course()?.glossary ?? []);
  }

  /** Reading is done when one goes on: what the lesson gives to read, and to write for oneself, is recorded then. */
  protected async finish(): Promise<void> {
    const lesson = this.lesson();
    for (const activity of lesson?.activities ?? []) {
      if (READ.has(activity.__typename) && !this.done().has(activity.id)) this.record(activity.id, null);
    }
    const next = this.lessons()[this.index() + 1]?.id ?? QUIZ;
    await this.router.navigate(['/formations', this.courseId(), 'lecon', next]);
  }
}

function sameOr(before: readonly string[] | undefined, now: readonly string[]): readonly string[] {
  return before?.length === now.length && before.every((id, place) => id === now[place]) ? before : now;
}
