import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon } from '@passerelle/platform-web';

/** Marks a place to find it again, or takes the mark away. */
@Component({
  selector: 'pa-bookmark-toggle',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<button type="button" [attr.aria-pressed]="kept()" [attr.aria-label]="label()" (click)="mark.emit(!kept())"><pa-icon name="bookmark" size="small" [attr.filled]="kept() ? '' : null" /> @if (kept()) { <ng-container i18n="@@learning.bookmark.kept">Signet placé</ng-container> } @else { <ng-container i18n="@@learning.bookmark.place">Signet</ng-container> }</button>`,
  styles: `
    :host { display: inline-block; }
    button { display: inline-flex; align-items: center; gap: 4px; min-height: 32px; padding: 2px 8px; border: 0; border-radius: var(--md-sys-shape-corner-small); background: none; color: var(--pa-ink-2); font: var(--pa-caption); cursor: pointer; }
    button:hover { background: var(--md-sys-color-surface-container); }
    button[aria-pressed='true'] { color: var(--md-sys-color-primary); font-weight: 600; }
    @media print { :host { display: none; } }
  `,
})
export class BookmarkToggle {
  readonly kept = input.required<boolean>();
  /** What is marked, in words. */
  readonly about = input.required<string>();
  readonly mark = output<boolean>();
  protected readonly label = computed(() => (this.kept() ? $localize`:@@learning.bookmark.kept-on:Signet placé : ${this.about()}:what:` : $localize`:@@learning.bookmark.place-on:Signet : ${this.about()}:what:`));
}
