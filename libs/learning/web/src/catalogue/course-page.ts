import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DurationPipe, ErrorState, GraphqlClient, GraphqlFailure, Icon, Intention, LoadingSkeleton, PageHead, PageLanguage, Session, Tag, TextPipe } from '@passerelle/platform-web';

import { BeginCourseDocument, CoursePageDocument, MoveToLatestVersionDocument } from '../generated/graphql.js';

/** What a course brings, what is in it, how long it takes; begin it or go on. */
@Component({
  selector: 'pa-course-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DurationPipe, ErrorState, Icon, LoadingSkeleton, PageHead, RouterLink, Tag, TextPipe],
  templateUrl: './course-page.html',
  styleUrl: './course-page.css',
})
export class CoursePage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly language = inject(PageLanguage);
  private readonly intention = new Intention();
  private readonly moving = new Intention();
  readonly courseId = input.required<string>();
  protected readonly page = this.graphql.query(CoursePageDocument, () => ({ id: this.courseId() }));
  protected readonly course = computed(() => this.page.value()?.course);
  protected readonly heading = computed(() => { const course = this.course(); return course ? this.language.of(course.title) : ''; });
  protected readonly lead = computed(() => { const course = this.course(); return course ? this.language.of(course.summary) : ''; });
  protected readonly minutesRead = computed(() => Math.round((this.course()?.enrolment?.timeSpent ?? []).reduce((sum, { seconds }) => sum + seconds, 0) / 60));
  protected readonly learns = inject(Session).can('enrolment:create');
  protected readonly beginning = signal(false);
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);

  protected stateOf(lessonId: string): 'done' | 'begun' | 'toDo' {
    return this.course()?.enrolment?.lessons.find((lesson) => lesson.lessonId === lessonId)?.state ?? 'toDo';
  }

  /** Goes on in the version that was published since, because one wants to. */
  protected async move(version: number): Promise<void> {
    const enrolmentId = this.course()?.enrolment?.id;
    if (!enrolmentId) return;
    this.failure.set(undefined);
    try {
      const wanted = { enrolmentId, version };
      await this.graphql.mutate(MoveToLatestVersionDocument, { input: { idempotencyKey: this.moving.current(wanted), ...wanted } });
      this.moving.done();
      this.page.reload();
    } catch (fault) {
      this.failure.set(fault instanceof GraphqlFailure ? fault : undefined);
    }
  }

  protected async begin(): Promise<void> {
    this.beginning.set(true);
    this.failure.set(undefined);
    try {
      await this.graphql.mutate(BeginCourseDocument, { input: { idempotencyKey: this.intention.current(), courseId: this.courseId() } });
      this.intention.done();
      await this.router.navigate(['/formations', this.courseId(), 'lecon']);
    } catch (fault) {
      this.failure.set(fault instanceof GraphqlFailure ? fault : undefined);
    } finally {
      this.beginning.set(false);
    }
  }
}
