import { DecimalPipe, formatNumber } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChangeKind, PageLanguage, SourceChip, type SourceFact, TextPipe } from '@passerelle/platform-web';

import type { HomePageQuery } from '../generated/graphql.js';

type Task = HomePageQuery['myAssignments'][number]['family']['current']['tasks'][number];

/** One task that changes: words first, then what stays with the person, then the figure with its source. */
@Component({
  selector: 'pa-task-change-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeKind, DecimalPipe, RouterLink, SourceChip, TextPipe],
  template: `
    <pa-change-kind [kind]="task().change" />
    <h3>{{ task().label | text }}</h3>
    <p>{{ task().whatChanges | text }}</p>
    <p class="stays"><b i18n="@@learning.task-card.stays">Reste à vous :</b> {{ task().whatStays | text }}</p>
    <p class="figure">
      @if (task().exposure !== null) { <b i18n="@@learning.task-card.exposure">Exposition</b> <span class="pa-number">{{ task().exposure | number: '1.2-2' }}</span> }
      @else { <b i18n="@@learning.task-card.share">Part du temps</b> <span class="pa-number" i18n="@@learning.task-card.percent">{{ task().shareTransformed }} %</span> }
      <pa-source-chip [label]="sourceLabel()" [facts]="facts()" />
    </p>
    <p class="links">
      <a class="pa-link" [routerLink]="['/mes-taches']" [fragment]="task().id" i18n="@@learning.task-card.more">En savoir plus<span class="pa-hidden"> : {{ task().label | text }}</span></a>
      <a class="pa-link" [routerLink]="['/mes-taches']" [queryParams]="{ contester: task().id }" i18n="@@learning.task-card.contest">Je conteste ce chiffre<span class="pa-hidden"> : {{ task().label | text }}</span></a>
    </p>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 6px; padding: 12px 14px 10px; background: var(--pa-card); border: 1px solid var(--pa-line); border-block-start: 4px solid var(--kind); border-radius: var(--md-sys-shape-corner-medium); }
    :host([data-kind='assisted']) { --kind: var(--pa-assisted); }
    :host([data-kind='automated']) { --kind: var(--pa-automated); }
    :host([data-kind='new']) { --kind: var(--pa-new); }
    :host([data-kind='unchanged']) { --kind: var(--pa-unchanged); }
    .stays { font: var(--pa-caption); color: var(--pa-ink-2); }
    .figure { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 8px; margin-top: auto; font: var(--pa-caption); }
    .links { display: flex; justify-content: space-between; flex-wrap: wrap; gap: 4px 12px; padding-top: 8px; border-top: 1px solid var(--pa-line); }
  `,
  host: { '[attr.data-kind]': 'task().change' },
})
export class TaskChangeCard {
  private readonly locale = inject(LOCALE_ID);
  private readonly language = inject(PageLanguage);
  readonly task = input.required<Task>();
  readonly version = input.required<number>();
  protected readonly sourceLabel = computed(() => (this.task().source.__typename === 'IloSource' ? $localize`:@@learning.task-card.ilo:OIT 2025, v${this.version()}:version:` : $localize`:@@learning.task-card.judgement:Référentiel, v${this.version()}:version:`));
  protected readonly facts = computed<readonly SourceFact[]>(() => {
    const { source } = this.task();
    if (source.__typename === 'JudgementSource') return [{ term: $localize`:@@learning.task-card.rests-on:Jugement, qui repose sur`, detail: source.basis[this.language.current] }];
    return [
      { term: $localize`:@@learning.task-card.meaning:Ce que dit ce chiffre`, detail: $localize`:@@learning.task-card.meaning.detail:Jusqu’où l’IA d’aujourd’hui pourrait faire ou assister la tâche, de 0 à 1. Il ne dit pas ce qui arrivera à un emploi.` },
      { term: $localize`:@@learning.task-card.source:Source`, detail: source.citation },
      ...source.tasks.map(({ ref, occupation, exposure }) => ({ term: $localize`:@@learning.task-card.ilo-task:Tâche ${ref}:ref:`, detail: `${occupation[this.language.current]}\u00a0: ${formatNumber(exposure, this.locale, '1.2-2')}` })),
    ];
  });
}
