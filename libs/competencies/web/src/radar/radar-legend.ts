import { ChangeDetectionStrategy, Component } from '@angular/core';

/** What the marks of a radar mean; each has its shape, none its colour alone. */
@Component({
  selector: 'pa-radar-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      <li><svg viewBox="0 0 34 12" aria-hidden="true"><path class="asked" d="M0 6h34" /><path class="diamond" d="m17 1 5 5-5 5-5-5z" /></svg><span i18n="@@competencies.radar.asked">Niveau demandé</span></li>
      <li><svg viewBox="0 0 34 12" aria-hidden="true"><path class="interval" d="M5 6h24" /><circle class="known" cx="17" cy="6" r="5" /></svg><span i18n="@@competencies.radar.level">Niveau estimé et son intervalle (8 chances sur 10)</span></li>
      <li><svg viewBox="0 0 34 12" aria-hidden="true"><circle class="own" cx="17" cy="6" r="4.500" /></svg><span i18n="@@competencies.radar.own">D’après vous seulement, à confirmer</span></li>
    </ul>
  `,
  styles: `
    ul { display: flex; flex-wrap: wrap; gap: 4px 18px; font: var(--pa-caption); color: var(--pa-ink-2); }
    li { display: inline-flex; align-items: center; gap: 8px; }
    svg { width: 34px; height: 12px; flex: none; }
    .asked { stroke: var(--md-sys-color-tertiary); stroke-width: 2; stroke-dasharray: 5 3; }
    .diamond { fill: var(--md-sys-color-tertiary); }
    .interval { stroke: var(--md-sys-color-primary); stroke-width: 9; stroke-linecap: round; opacity: .28; }
    .known { fill: var(--md-sys-color-primary); }
    .own { fill: var(--pa-card); stroke: var(--md-sys-color-primary); stroke-width: 2.500; }
  `,
})
export class RadarLegend {}
