import { CdkConnectedOverlay, type ConnectedPosition } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';

import { Icon } from '../icon/icon.js';
import type { IconName } from '../icon/icon-paths.js';

export interface SourceFact {
  readonly term: string;
  readonly detail: string;
}

const BELOW: ConnectedPosition[] = [
  { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 8 },
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 8 },
  { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -8 },
];

/** Where a figure comes from and how old it is. Enter opens the details, Esc closes them and gives the focus back. */
@Component({
  selector: 'pa-source-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkConnectedOverlay, Icon],
  templateUrl: './source-chip.html',
  styleUrl: './source-chip.css',
})
export class SourceChip {
  readonly label = input.required<string>();
  readonly icon = input<IconName>('source');
  /** Older than it should be: outlined, with « à rafraîchir » in the label that the page gives. */
  readonly old = input(false);
  /** Meaning, source, version, confidence. Links and buttons are projected after them. */
  readonly facts = input<readonly SourceFact[]>([]);
  protected readonly open = signal(false);
  protected readonly positions = BELOW;
  private readonly opener = viewChild.required<string, ElementRef<HTMLButtonElement>>('opener', { read: ElementRef });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected close(): void {
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected onOutside(event: MouseEvent): void {
    if (!this.host.nativeElement.contains(event.target as Node)) this.open.set(false);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}
