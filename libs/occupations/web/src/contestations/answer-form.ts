import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { GraphqlClient, Intention, keptText } from '@passerelle/platform-web';

import { AnswerContestationDocument, type ContestationFieldsFragment } from '../generated/graphql.js';
import { outcomeWords } from '../task/task-words.js';

type Outcome = NonNullable<ContestationFieldsFragment['outcome']>;
const OUTCOMES: readonly Outcome[] = ['kept', 'corrected', 'underReview'];
const MINIMUM_WORDS = 10;

/** A person's answer to a contestation: what becomes of the figure, and why. */
@Component({
  selector: 'pa-answer-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="pa-stack" (submit)="submit($event)" novalidate>
      <fieldset class="pa-row"><legend class="pa-hidden" i18n="@@occupations.answer.outcome">Ce que devient le chiffre</legend>
        @for (one of outcomes; track one) { <label class="pa-row"><input type="radio" [name]="'outcome-' + contestationId()" [checked]="outcome() === one" (change)="outcome.set(one)" /> {{ wordsOf(one) }}</label> }
      </fieldset>
      <label class="pa-field"><span class="pa-caption" i18n="@@occupations.answer.words">Votre réponse, que la personne lira</span>
        <textarea class="pa-input" rows="3" maxlength="4000" [value]="words()" (input)="typed($event)" [attr.aria-invalid]="refusal() ? true : null"></textarea></label>
      @if (refusal()) { <p class="pa-field__error" role="alert">{{ refusal() }}</p> }
      <p><button type="submit" class="pa-button pa-button--tonal" [attr.aria-disabled]="missing()" i18n="@@occupations.answer.submit">Répondre</button>@if (missing() && !refusal()) { {{ ' ' }}<span class="pa-caption" i18n="@@occupations.answer.first">Choisissez d’abord ce que devient le chiffre, puis dites pourquoi.</span> }</p>
    </form>
  `,
})
export class AnswerForm {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly contestationId = input.required<string>();
  readonly answered = output();
  protected readonly outcomes = OUTCOMES;
  protected readonly wordsOf = outcomeWords;
  /** Nothing is chosen beforehand: a person decides. */
  protected readonly outcome = signal<Outcome | undefined>(undefined);
  private readonly kept = keptText(() => `answer.${this.contestationId()}`);
  protected readonly words = this.kept.value;
  protected readonly refusal = signal('');
  protected readonly missing = computed(() => this.outcome() === undefined || this.words().trim().length < MINIMUM_WORDS);

  protected typed(event: Event): void {
    this.kept.set((event.target as HTMLTextAreaElement).value);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const outcome = this.outcome();
    if (this.missing() || outcome === undefined) {
      this.refusal.set($localize`:@@occupations.answer.missing:Choisissez ce que devient le chiffre, et dites pourquoi.`);
      return;
    }
    try {
      const { answerContestation } = await this.graphql.mutate(AnswerContestationDocument, { input: { idempotencyKey: this.intention.current(), id: this.contestationId(), outcome, words: this.words() } });
      this.intention.done();
      this.kept.forget();
      if (answerContestation.__typename === 'ContestationAlreadyAnswered') this.refusal.set($localize`:@@occupations.answer.already:Quelqu’un a répondu avant vous ; sa réponse reste.`);
      this.answered.emit();
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    }
  }
}
