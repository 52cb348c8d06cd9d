import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const WIDTHS = [52, 88, 70, 94, 61, 80];

/** The place of a text that is coming. The words are for screen readers, and for everybody when they are given. */
@Component({
  selector: 'pa-loading-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p role="status" [class.pa-hidden]="!words()">@if (words()) { {{ words() }} } @else { <ng-container i18n="@@platform.loading-skeleton.loading">Chargement</ng-container> }</p>
    <div aria-hidden="true">
      @for (width of widths(); track $index) { <span [class.card]="shape() === 'cards'" [style.width.%]="shape() === 'cards' ? 100 : width"></span> }
    </div>
  `,
  styles: `
    :host { display: block; position: relative; }
    p { font: var(--pa-body); color: var(--pa-ink-2); margin-bottom: 8px; }
    div { display: grid; gap: 10px; }
    span { height: 12px; border-radius: 6px; background: var(--md-sys-color-surface-container-high); }
    .card { height: 88px; border-radius: 12px; }
    @media (prefers-reduced-motion: no-preference) {
      span { animation: breathe 1.6s ease-in-out infinite alternate; animation-delay: .4s; }
      @keyframes breathe { to { opacity: .55; } }
    }
  `,
})
export class LoadingSkeleton {
  readonly lines = input(3);
  readonly shape = input<'lines' | 'cards'>('lines');
  readonly words = input<string>();
  protected readonly widths = computed(() => Array.from({ length: this.lines() }, (_, line) => WIDTHS[line % WIDTHS.length]));
}
