import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';

import { Icon } from '../icon/icon.js';
import { PANEL_HEADING_ID } from './side-panel.js';

/** The inside of a side panel: heading, scrolling body, foot that stays in sight. */
@Component({
  selector: 'pa-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <header>
      <div>
        @if (over()) { <p class="pa-caption">{{ over() }}</p> }
        <h2 [id]="headingId" tabindex="-1">{{ heading() }}</h2>
        <ng-content select="[panelHead]" />
      </div>
      <button type="button" class="pa-icon-button" (click)="close()" i18n-aria-label="@@platform.panel.close" aria-label="Fermer"><pa-icon name="close" /></button>
    </header>
    <div class="body" tabindex="0" role="group" [attr.aria-labelledby]="headingId"><ng-content /></div>
    <footer><ng-content select="[panelFoot]" /></footer>
  `,
  styleUrl: './panel.css',
})
export class Panel {
  readonly heading = input.required<string>();
  readonly over = input<string>();
  protected readonly headingId = PANEL_HEADING_ID;
  private readonly dialog = inject(DialogRef);

  protected close(): void {
    this.dialog.close();
  }
}
