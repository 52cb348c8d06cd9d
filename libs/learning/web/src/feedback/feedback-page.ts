import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, MomentPipe, PageHead, Tag, TextPipe, TypographyPipe } from '@passerelle/platform-web';

import { FeedbackPageDocument } from '../generated/graphql.js';
import { feedbackWords } from './feedback-words.js';
import { SettleForm } from './settle-form.js';

/** What people say of the lessons, for those who design them: what waits, by course and lesson, then what was settled. */
@Component({
  selector: 'pa-feedback-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ErrorState, LoadingSkeleton, MomentPipe, PageHead, RouterLink, SettleForm, Tag, TextPipe, TypographyPipe],
  templateUrl: './feedback-page.html',
  styleUrl: './feedback-page.css',
})
export class FeedbackPage {
  private readonly document = inject(DOCUMENT);
  protected readonly page = inject(GraphqlClient).query(FeedbackPageDocument, () => ({}));
  private readonly all = computed(() => this.page.value()?.lessonFeedback ?? []);
  protected readonly waiting = computed(() => this.all().filter(({ state }) => state === 'waiting'));
  protected readonly settled = computed(() => this.all().filter(({ state }) => state !== 'waiting'));
  protected readonly lessons = computed(() => [...Map.groupBy(this.waiting(), ({ courseId, lessonId }) => `${courseId}/${lessonId}`)].flatMap(([id, feedback]) => (feedback[0] ? [{ id, courseId: feedback[0].courseId, courseTitle: feedback[0].courseTitle, lessonTitle: feedback[0].lessonTitle, feedback }] : [])));
  protected readonly wordsOf = feedbackWords;
  protected readonly said = signal('');
  protected readonly heading = $localize`:@@learning.inbox.heading:Commentaires sur les leçons`;
  protected readonly lead = $localize`:@@learning.inbox.lead:Ce que le personnel dit des leçons. Les auteures et auteurs ne sont pas nommés ; votre réponse leur parvient dans la leçon.`;
  protected readonly nothing = $localize`:@@learning.inbox.nothing:Rien n’attend de réponse`;
  protected readonly nothingDetail = $localize`:@@learning.inbox.nothing.detail:Les commentaires envoyés depuis une leçon arrivent ici.`;

  protected afterSettling(already: boolean): void {
    this.said.set(already ? $localize`:@@learning.inbox.already:Quelqu’un l’avait déjà réglé ; sa réponse reste.` : $localize`:@@learning.inbox.settled:C’est réglé.`);
    this.page.reload();
    // The form that was used is gone: one goes on from the head of the page.
    this.document.querySelector<HTMLElement>('h1')?.focus();
  }
}
