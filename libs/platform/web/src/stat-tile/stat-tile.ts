import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Suppressed } from '../suppressed/suppressed.js';

/** A count and what it counts. A hidden count shows a lock, never a zero. */
@Component({
  selector: 'pa-stat-tile',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Suppressed],
  template: `
    <b class="pa-number">@if (value() === null) { <pa-suppressed /> } @else { {{ value() }} }</b>
    <span class="label">{{ label() }}</span>
    @if (detail()) { <small>{{ detail() }}</small> }
  `,
  styles: `
    :host { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 12px; align-items: center; padding: 8px 16px; background: var(--pa-card); border: 1px solid var(--pa-line); border-radius: var(--md-sys-shape-corner-medium); }
    b { grid-row: 1 / 3; font: 600 2rem/2.5rem var(--pa-font-title); color: var(--md-sys-color-primary); }
    .label { font: var(--pa-title-s); align-self: end; }
    .label:last-child { align-self: center; grid-row: 1 / 3; }
    small { font: var(--pa-caption); color: var(--pa-ink-2); align-self: start; }
    @media (max-width: 700px) { :host { grid-template-columns: 1fr; padding: 10px 12px; align-content: start; } b { grid-row: auto; line-height: 2rem; } .label:last-child { grid-row: auto; } }
  `,
})
export class StatTile {
  /** Null: hidden, because fewer than five persons. */
  readonly value = input.required<string | number | null>();
  readonly label = input.required<string>();
  readonly detail = input<string>();
}
