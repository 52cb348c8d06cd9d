import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, ErrorState, GraphqlClient, GraphqlFailure, Icon, Intention, LoadingSkeleton, MomentPipe, PageHead, PageLanguage, saveFile, TextPipe } from '@passerelle/platform-web';

import { MyMarksPageDocument, RemoveBookmarkDocument } from '../generated/graphql.js';
import { marksAsText, type StudyMark } from './marks-as-text.js';

/** Everything that one wrote and marked in courses, with the way back to each; for oneself alone. */
@Component({
  selector: 'pa-my-marks-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ErrorState, Icon, LoadingSkeleton, MomentPipe, PageHead, RouterLink, TextPipe],
  templateUrl: './my-marks-page.html',
  styleUrl: './my-marks-page.css',
})
export class MyMarksPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly document = inject(DOCUMENT);
  protected readonly page = this.graphql.query(MyMarksPageDocument, () => ({}));
  protected readonly marks = computed(() => this.page.value()?.myStudyMarks ?? []);
  protected readonly courses = computed(() => [...Map.groupBy(this.marks(), ({ courseId }) => courseId)].map(([id, marks]) => ({ id, title: marks[0]?.courseTitle, lessons: [...Map.groupBy(marks, ({ lessonId }) => lessonId)].map(([lessonId, some]) => ({ id: lessonId, title: some[0]?.lessonTitle, marks: some })) })));
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly said = signal('');
  private readonly intention = new Intention();
  /** What was last removed, to be sent again where it failed. */
  private last: StudyMark | undefined;
  protected readonly heading = $localize`:@@learning.marks.heading:Mes notes et mes signets`;
  protected readonly lead = $localize`:@@learning.marks.lead:Ce que vous avez écrit et marqué dans les formations. Personne d’autre ne le voit.`;
  protected readonly nothing = $localize`:@@learning.marks.nothing:Aucune note ni aucun signet pour le moment`;
  protected readonly nothingDetail = $localize`:@@learning.marks.nothing.detail:Dans une leçon, écrivez sous « Mes notes » ou placez un signet : vous les retrouverez ici.`;

  protected fragmentOf({ activityId }: StudyMark): string | undefined {
    return activityId ? `activite-${activityId}` : undefined;
  }

  /** Gives the notes as a file of plain text. */
  protected save(): void {
    saveFile($localize`:@@learning.marks.file:mes-notes.txt`, 'text/plain', marksAsText(this.marks(), this.language));
  }

  protected again(): Promise<void> | undefined {
    return this.last && this.remove(this.last);
  }

  protected async remove(mark: StudyMark): Promise<void> {
    this.last = mark;
    this.failure.set(undefined);
    try {
      const bookmark = { enrolmentId: mark.enrolmentId, placeId: mark.activityId ?? mark.lessonId, kept: false };
      await this.graphql.mutate(RemoveBookmarkDocument, { input: { ...bookmark, idempotencyKey: this.intention.current(bookmark) } });
      this.intention.done();
      this.page.set({ myStudyMarks: this.marks().filter((other) => other !== mark) });
      this.said.set($localize`:@@learning.marks.removed:Signet retiré.`);
      this.document.querySelector<HTMLElement>('h1')?.focus();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    }
  }
}
