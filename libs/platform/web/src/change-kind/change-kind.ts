import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type ChangeKindName = 'assisted' | 'automated' | 'new' | 'unchanged';

/** How a task changes, in a word. */
export function changeKindLabel(kind: ChangeKindName): string {
  switch (kind) {
    case 'assisted': return $localize`:@@platform.change-kind.assisted:Assistée`;
    case 'automated': return $localize`:@@platform.change-kind.automated:Automatisée`;
    case 'new': return $localize`:@@platform.change-kind.new:Nouvelle`;
    case 'unchanged': return $localize`:@@platform.change-kind.unchanged:Inchangée`;
  }
}

/** How a task changes: a sign, a word, a colour; never the colour alone. */
@Component({
  selector: 'pa-change-kind',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-kind.html',
  styleUrl: './change-kind.css',
  host: { '[attr.data-kind]': 'kind()' },
})
export class ChangeKind {
  readonly kind = input.required<ChangeKindName>();
  /** Only the sign is drawn (dense tables); the word stays for screen readers. */
  readonly signOnly = input(false);
  protected readonly label = computed(() => changeKindLabel(this.kind()));
}
