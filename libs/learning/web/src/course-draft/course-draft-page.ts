import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { BilingualText, CourseId, LessonId } from '@passerelle/kernel';
import { assembleCourse, blankLesson, checkDraft, type CourseOutline, type Lesson, lessonPart, mayBePublished, type PartContent, type PartId, type Quiz, QUIZ_SHAPE } from '@passerelle/learning-domain';
import { DurationPipe, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageHead, PageLanguage, SyncStatus, Tag, TextPipe } from '@passerelle/platform-web';

import { DraftDifference } from '../course-base/draft-difference.js';
import { CourseImport } from '../course-folder/course-import.js';
import { CourseDraftPageDocument } from '../generated/graphql.js';
import { CoverageMatrix } from './coverage-matrix.js';
import { DraftChecks } from './draft-checks.js';
import { DraftConflict } from './draft-conflict.js';
import { DraftDesk } from './draft-desk.js';
import { DraftFileAdd } from './draft-file-add.js';
import { DraftPreview } from './draft-preview.js';
import { DraftRemarks } from './draft-remarks.js';
import { DraftReview } from './draft-review.js';
import { LessonEditor } from './lesson-editor.js';
import { OutlineEditor } from './outline-editor.js';
import { type Fields, ShapeFields } from './shape-fields.js';
import { partName } from './shape-words.js';
import { freshId, type Surroundings } from './surroundings.js';

/** How the address names the quiz. */
const QUIZ = 'evaluation';

/** A version of a course that is being written: its outline, its lessons and its quiz, a part at a time, beside what a learner will read. */
@Component({
  selector: 'pa-course-draft-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CourseImport, CoverageMatrix, DraftChecks, DraftConflict, DraftDifference, DraftFileAdd, DraftPreview, DraftRemarks, DraftReview, DurationPipe, ErrorState, Icon, LessonEditor, LoadingSkeleton, OutlineEditor, PageHead, RouterLink, ShapeFields, SyncStatus, Tag, TextPipe],
  templateUrl: './course-draft-page.html',
  styleUrl: './course-draft-page.css',
  providers: [DraftDesk],
})
export class CourseDraftPage {
  private readonly router = inject(Router);
  private readonly language = inject(PageLanguage);
  protected readonly desk = inject(DraftDesk);
  readonly draftId = input.required<string>();
  /** A lesson, or `evaluation`; absent: what the course says of itself. */
  readonly part = input<string>();
  protected readonly page = inject(GraphqlClient).query(CourseDraftPageDocument, () => ({ id: this.draftId() }));
  protected readonly draft = computed(() => this.desk.draft());
  protected readonly partId = computed<PartId>(() => { const part = this.part(); return part === undefined ? 'outline' : part === QUIZ ? 'quiz' : lessonPart(part as LessonId); });
  protected readonly sheet = computed(() => this.desk.parts().get(this.partId()));
  protected readonly outline = computed(() => this.desk.parts().get('outline')?.content as CourseOutline | undefined);
  protected readonly quiz = computed(() => this.desk.parts().get('quiz')?.content as Quiz | undefined);
  protected readonly lesson = computed(() => (this.partId().startsWith('lesson/') ? (this.sheet()?.content as Lesson | undefined) : undefined));
  protected readonly quizFields = computed(() => this.quiz() as unknown as Fields);
  protected readonly quizShape = QUIZ_SHAPE;
  protected readonly lessons = computed<ReadonlyMap<string, Lesson>>(() => new Map([...this.desk.parts()].flatMap(([partId, { content }]) => (partId.startsWith('lesson/') ? [[partId.slice('lesson/'.length), content as Lesson] as const] : []))));
  protected readonly titles = computed<ReadonlyMap<string, BilingualText>>(() => new Map([...this.lessons()].map(([id, { title }]) => [id, title])));
  protected readonly courses = computed(() => (this.page.value()?.designedCourses ?? []).filter(({ id }) => id !== this.draft()?.courseId));
  protected readonly heading = computed(() => { const title = this.outline()?.title; return title ? this.language.of(title) || $localize`:@@learning.draft.untitled.course:Formation sans titre` : ''; });
  protected readonly over = computed(() => { const base = this.draft()?.baseVersion; return base ? $localize`:@@learning.draft.over:Brouillon de la version ${base + 1}:version:` : $localize`:@@learning.draft.over.new:Brouillon d’une nouvelle formation`; });
  protected readonly locked = computed(() => this.draft()?.state === 'published' || Boolean(this.draft()?.archivedAt) || this.desk.closed());
  protected readonly previewed = linkedSignal({ source: this.part, computation: (_part, previous?: { value: boolean }) => previous?.value ?? false });
  protected readonly around = computed<Surroundings>(() => ({
    older: this.sheet()?.older ?? new Map(),
    files: this.page.value()?.courseDraft.files ?? [],
    competencies: this.page.value()?.competencies ?? [],
    scenes: [],
    locked: this.locked(),
  }));
  protected readonly quizId = QUIZ;
  /** Whether the draft is shown against what is published. */
  protected readonly compared = signal(false);
  protected readonly parts = computed(() => [...this.desk.parts()].map(([partId, { content }]) => ({ partId, content })));
  protected readonly reading = computed(() => this.page.value()?.courseDraft);
  /** The course as it would be published now. */
  protected readonly course = computed(() => {
    const [draft, parts] = [this.draft(), this.desk.parts()];
    return draft && parts.has('outline') && parts.has('quiz') ? assembleCourse(draft.courseId as CourseId, (draft.baseVersion ?? 0) + 1, this.parts()) : undefined;
  });
  protected readonly faults = computed(() => {
    const course = this.course();
    return course ? checkDraft(course, {
      older: new Map([...this.desk.parts()].map(([partId, { older }]) => [partId, Object.fromEntries(older)])),
      files: new Map(this.around().files.map(({ name, mediaType }) => [name, mediaType])),
      prerequisites: new Map(this.courses().map(({ id, prerequisites }) => [id as CourseId, prerequisites as readonly CourseId[]])),
    }) : [];
  });
  protected readonly sound = computed(() => mayBePublished(this.faults()));
  protected readonly gains = computed(() => (this.outline()?.competencies ?? []).map(({ id }) => ({ id: id as string, label: this.language.of(this.around().competencies.find((one) => one.id === (id as string))?.title ?? { fr: id, en: id }) })));
  /** What lessons, competencies and other courses are called, by their ids. */
  protected readonly names = computed<ReadonlyMap<string, string>>(() => new Map([...[...this.titles()].map(([id, title]) => [id, this.language.of(title)] as const), ...[...this.around().competencies, ...this.courses()].map(({ id, title }) => [id, this.language.of(title)] as const)]));
  protected readonly version = signal<number | undefined>(undefined);
  protected readonly nameOf = (partId: string, content: PartContent | undefined) => partName(partId, content && 'title' in content ? this.language.of(content.title) : '');

