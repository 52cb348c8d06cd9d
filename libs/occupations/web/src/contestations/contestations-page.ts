import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage, Tag, TextPipe } from '@passerelle/platform-web';

import { ContestationsPageDocument, type ContestationsPageQuery } from '../generated/graphql.js';
import { contestationTitle, outcomeWords } from '../task/task-words.js';
import { AnswerForm } from './answer-form.js';

type Contestation = ContestationsPageQuery['contestations'][number];

/** Contestations that wait for an answer, the oldest first, then those that were answered. */
@Component({
  selector: 'pa-contestations-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, AnswerForm, EmptyState, ErrorState, LoadingSkeleton, PageHead, RouterLink, Tag, TextPipe],
  templateUrl: './contestations-page.html',
  styles: `section + section { margin-top: 24px; } article { display: grid; gap: 6px; } blockquote { margin: 0; padding: 8px 12px; border-inline-start: 4px solid var(--pa-line); background: var(--md-sys-color-surface-container-low); } .late { color: var(--md-sys-color-tertiary); font-weight: 600; }`,
})
export class ContestationsPage {
  private readonly language = inject(PageLanguage);
  protected readonly page = inject(GraphqlClient).query(ContestationsPageDocument, () => ({}));
  protected readonly heading = $localize`:@@occupations.contestations.heading:Contestations`;
  protected readonly lead = $localize`:@@occupations.contestations.lead:Une personne répond à chacune, et sa réponse reste. Les auteures et auteurs ne sont pas nommés.`;
  protected readonly nothing = $localize`:@@occupations.contestations.nothing:Rien n’attend de réponse`;
  protected readonly nothingDetail = $localize`:@@occupations.contestations.nothing.detail:Les contestations que le personnel envoie arrivent ici.`;
  protected readonly waiting = computed(() => (this.page.value()?.contestations ?? []).filter(({ outcome }) => !outcome));
  protected readonly answered = computed(() => (this.page.value()?.contestations ?? []).filter(({ outcome }) => outcome));
  protected readonly titleOf = (contestation: Contestation) => contestationTitle(contestation, this.language);
  protected readonly outcomeOf = ({ outcome }: Contestation) => (outcome ? outcomeWords(outcome) : '');
  protected readonly isLate = ({ dueAt }: Contestation) => new Date(dueAt) < new Date();
}
