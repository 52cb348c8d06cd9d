import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageHead, PageLanguage } from '@passerelle/platform-web';

import { AnswerToQuestionDocument, type AnswerToQuestionQuery, type HelpRequestFieldsFragment, LanguageModelStandingDocument, type ModelStandingFieldsFragment, QuestionPageDocument } from '../generated/graphql.js';
import { AskPersonForm } from './ask-person-form.js';
import { ComposedAnswer } from './composed-answer.js';
import { ModelPreference } from './model-preference.js';

type Passage = AnswerToQuestionQuery['answerToQuestion']['passages'][number];

/** A question, and what is published about it, quoted with the way to it; or « Je ne sais pas », and a person to ask. */
@Component({
  selector: 'pa-question-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AskPersonForm, ComposedAnswer, DayPipe, ErrorState, Icon, LoadingSkeleton, ModelPreference, PageHead, RouterLink],
  templateUrl: './question-page.html',
  styleUrl: './question-page.css',
})
export class QuestionPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  protected readonly page = this.graphql.query(QuestionPageDocument, () => ({}));
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly answer = this.graphql.query(AnswerToQuestionDocument, () => {
    const question = this.asked();
    return question ? { question, language: this.language.current } : undefined;
  });
  protected readonly passages = computed<readonly Passage[] | undefined>(() => (this.asked() && !this.answer.isLoading() ? this.answer.value()?.answerToQuestion.passages : undefined));
  /** Without it, or while it is not known, the page is as it is without a model. */
  private readonly standing = this.graphql.query(LanguageModelStandingDocument, () => ({}));
  protected readonly model = computed(() => this.standing.value()?.languageModel);
  protected readonly passageIds = computed(() => this.passages()?.map(({ id }) => id) ?? []);
  /** What was sent in this visit, before the page is asked again. */
  private readonly sent = signal<readonly HelpRequestFieldsFragment[] | undefined>(undefined);
  protected readonly requests = computed(() => this.sent() ?? this.page.value()?.myHelpRequests ?? []);
  protected readonly asking = signal(false);
  protected readonly heading = $localize`:@@tutor.question.heading:Poser une question`;
  protected readonly lead = $localize`:@@tutor.question.lead:La réponse vient des leçons, des glossaires, des politiques et des fiches de corps d’emploi de votre organisme, cités tels quels. Votre question n’est pas conservée.`;

  protected ask(question: string): void {
    const words = question.trim();
    this.asking.set(false);
    if (words) this.asked.set(words);
  }

  protected keep(requests: readonly HelpRequestFieldsFragment[]): void {
    this.sent.set(requests);
    this.asking.set(false);
  }

  protected stand(languageModel: ModelStandingFieldsFragment): void {
    this.standing.set({ languageModel });
  }

  /** Where a passage is read whole. */
  protected whereWords({ kind }: Passage): string {
    switch (kind) {
      case 'lesson': return $localize`:@@tutor.question.to-lesson:Lire dans la leçon`;
      case 'glossary': return $localize`:@@tutor.question.to-course:Voir la formation`;
      case 'policy': return $localize`:@@tutor.question.to-policy:Lire la politique`;
      case 'family': return $localize`:@@tutor.question.to-family:Voir la fiche du corps d’emploi`;
    }
  }
}
