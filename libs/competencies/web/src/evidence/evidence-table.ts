import { formatNumber } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, LOCALE_ID, output, signal, viewChild } from '@angular/core';
import { DayPipe, PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { RevokedEvidenceFieldsFragment, StandingFieldsFragment } from '../generated/graphql.js';
import { evidenceKindWords, weightBars, weightWords } from '../my-competencies/standing-words.js';
import { EvidenceRevocation } from './evidence-revocation.js';

type Evidence = StandingFieldsFragment['evidence'][number];

/** Below this a move would be written 0,0. */
const LEAST_MOVE = 0.05;

/** Each piece of evidence: what it weighs today and by how much it moves the level; then those that no longer count, and why. */
@Component({
  selector: 'pa-evidence-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, EvidenceRevocation, TextPipe],
  templateUrl: './evidence-table.html',
  styleUrl: './evidence-table.css',
})
export class EvidenceTable {
  private readonly locale = inject(LOCALE_ID);
  private readonly language = inject(PageLanguage);
  readonly evidence = input.required<readonly Evidence[]>();
  readonly revoked = input<readonly RevokedEvidenceFieldsFragment[]>([]);
  /** A piece was revoked: levels are to be read again. */
  readonly changed = output<void>();
  protected readonly revoking = signal<string | undefined>(undefined);
  private readonly region = viewChild.required<ElementRef<HTMLElement>>('region');
  private readonly today = new Date().toLocaleDateString('en-CA');
  protected readonly slots = [1, 2, 3, 4];
  protected readonly kindWords = evidenceKindWords;
  protected readonly rows = computed(() => {
    const widest = Math.max(LEAST_MOVE, ...this.evidence().map(({ moves }) => Math.abs(moves)));
    return this.evidence().map((piece) => ({
      piece,
      /** The kind, unless the title already is the kind. */
      kind: this.language.of(piece.title) === evidenceKindWords(piece.kind) ? undefined : evidenceKindWords(piece.kind),
      mine: piece.kind === 'selfAssessment' || piece.kind === 'externalCertificate',
      bars: weightBars(piece.weight),
      weight: piece.weight === 0 && piece.expiresOn && piece.expiresOn < this.today ? $localize`:@@competencies.weight.expired:aucun, elle n’est plus valide` : weightWords(piece.weight),
      down: piece.moves < 0,
      share: piece.weight > 0 ? Math.abs(piece.moves) / widest : 0,
      moves: this.moveWords(piece),
    }));
  });

  protected done(): void {
    this.revoking.set(undefined);
    // What had the focus is gone.
    this.region().nativeElement.focus();
    this.changed.emit();
  }

  private moveWords({ weight, moves }: Evidence): string {
    if (weight === 0 || Math.abs(moves) < LEAST_MOVE) return $localize`:@@competencies.evidence.still:rien`;
    // A true minus sign lines up with the plus.
    return `${moves > 0 ? '+' : '−'}${formatNumber(Math.abs(moves), this.locale, '1.1-1')}`;
  }
}
