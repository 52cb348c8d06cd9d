import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DurationPipe, EmptyState, ErrorState, GraphqlClient, GraphqlFailure, Icon, Intention, LoadingSkeleton, MomentPipe, newIdempotencyKey, PageHead, PageLanguage, plainText, Session, Tag, TextPipe } from '@passerelle/platform-web';

import { CourseImport } from '../course-folder/course-import.js';
import { ArchiveCourseDocument, ArchiveCourseDraftDocument, BeginCourseDraftDocument, type DesignedCoursesPageQuery } from '../generated/graphql.js';
import { type CourseDraftSummaryFragment,DesignedCoursesPageDocument } from '../generated/graphql.js';
import { NewCourseForm } from './new-course-form.js';

type Course = DesignedCoursesPageQuery['designedCourses'][number];
interface Title {
  readonly fr: string;
  readonly en: string;
}

/** Every course with the drafts of its next version, and drafts of courses to come: begin, copy, put away. */
@Component({
  selector: 'pa-designed-courses-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CourseImport, DurationPipe, EmptyState, ErrorState, Icon, LoadingSkeleton, MomentPipe, NewCourseForm, PageHead, RouterLink, Tag, TextPipe],
  templateUrl: './designed-courses-page.html',
  styleUrl: './designed-courses-page.css',
})
export class DesignedCoursesPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly language = inject(PageLanguage);
  private readonly intention = new Intention();
  protected readonly page = this.graphql.query(DesignedCoursesPageDocument, () => ({}));
  protected readonly publishes = inject(Session).can('course:publish');
  protected readonly typed = signal('');
  protected readonly archived = signal(false);
  protected readonly beginning = signal(false);
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly heading = $localize`:@@learning.design.heading:Conception des formations`;
  protected readonly lead = $localize`:@@learning.design.lead:Les formations de votre organisme et leurs brouillons. Rien ne change pour personne avant la publication.`;
  protected readonly noMatch = $localize`:@@learning.courses.no-match:Aucune formation ne correspond`;
  protected readonly courses = computed(() => (this.page.value()?.designedCourses ?? []).filter((course) => course.archived === this.archived() && this.matches([course.title, course.summary])));
  private readonly known = computed(() => new Set((this.page.value()?.designedCourses ?? []).map(({ id }) => id)));
  private readonly drafts = computed(() => this.page.value()?.courseDrafts ?? []);
  /** Drafts of courses that are not published yet, and those that are put away. */
  protected readonly others = computed(() => this.drafts().filter((draft) => Boolean(draft.archivedAt) === this.archived() && (this.archived() || !this.known().has(draft.courseId)) && this.matches([draft.title])));

  protected draftsOf({ id }: Course): readonly CourseDraftSummaryFragment[] {
    return this.archived() ? [] : this.drafts().filter(({ courseId, archivedAt }) => courseId === id && !archivedAt);
  }

  private matches(texts: readonly Title[]): boolean {
    const text = plainText(texts.map((one) => this.language.of(one)).join(' '));
    return plainText(this.typed()).split(/\s+/).every((word) => text.includes(word));
  }

  protected search(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected begin(from: { readonly courseId?: string; readonly draftId?: string; readonly title?: Title }): Promise<void> {
    return this.act(async () => {
      const wanted = { courseId: from.courseId ?? null, draftId: from.draftId ?? null, title: from.title ?? null };
      const { beginCourseDraft } = await this.graphql.mutate(BeginCourseDraftDocument, { input: { idempotencyKey: this.intention.current(wanted), ...wanted } });
      this.intention.done();
      await this.router.navigate(['/conception', beginCourseDraft.draft.id]);
    });
  }

  /** Goes to a draft that was made of a folder. */
  protected open(draftId: string): Promise<boolean> {
    return this.router.navigate(['/conception', draftId]);
  }

  /** A copy as a course of its own. */
  protected copy(from: { readonly courseId?: string; readonly draftId?: string }, { fr, en }: Title): Promise<void> {
    return this.begin({ ...from, title: { fr: `${fr} (copie)`, en: `${en} (copy)` } });
  }

  protected archiveDraft({ id, title }: CourseDraftSummaryFragment, archived: boolean): Promise<void> {
    return this.act(async () => {
      await this.graphql.mutate(ArchiveCourseDraftDocument, { input: { idempotencyKey: newIdempotencyKey(), draftId: id, archived } });
      this.afterArchiving(title, archived);
    });
  }

  protected archive({ id, title }: Course, archived: boolean): Promise<void> {
    return this.act(async () => {
      await this.graphql.mutate(ArchiveCourseDocument, { input: { idempotencyKey: newIdempotencyKey(), courseId: id, archived } });
      this.afterArchiving(title, archived);
    });
  }

  private afterArchiving(title: Title, archived: boolean): void {
    const name = this.language.of(title);
    this.said.set(archived ? $localize`:@@learning.design.put-away:« ${name}:title: » est maintenant dans les archives.` : $localize`:@@learning.design.taken-out:« ${name}:title: » n’est plus dans les archives.`);
    this.page.reload();
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.failure.set(undefined);
    this.said.set('');
    try {
      await work();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    }
  }
}
