import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { durationInWords, PageLanguage } from '@passerelle/platform-web';

import type { MyPathPageQuery } from '../generated/graphql.js';

/** Whether the path is the shortest, in words; one click away, what that means and what it was held against. */
@Component({
  selector: 'pa-path-proof',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary><b>{{ claim() }}</b>{{ ' ' }}<span i18n="@@learning.proof.why">Comment le sait-on&#8239;?</span></summary>
      <div class="pa-prose pa-stack">
        <p>{{ proof() }}</p>
        @if (path().greedyMinutes > path().expectedMinutes) { <p>{{ comparison() }}</p> }
        <p i18n="@@learning.proof.time">Le temps compte les reprises probables&nbsp;: la durée d’une formation, divisée par la chance de la réussir. Ce que vous choisissez, ce que vous avez commencé et ce qui vous est demandé en font toujours partie.</p>
      </div>
    </details>
  `,
  styles: `:host { display: block; margin-bottom: 16px; } summary { cursor: pointer; min-height: 24px; } summary span { text-decoration: underline; } .pa-prose { margin-top: 8px; gap: 8px; }`,
})
export class PathProof {
  private readonly language = inject(PageLanguage).current;
  readonly path = input.required<Pick<MyPathPageQuery['myPath'], 'proof' | 'expectedMinutes' | 'boundMinutes' | 'gap' | 'greedyMinutes'>>();

  protected readonly claim = computed(() => {
    const { proof, gap } = this.path();
    const percent = new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: 0 }).format(Math.ceil(gap * 100) / 100);
    if (proof === 'exact') return $localize`:@@learning.proof.exact:Le plus court possible : prouvé.`;
    return proof === 'notProven' ? $localize`:@@learning.proof.near:Le plus court possible, à ${percent}:gap: près.` : $localize`:@@learning.proof.greedy:Un bon parcours, sans preuve qu’il soit le plus court.`;
  });

  protected readonly proof = computed(() => {
    const { proof, expectedMinutes, boundMinutes } = this.path();
    const [time, bound] = [this.words(expectedMinutes), this.words(boundMinutes)];
    if (proof === 'exact') return $localize`:@@learning.proof.exact.why:Parmi toutes les combinaisons de formations qui comblent vos écarts, aucune ne demande moins de ${time}:time:. Le calcul les a toutes écartées, une à une ou par groupes.`;
    if (proof === 'notProven') return $localize`:@@learning.proof.near.why:Le calcul s’est arrêté après deux secondes. Aucune combinaison de formations ne demande moins de ${bound}:bound: ; celle-ci en demande ${time}:time:.`;
    return $localize`:@@learning.proof.greedy.why:Le calcul exact n’a pas abouti à temps. Une règle simple a choisi, chaque fois, la formation qui comble le plus pour le moins de temps ; la page essaiera de nouveau la prochaine fois.`;
  });

  protected readonly comparison = computed(() => $localize`:@@learning.proof.comparison:Une règle simple, qui choisit chaque fois la formation qui comble le plus pour le moins de temps, demanderait ${this.words(this.path().greedyMinutes)}:time:.`);

  private words(minutes: number): string {
    return durationInWords(minutes, this.language);
  }
}
