import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, DestroyRef, DOCUMENT, effect, type ElementRef, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { DurationPipe, ErrorState, GraphqlClient, GraphqlFailure, Icon, InTurn, LoadingSkeleton, Network, newIdempotencyKey, SidePanel, SyncStatus, TextPipe } from '@passerelle/platform-web';

import { ChangeBookmarkDocument, PlayerDocument, type PlayerEnrolmentFragment } from '../generated/graphql.js';
import { QuizForm } from '../quiz/quiz-form.js';
import { ComfortSettings } from './comfort/comfort-settings.js';
import { ReadingComfort } from './comfort/reading-comfort.js';
import { LessonFeedbackForm } from './feedback/lesson-feedback-form.js';
import { KeptCourses } from './kept-courses.js';
import { LessonView } from './lesson-view.js';
import { KeptMedia } from './media/kept-media.js';
import { LessonNote } from './note/lesson-note.js';
import type { KeptNote } from './player-lesson.js';
import { ProgressOutbox } from './progress-outbox.js';
import { KeptPlaces } from './reading/kept-places.js';
import { type PlaceOnPage, returnToPlace } from './reading/place-on-page.js';
import { ReadingOutbox } from './reading/reading-outbox.js';
import { ReadingTracker } from './reading/reading-tracker.js';
import type { CoursePiece } from './search/course-pieces.js';

/** The quiz stands at the end of the outline like one more lesson. */
const QUIZ = 'evaluation';

/** How the address names an activity. */
const ACTIVITY = 'activite-';

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
  imports: [ComfortSettings, DurationPipe, ErrorState, Icon, InTurn, LessonFeedbackForm, LessonNote, LessonView, LoadingSkeleton, QuizForm, RouterLink, SyncStatus, TextPipe],
  templateUrl: './player-page.html',
  styleUrl: './player-page.css',
  providers: [ReadingTracker],
})
export class PlayerPage {
  private readonly router = inject(Router);
  private readonly panel = inject(SidePanel);
  protected readonly outbox = inject(ProgressOutbox);
  protected readonly online = inject(Network).isOnline;
  readonly courseId = input.required<string>();
  /** Absent: where one left. */
  readonly lessonId = input<string>();
  private readonly graphql = inject(GraphqlClient);
  private readonly tracker = inject(ReadingTracker);
  private readonly places = inject(KeptPlaces);
  private readonly times = inject(ReadingOutbox).acknowledged;
  protected readonly comfort = inject(ReadingComfort);
  protected readonly comfortable = signal(false);
  private readonly reading = viewChild<ElementRef<HTMLElement>>('reading');
  /** The activity that the address names. */
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly returned = signal('');
  private arrivedAt: string | undefined;
  protected readonly page = this.graphql.query(PlayerDocument, () => ({ id: this.courseId() }));
  private readonly keptCourses = inject(KeptCourses);
  private readonly keptMedia = inject(KeptMedia);
  /** Without a network, the course as this device kept it. */
  private readonly withoutNetwork = computed(() => this.page.error()?.kind === 'network');
  protected readonly course = computed(() => this.page.value()?.course ?? (this.withoutNetwork() ? this.keptCourses.find(this.courseId()) : undefined));
  /** Absent of a course that was kept on the device before it said so. */
  protected readonly practicable = computed(() => [...((this.course()?.competenciesTaught as readonly { readonly competency: { readonly id: string; readonly title: { readonly fr: string; readonly en: string } } }[] | undefined) ?? [])]);
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
    source: () => this.lessonId() ?? this.whereOneLeft(),
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
  /** As the page was read, then as they are marked here: no acknowledgement of something else says what is marked. */
  protected readonly bookmarks = linkedSignal<ReadonlySet<string>>(() => new Set((this.course()?.enrolment?.bookmarks ?? []).map(({ placeId }) => placeId)));
  protected readonly markFailure = signal<GraphqlFailure | undefined>(undefined);
  /** Seconds read, by lesson: what the page was read with or what was acknowledged since, whichever is more. */
  private readonly secondsRead = computed(() => {
    const enrolment = this.enrolment();
    const since = this.times()?.enrolmentId === enrolment?.id ? (this.times()?.timeSpent ?? []) : [];
    const seconds = new Map((enrolment?.timeSpent ?? []).map((one) => [one.lessonId, one.seconds]));
    for (const one of since) seconds.set(one.lessonId, Math.max(one.seconds, seconds.get(one.lessonId) ?? 0));
    return seconds;
  });
  protected readonly minutesRead = computed(() => Math.round([...this.secondsRead().values()].reduce((sum, seconds) => sum + seconds, 0) / 60));