  constructor() {
    effect(() => {
      const read = this.page.value()?.courseDraft;
      if (read) untracked(() => this.desk.open(read, read.parts));
      // What became of it meanwhile: read, found good, published.
      if (read) untracked(() => this.desk.stands(read));
    });
  }

  protected titleOf(lessonId: string): string {
    const title = this.titles().get(lessonId);
    return (title && this.language.of(title)) || $localize`:@@learning.draft.untitled:Leçon sans titre`;
  }

  protected change(content: PartContent | Fields): void {
    this.desk.change(this.partId(), content as PartContent);
  }

  protected settle(path: string): void {
    this.desk.settle(this.partId(), path);
  }

  protected async addLesson(moduleId: string): Promise<void> {
    const outline = this.outline();
    if (!outline) return;
    const id = freshId('lecon') as LessonId;
    this.desk.change(lessonPart(id), blankLesson(id));
    this.desk.change('outline', { ...outline, modules: outline.modules.map((module) => (module.id === moduleId ? { ...module, lessons: [...module.lessons, id] } : module)) });
    await this.router.navigate(['/conception', this.draftId(), id]);
  }

  /** Goes to the part of which something was undone. */
  protected async show(partId: PartId | undefined): Promise<void> {
    if (!partId || partId === this.partId()) return;
    const part = partId === 'outline' ? [] : [partId === 'quiz' ? QUIZ : partId.slice('lesson/'.length)];
    await this.router.navigate(['/conception', this.draftId(), ...part]);
  }

  protected togglePreview(): void {
    this.previewed.set(!this.previewed());
    if (this.previewed()) void this.desk.send();
  }
}
