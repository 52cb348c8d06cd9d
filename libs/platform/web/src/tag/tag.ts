import { ChangeDetectionStrategy, Component, input } from '@angular/core';

export type TagKind = 'plain' | 'required' | 'proposal' | 'decision' | 'demonstration';

/** A short word about a thing: its state, its obligation, its nature. */
@Component({
  selector: 'pa-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 4px; padding: 1px 7px; border: 1px solid var(--pa-line); border-radius: var(--md-sys-shape-corner-extra-small); font: 600 .75rem/1.125rem var(--pa-font); color: var(--pa-ink-2); white-space: nowrap; }
    :host([data-kind='required']) { border-color: var(--md-sys-color-primary); color: var(--md-sys-color-primary); }
    :host([data-kind='proposal']) { border: 1px dashed var(--md-sys-color-tertiary); color: var(--md-sys-color-tertiary); background: var(--pa-card); }
    :host([data-kind='decision']) { border-color: currentColor; color: var(--md-sys-color-on-surface); }
    :host([data-kind='demonstration']) { border-color: transparent; background: var(--md-sys-color-tertiary-container); color: var(--md-sys-color-on-tertiary-container); }
  `,
  host: { '[attr.data-kind]': 'kind()' },
})
export class Tag {
  readonly kind = input<TagKind>('plain');
}
