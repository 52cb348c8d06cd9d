import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The title of a page, a sentence under it, and what stands at its right: a source, a date, one action. */
@Component({
  selector: 'pa-page-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      @if (over()) { <p class="over">{{ over() }}</p> }
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (lead()) { <p class="lead">{{ lead() }}</p> }
      <ng-content select="[lead]" />
    </div>
    <div class="beside"><ng-content /></div>
  `,
  styles: `
    :host { display: flex; align-items: end; justify-content: space-between; flex-wrap: wrap; gap: 8px 24px; margin-bottom: 16px; }
    .words { min-width: 0; }
    .over { font: var(--pa-label); color: var(--pa-ink-2); }
    .lead { color: var(--pa-ink-2); margin-top: 2px; max-width: 75ch; }
    .beside { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
    .beside:empty { display: none; }
    @media (max-width: 700px) { :host { margin-bottom: 12px; } }
  `,
})
export class PageHead {
  readonly heading = input.required<string>();
  readonly over = input<string>();
  readonly lead = input<string>();
}
