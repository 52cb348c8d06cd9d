import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DayPipe, EmptyState, ErrorState, GraphqlClient, GraphqlFailure, Intention, LoadingSkeleton, PageHead } from '@passerelle/platform-web';

import { AnswerHelpRequestDocument, ReceivedQuestionsDocument } from '../generated/graphql.js';

/** The questions that one was asked by name; what waits first. */
@Component({
  selector: 'pa-received-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, EmptyState, ErrorState, LoadingSkeleton, PageHead],
  template: `
    <div class="pa-page">
      <pa-page-head [heading]="heading" [lead]="lead" />
      @if (page.error(); as failed) { <pa-error-state [failure]="failed" (retry)="page.reload()" /> }
      <p class="pa-hidden" role="status">{{ said() }}</p>
      @if (page.value()) {
        @if (requests().length === 0) { <pa-empty-state icon="question" [heading]="none" [detail]="noneDetail" /> }
        <ul class="pa-stack">
          @for (request of requests(); track request.id) {
            <li class="pa-card">
              <p class="pa-caption" i18n="@@tutor.received.from">De {{ request.authorName }}, le {{ request.askedAt | day }}</p>
              <p class="words">{{ request.words }}</p>
              @if (request.answer) {
                <p class="pa-caption" i18n="@@tutor.received.answered">Votre réponse, le {{ request.answeredAt | day }}</p>
                <blockquote>{{ request.answer }}</blockquote>
              } @else {
                <form (submit)="answer(request.id, text.value); $event.preventDefault()">
                  <div class="pa-field">
                    <label [for]="'answer-' + request.id" i18n="@@tutor.received.answer">Votre réponse</label>
                    <textarea #text class="pa-input" rows="4" maxlength="2000" [id]="'answer-' + request.id"></textarea>
                  </div>
                  @if (failure()?.of === request.id) { <pa-error-state [failure]="failure()?.why" [ofAction]="true" (retry)="answer(request.id, text.value)" /> }
                  <p><button type="submit" class="pa-button pa-button--outlined" [attr.aria-disabled]="sending() ? true : null" i18n="@@tutor.received.send">Répondre</button></p>
                </form>
              }
            </li>
          }
        </ul>
      } @else if (!page.error()) { <pa-loading-skeleton shape="cards" [lines]="2" /> }
    </div>
  `,
  styles: `
    li, form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
    .words, blockquote { white-space: pre-line; overflow-wrap: anywhere; }
    blockquote { margin: 0; padding: 8px 16px; border-inline-start: 4px solid var(--md-sys-color-primary); }
  `,
})
export class ReceivedPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  protected readonly page = this.graphql.query(ReceivedQuestionsDocument, () => ({}));
  protected readonly requests = computed(() => this.page.value()?.helpRequestsToMe ?? []);
  protected readonly sending = signal(false);
  protected readonly said = signal('');
  protected readonly failure = signal<{ readonly of: string; readonly why: GraphqlFailure } | undefined>(undefined);
  protected readonly heading = $localize`:@@tutor.received.heading:Questions reçues`;
  protected readonly lead = $localize`:@@tutor.received.lead:Des membres du personnel vous les ont posées à vous, par votre nom. Personne d’autre ne les lit.`;
  protected readonly none = $localize`:@@tutor.received.none:Aucune question pour l’instant`;
  protected readonly noneDetail = $localize`:@@tutor.received.none.detail:Celles que l’on vous posera arriveront ici, et un avis vous le dira.`;

  protected async answer(id: string, answer: string): Promise<void> {
    if (this.sending() || answer.trim() === '') return;
    this.sending.set(true);
    this.failure.set(undefined);
    try {
      const { answerHelpRequest } = await this.graphql.mutate(AnswerHelpRequestDocument, { input: { idempotencyKey: this.intention.current([id, answer]), id, answer } });
      this.intention.done();
      this.page.set({ helpRequestsToMe: answerHelpRequest.requests });
      this.said.set(answerHelpRequest.__typename === 'HelpRequestAnswered' ? $localize`:@@tutor.received.sent:Réponse envoyée.` : $localize`:@@tutor.received.before:Cette question avait déjà sa réponse.`);
    } catch (cause) {
      this.failure.set({ of: id, why: GraphqlFailure.of(cause) });
    } finally {
      this.sending.set(false);
    }
  }
}
