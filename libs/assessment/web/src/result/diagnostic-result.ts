import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, GapStatus, type GapStatusName, Icon, LevelSpan, PageHead, TextPipe } from '@passerelle/platform-web';

import type { DiagnosticFieldsFragment } from '../generated/graphql.js';
import { AnsweredItems } from './answered-items.js';
import { answeredWords, type Conclusion, conclusionWords, sureWords } from './conclusion-words.js';

const SIGNS: Readonly<Record<Conclusion['verdict'], GapStatusName>> = { met: 'met', notMet: 'below', undecided: 'notAssessed' };

/** What a diagnostic concluded, how sure it is, why, and what comes of it. */
@Component({
  selector: 'pa-diagnostic-result',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnsweredItems, DayPipe, GapStatus, Icon, LevelSpan, PageHead, RouterLink, TextPipe],
  templateUrl: './diagnostic-result.html',
  styleUrl: './diagnostic-result.css',
})
export class DiagnosticResult {
  readonly diagnostic = input.required<DiagnosticFieldsFragment>();
  protected readonly conclusions = computed(() => (this.diagnostic().conclusions ?? []).map((conclusion) => ({ ...conclusion, sentence: conclusionWords(conclusion), sure: sureWords(conclusion), sign: SIGNS[conclusion.verdict], says: conclusion.verdict === 'undecided' ? this.unclear : undefined })));
  protected readonly answered = computed(() => answeredWords(this.diagnostic().questionsAnswered));
  protected readonly heading = $localize`:@@assessment.result.heading:Merci. Voici ce que nous avons compris`;
  private readonly unclear = $localize`:@@assessment.result.unclear:Pas assez clair`;
}
