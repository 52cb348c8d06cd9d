import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FEEDBACK_KINDS, FEEDBACK_LENGTH, judgeFeedback } from '@passerelle/learning-domain';
import { ErrorState, GraphqlClient, GraphqlFailure, Intention, keptText, MomentPipe, TypographyPipe } from '@passerelle/platform-web';

import { type FeedbackKind, feedbackWords } from '../../feedback/feedback-words.js';
import { MyLessonFeedbackDocument, SendLessonFeedbackDocument } from '../../generated/graphql.js';

/** What one says of a lesson to whoever wrote it, and what they answered. */
@Component({
  selector: 'pa-lesson-feedback-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, MomentPipe, TypographyPipe],
  templateUrl: './lesson-feedback-form.html',
  styleUrl: './lesson-feedback-form.css',
})
export class LessonFeedbackForm {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly lessonId = input.required<string>();
  readonly courseId = input.required<string>();
  readonly enrolmentId = input.required<string>();
  protected readonly kinds = FEEDBACK_KINDS;
  protected readonly longest = FEEDBACK_LENGTH;
  protected readonly wordsOf = feedbackWords;
  protected readonly page = this.graphql.query(MyLessonFeedbackDocument, () => ({}));
  protected readonly said = computed(() => (this.page.value()?.myLessonFeedback ?? []).filter((one) => one.courseId === this.courseId() && one.lessonId === this.lessonId()));
  protected readonly chosen = linkedSignal<string, FeedbackKind | undefined>({ source: this.lessonId, computation: () => undefined });
  private readonly kept = keptText(() => `feedback.${this.lessonId()}`);
  protected readonly words = this.kept.value;
  protected readonly refusal = linkedSignal<string, string>({ source: this.lessonId, computation: () => '' });
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly sent = linkedSignal<string, boolean>({ source: this.lessonId, computation: () => false });
  protected readonly sending = signal(false);

  protected choose(kind: FeedbackKind): void {
    this.chosen.set(kind);
    this.refusal.set('');
    this.sent.set(false);
  }

  protected type(words: string): void {
    this.kept.set(words);
    this.refusal.set('');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const feedback = this.chosen();
    if (this.sending()) return;
    if (!feedback) return this.refusal.set($localize`:@@learning.feedback.choose:Dites d’abord si c’est clair, si quelque chose ne l’est pas ou s’il y a une erreur.`);
    if (judgeFeedback(feedback, this.words())) return this.refuse();
    this.sending.set(true);
    this.failure.set(undefined);
    try {
      const { sendLessonFeedback } = await this.graphql.mutate(SendLessonFeedbackDocument, { input: { idempotencyKey: this.intention.current(), enrolmentId: this.enrolmentId(), lessonId: this.lessonId(), feedback, words: this.words() } });
      this.intention.done();
      if (sendLessonFeedback.__typename === 'FeedbackSaysNothing') return this.refuse();
      this.kept.forget();
      this.chosen.set(undefined);
      this.sent.set(true);
      this.page.reload();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    } finally {
      this.sending.set(false);
    }
  }

  private refuse(): void {
    this.refusal.set($localize`:@@learning.feedback.words-missing:Ajoutez quelques mots : où, et ce qui ne va pas. Sans eux, personne ne saura quoi corriger.`);
  }
}