  constructor() {
    effect(() => {
      const [course, enrolment] = [this.page.value()?.course, this.enrolment()];
      if (!course || !enrolment) return;
      this.keptCourses.keep({ ...course, enrolment: { ...enrolment, bookmarks: [...this.bookmarks()].map((placeId) => ({ placeId })), place: course.enrolment?.place ?? null } });
      void this.keptMedia.keep(course);
    });
    const page = inject(DOCUMENT);
    // Whoever comes back to this tab finds what they did since on another device.
    const coming = () => page.visibilityState === 'visible' && this.page.reload();
    page.addEventListener('visibilitychange', coming);
    this.comfort.apply();
    inject(DestroyRef).onDestroy(() => {
      page.removeEventListener('visibilitychange', coming);
      this.comfort.release();
    });
    afterRenderEffect(() => {
      const [host, here, fragment, enrolmentId] = [this.reading()?.nativeElement, this.here(), this.fragment(), this.enrolment()?.id];
      if (host && here !== undefined && enrolmentId !== undefined) untracked(() => this.arrive(host, { here, fragment: fragment ?? null, enrolmentId }));
    });
  }

  /** The first time, takes one back to where one was; later, only to what the address names. Then follows where one reads. */
  private arrive(host: HTMLElement, { here, fragment, enrolmentId }: { here: string; fragment: string | null; enrolmentId: string }): void {
    const first = this.arrivedAt === undefined;
    const address = `${here}#${fragment ?? ''}`;
    if (address !== this.arrivedAt) {
      this.arrivedAt = address;
      const place = this.places.latest(enrolmentId, this.course()?.enrolment?.place);
      const left = first && place && place.lessonId === here && place.activityId ? { activityId: place.activityId, offset: place.offset } : undefined;
      const named = fragment?.startsWith(ACTIVITY) ? { activityId: fragment.slice(ACTIVITY.length), offset: 0 } : undefined;
      const wanted = named ?? left;
      // After the heading of the page has had its turn with the focus.
      if (wanted) setTimeout(() => this.goBackTo(host, wanted, !named));
    }
    this.tracker.follow({ enrolmentId, lessonId: here === QUIZ ? null : here }, host);
  }

  private goBackTo(host: HTMLElement, place: PlaceOnPage, isReturn: boolean): void {
    if (returnToPlace(host, place) && isReturn) this.returned.set($localize`:@@learning.player.returned:Vous reprenez là où vous étiez.`);
  }

  private whereOneLeft(): string | undefined {
    const course = this.course();
    if (!course) return undefined;
    const { id, resume, completedAt } = course.enrolment ?? {};
    const place = id && this.places.latest(id, course.enrolment?.place);
    // Whoever moved to a newer version may have left at a lesson that it no longer has.
    if (place && (!place.lessonId || this.lessons().some((lesson) => lesson.id === place.lessonId))) return place.lessonId ?? QUIZ;
    return resume?.lessonId ?? (completedAt ? this.lessons()[0]?.id : QUIZ);
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

  /** Whole minutes read in a lesson; nothing under one. */
  protected minutesIn(lessonId: string): number {
    return Math.floor((this.secondsRead().get(lessonId) ?? 0) / 60);
  }

  protected async mark({ placeId, kept }: { readonly placeId: string; readonly kept: boolean }): Promise<void> {
    const enrolment = this.enrolment();
    if (!enrolment) return;
    this.markFailure.set(undefined);
    try {
      await this.graphql.mutate(ChangeBookmarkDocument, { input: { idempotencyKey: newIdempotencyKey(), enrolmentId: enrolment.id, placeId, kept } });
      this.bookmarks.update((marked) => new Set(kept ? [...marked, placeId] : [...marked].filter((one) => one !== placeId)));
    } catch (fault) {
      this.markFailure.set(GraphqlFailure.of(fault));
    }
  }

  protected toggleComfort(): void {
    this.comfortable.set(!this.comfortable());
  }

  protected async openSearch(): Promise<void> {
    const found = await this.panel.open<unknown, CoursePiece>(() => import('./search/course-search.js').then((m) => m.CourseSearch), this.course(), '#pa-course-search');
    found.closed.subscribe((piece) => piece?.lessonId && void this.router.navigate(['/formations', this.courseId(), 'lecon', piece.lessonId], piece.activityId ? { fragment: ACTIVITY + piece.activityId } : {}));
  }

  protected openGlossary(): void {
    void this.panel.open(() => import('./glossary/glossary-panel.js').then((m) => m.GlossaryPanel), this.course()?.glossary ?? []);
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
