import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FEEDBACK_LENGTH, SHORTEST_FEEDBACK } from '@passerelle/learning-domain';
import { ErrorState, GraphqlClient, GraphqlFailure, Intention, keptText } from '@passerelle/platform-web';

import { SettleLessonFeedbackDocument } from '../generated/graphql.js';

/** Answers what somebody said of a lesson, or closes it where there is nothing to answer. */
@Component({
  selector: 'pa-settle-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState],
  template: `
    <form class="pa-field" (submit)="answer($event)" novalidate>
      <label [for]="'answer-' + feedbackId()" i18n="@@learning.settle.words">Votre réponse, que la personne lira</label>
      <textarea #field class="pa-input" rows="2" [id]="'answer-' + feedbackId()" [attr.maxlength]="longest" [value]="words()" (input)="type(field.value)" [attr.aria-invalid]="refusal() ? true : null"></textarea>
      @if (refusal()) { <p class="pa-field__error" role="alert">{{ refusal() }}</p> }
      @if (failure(); as failed) { <pa-error-state [failure]="failed" [ofAction]="true" /> }
      <p class="pa-row">
        <button type="submit" class="pa-button pa-button--tonal" i18n="@@learning.settle.answer">Répondre</button>
        <button type="button" class="pa-button pa-button--text" (click)="settle(null)" i18n="@@learning.settle.close">Fermer sans répondre</button>
      </p>
    </form>
  `,
})
export class SettleForm {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly feedbackId = input.required<string>();
  /** True when somebody else had settled it before. */
  readonly settled = output<boolean>();
  protected readonly longest = FEEDBACK_LENGTH;
  private readonly kept = keptText(() => `settle.${this.feedbackId()}`);
  protected readonly words = this.kept.value;
  protected readonly refusal = signal('');
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);

  protected type(words: string): void {
    this.kept.set(words);
    this.refusal.set('');
  }

  protected async answer(event: Event): Promise<void> {
    event.preventDefault();
    if (this.words().trim().length < SHORTEST_FEEDBACK) this.refusal.set($localize`:@@learning.settle.missing:Écrivez quelques mots, ou fermez sans répondre.`);
    else await this.settle(this.words());
  }

  protected async settle(answer: string | null): Promise<void> {
    this.failure.set(undefined);
    try {
      const { settleLessonFeedback } = await this.graphql.mutate(SettleLessonFeedbackDocument, { input: { idempotencyKey: this.intention.current(), id: this.feedbackId(), answer } });
      this.intention.done();
      this.kept.forget();
      this.settled.emit(settleLessonFeedback.__typename === 'LessonFeedbackAlreadySettled');
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    }
  }
}
